/** When somebody who was told that something is away may well ask again. */
export const retryAfterSeconds = '2';
