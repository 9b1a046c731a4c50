/** The error that a cancelled run ends with. */
export const cancelledError = { name: 'CancelledError', message: 'The run was cancelled.' };
