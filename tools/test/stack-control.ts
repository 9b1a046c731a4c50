type ProcessName = 'postgres' | 'engine' | 'worker' | 'web';

/** Ends a process of the product under test with SIGKILL and leaves it down. */
export const killProcess = (name: ProcessName): Promise<void> => control('kill', name);

/** Starts a process of the product under test again and waits until it answers. */
export const restartProcess = (name: ProcessName): Promise<void> => control('restart', name);

async function control(action: 'kill' | 'restart', name: ProcessName): Promise<void> {
  const response = await fetch(`${process.env.DARKROOM_CONTROL_URL}/${action}/${name}`, { method: 'POST' });
  if (!response.ok) throw new Error(await response.text());
}
