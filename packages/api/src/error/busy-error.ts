/** We have as much to do as we can take. The message is for the sender, who may come again. */
export class BusyError extends Error {
  override readonly name = 'BusyError';
}
