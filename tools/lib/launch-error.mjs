/** An error for the person at the terminal: the fault and its fix, shown without a stack trace. */
export class LaunchError extends Error {
  /** @override */
  name = 'LaunchError';
}
