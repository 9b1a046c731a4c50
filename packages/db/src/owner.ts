/** The owner of everything made without an account. */
export const anonymousOwnerId = 'anonymous';
