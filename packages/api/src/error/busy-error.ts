/** The server has too much to do. The message asks the sender to try again later. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}
