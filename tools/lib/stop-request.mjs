const duplicateWithinMs = 1000;

/**
 * Calls `stop` on the first Ctrl-C, SIGTERM or closed terminal; a second request ends the process at once.
 * @param {() => void} stop
 */
export function onStopRequest(stop) {
  let requestedAt = 0;
  const request = () => {
    const now = Date.now();
    if (requestedAt === 0) {
      requestedAt = now;
      stop();
      return;
    }
    // One Ctrl-C arrives twice under npm: from the terminal and forwarded by npm.
    if (now - requestedAt > duplicateWithinMs) process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, request);
  followNpm(request);
}

/** A killed npm forwards no signal, but the launcher's parent changes. */
function followNpm(stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}
