type ProcessName = 'postgres' | 'engine' | 'worker' | 'web';

/** Kills a process of the product under test with SIGKILL and leaves it down. */
export async function killProcess(name: ProcessName): Promise<void> {
  await control('kill', name);
}

/** Starts a process of the product under test again and waits until it answers. */
export async function restartProcess(name: ProcessName): Promise<void> {
  await control('restart', name);
}

/** The id of a running process of the product under test. A process that ends by itself gets a new id. */
export const pidOf = (name: ProcessName): Promise<string> => control('pid', name);

async function control(action: 'kill' | 'restart' | 'pid', name: ProcessName): Promise<string> {
  const response = await fetch(`${process.env.DARKROOM_CONTROL_URL}/${action}/${name}`, { method: 'POST' });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}
