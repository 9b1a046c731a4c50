/** Next calls this once, before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { readDoor } = await import('@darkroom/api/http/door');
  const { openDoor } = await import('@darkroom/api/http/open-door');
  // The development server reloads pages over a WebSocket.
  openDoor(readDoor(process.env), { takesUpgrades: process.env.NODE_ENV === 'development' });
}
