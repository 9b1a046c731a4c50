/** What went wrong and what to do about it, in words for the person at the terminal: shown without a stack trace. */
export class LaunchError extends Error {
  /** @override */
  name = 'LaunchError';
}
