import { execFile } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

async function processesOf(parent: number): Promise<number[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,args=']);
  return stdout.split('\n').flatMap((line) => {
    const [pid, ppid, ...program] = line.trim().split(/\s+/);
    return Number(ppid) === parent && program.join(' ').includes('picture-process') ? [Number(pid)] : [];
  });
}

/** Sends a signal to each process that reads pictures for `parent`, every 60 ms until `isEnough`. Returns whom it met. */
export async function signalPictureProcesses(
  parent: number,
  { signal, isEnough }: { signal: NodeJS.Signals; isEnough: (met: ReadonlySet<number>) => boolean },
): Promise<ReadonlySet<number>> {
  const met = new Set<number>();
  while (!isEnough(met)) {
    for (const pid of await processesOf(parent)) {
      met.add(pid);
      endQuietly(pid, signal);
    }
    await delay(60);
  }
  return met;
}

/** A process may have ended in the meantime. */
export function endQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
