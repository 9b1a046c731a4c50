// Loaded into every process of the product (`node --import`). Ends the process when the launcher was killed and cannot.
import { isMainThread } from 'node:worker_threads';

const graceMs = 5000;

if (isMainThread) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    setTimeout(() => process.exit(1), graceMs).unref();
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
