/** The states of a generation. The last five are final: only a retry, which is a new attempt, changes them. */
export const generationStatuses = [
  'queued',
  'processing',
  'succeeded',
  'partially_succeeded',
  'failed',
  'canceled',
  'expired',
] as const;
export type GenerationStatus = (typeof generationStatuses)[number];

export const terminalStatuses = [
  'succeeded',
  'partially_succeeded',
  'failed',
  'canceled',
  'expired',
] as const;
export type TerminalStatus = (typeof terminalStatuses)[number];

export function isTerminal(status: GenerationStatus): status is TerminalStatus {
  return terminalStatuses.some((terminal) => terminal === status);
}

/** The seven steps of every generation, in the order in which they run and are shown. */
export const stepNames = [
  'begin',
  'analyze',
  'generate',
  'post-process',
  'validate',
  'save',
  'finish',
] as const;
export type StepName = (typeof stepNames)[number];

export const stepStatuses = ['running', 'retrying', 'completed', 'failed'] as const;
export type StepStatus = (typeof stepStatuses)[number];

export const slotStatuses = ['pending', 'ready', 'failed'] as const;
export type SlotStatus = (typeof slotStatuses)[number];

/** The types of a row in a generation's timeline. */
export const eventTypes = [
  'generation.queued',
  'generation.started',
  'step.started',
  'step.progressed',
  'step.retrying',
  'step.completed',
  'slot.previewed',
  'slot.completed',
  'slot.failed',
  'generation.cancel-requested',
  'generation.finished',
] as const;
export type EventType = (typeof eventTypes)[number];

/** The cause of an error. It decides the charge: for `user` and `policy` the provider's bill, for the others nothing. */
export const errorClasses = ['user', 'policy', 'provider', 'infrastructure', 'unknown'] as const;
export type ErrorClass = (typeof errorClasses)[number];
