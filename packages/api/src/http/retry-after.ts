/** The pause before a caller tries again after a 503. */
export const retryAfterSeconds = '2';
