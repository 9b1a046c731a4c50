export const failedEventName = 'inngest/function.failed';
export const finishedEventName = 'inngest/function.finished';
export const cancelledEventName = 'inngest/function.cancelled';
export const invokedEventName = 'inngest/function.invoked';
export const timerEventName = 'inngest/scheduled.timer';

/** Events of a run that no trigger started. */
export const startEventNames = [invokedEventName, timerEventName];

/** Events that the engine sends: at the end of a run, where a function listens, and at some starts. */
export const ownEventNames = [failedEventName, finishedEventName, cancelledEventName, ...startEventNames];
