import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface RunningChild {
  child: ChildProcess;
  /** What the process printed after `readyText`. */
  ready: string;
  /** Ends the process as `kill -9` does. */
  kill: () => Promise<void>;
}

interface ChildOptions {
  /** A program, by its path from this package's root. */
  program: string;
  env: Record<string, string>;
  readyText: string;
}

export async function startChild({ program, env, readyText }: ChildOptions): Promise<RunningChild> {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ready = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.stdout?.on('data', (chunk) => {
      output += chunk;
      const line = output.split('\n').find((text) => text.includes(readyText));
      if (line) resolve(line.slice(line.indexOf(readyText) + readyText.length).trim());
    });
    child.once('exit', () => reject(new Error(`${program} ended before it was ready:\n${output}`)));
  });
  return {
    child,
    ready,
    kill: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}
