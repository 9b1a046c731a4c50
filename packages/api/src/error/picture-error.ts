/** A picture that cannot be taken; the message tells its owner why and what to do. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}
