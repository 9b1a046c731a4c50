/** A picture that cannot be taken; the message tells its owner why and what to do. */
export class PictureError extends Error {
  override readonly name = 'PictureError';
}

export const damagedMessage = 'This picture is damaged or incomplete. Please export or download it again.';
