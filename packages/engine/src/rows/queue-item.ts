/** `discover` and `step` are calls to the app; every other kind is settled inside the engine. */
export type ItemKind =
  'discover' | 'step' | 'sleep' | 'timeout' | 'deliver' | 'cancel' | 'route' | 'cron' | 'start';

/** One thing left to do: a row of the queue that this engine has leased. */
export interface QueueItem {
  id: string;
  kind: ItemKind;
  runId: string | null;
  functionId: string | null;
  stepId: string | null;
  attempt: number;
  /** Grows with every lease: answers to an older one are refused. */
  generation: number;
  /** The execution version the SDK chose, -1 before it has answered. */
  requestVersion: number;
  isRace: boolean;
  /** JSON text. */
  payload: string | null;
  unreachableCount: number;
  unreachableSinceMs: number | null;
  /** Whether the run has other things left to do. */
  hasSiblings: boolean;
  /** How many steps the run has stored. */
  stepCount: number;
}

/** An item of a named run. */
export type RunItem = QueueItem & { runId: string };

/** What the first call of a run has to get past before it is leased. */
export interface StartGate {
  throttleKey: string | null;
  startTimeoutMs: number | null;
  finishTimeoutMs: number | null;
}

export interface NewItem {
  id: string;
  kind: ItemKind;
  runId: string | null;
  functionId: string | null;
  stepId: string | null;
  requestVersion: number;
  isRace: boolean;
  payload: string | null;
  concurrencyKeys: readonly string[];
  startGate: StartGate | null;
  /** How long from now until it is due; what is due earlier goes first. */
  delayMs: number;
}

export function isCall(kind: ItemKind) {
  return kind === 'discover' || kind === 'step';
}
