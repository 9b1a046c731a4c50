export const failedEventName = 'inngest/function.failed';
export const finishedEventName = 'inngest/function.finished';
export const cancelledEventName = 'inngest/function.cancelled';
export const invokedEventName = 'inngest/function.invoked';
export const timerEventName = 'inngest/scheduled.timer';

/** Events that come with the start of a run which no trigger started. */
export const startEventNames = [invokedEventName, timerEventName];

/** Events that the engine sends itself: with the end of a run, when somebody listens, and with some starts. */
export const ownEventNames = [failedEventName, finishedEventName, cancelledEventName, ...startEventNames];
