import { ProcessPool } from '../../src/process-pool';

const pool = new ProcessPool<{ act: string }, unknown>({
  entry: new URL('./hostile-tasks.ts', import.meta.url),
  size: 2,
  limits: { timeMs: 60_000, memoryMiB: 256 },
  readAnswer: (answer) => answer,
});
const pids = await Promise.all([pool.run({ act: 'pid' }), pool.run({ act: 'pid' })]);
// One process idles, the other runs an endless task.
if (process.argv[2] !== 'idle') {
  void pool.run({ act: 'loop' });
  console.log(JSON.stringify(pids));
}
