/** Next calls this once, before the first request is answered. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readDoor } = await import('@darkroom/api/http/door');
  const { openDoor } = await import('@darkroom/api/http/open-door');
  openDoor(readDoor(process.env));
}
