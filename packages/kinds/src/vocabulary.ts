/** Where a generation is in its life. The last five never change again, except by a retry, which is a new attempt. */
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

/** Who caused an error; it decides who pays (`user` and `policy`: what the provider billed; the others: nothing). */
export const errorClasses = ['user', 'policy', 'provider', 'infrastructure', 'unknown'] as const;
export type ErrorClass = (typeof errorClasses)[number];
