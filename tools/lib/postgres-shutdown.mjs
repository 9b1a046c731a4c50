import fs from 'node:fs';
import path from 'node:path';

const lookEveryMs = 1000;
const statusLine = 7;

/**
 * Watches a server for a shutdown that somebody else asked for with SIGTERM. Such a server refuses new sessions and waits for
 * the open ones, which our pools keep: it would wait for ever. So this ends them, with a fast shutdown.
 * @param {{ dataDir: string, pid: number, exited: Promise<unknown>, onLog: (text: string) => void }} server
 * @returns {() => void} ends the watch
 */
export function hastenShutdown({ dataDir, pid, exited, onLog }) {
  const timer = setInterval(() => {
    try {
      if (readStatus(dataDir) !== 'stopping') return;
      clearInterval(timer);
      onLog('The database was asked to shut down. Darkroom ends the open sessions, so that it can.\n');
      process.kill(pid, 'SIGINT');
    } catch {
      // It has just ended, and its file with it.
    }
  }, lookEveryMs);
  timer.unref();
  const end = () => clearInterval(timer);
  exited.then(end, end);
  return end;
}

/** What the server says about itself. */
function readStatus(dataDir) {
  const lines = fs.readFileSync(path.join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  return lines[statusLine]?.trim();
}
