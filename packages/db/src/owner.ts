/** Who owns what is made without an account. */
export const anonymousOwnerId = 'anonymous';
