/** `discover` and `step` are calls to the app; every other kind is settled inside the engine. */
export type ItemKind =
  'discover' | 'step' | 'sleep' | 'timeout' | 'deliver' | 'cancel' | 'route' | 'cron' | 'start';

/** One thing left to do: a queue row that this engine has leased. */
export interface QueueItem {
  id: string;
  kind: ItemKind;
  runId: string | null;
  functionId: string | null;
  stepId: string | null;
  attempt: number;
  /** Grows with every lease: the engine refuses answers to an older one. */
  generation: number;
  /** The execution version that the SDK chose; -1 before its first answer. */
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

/** What the first call of a run must pass before an engine leases it. */
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
  /** How long from now until it is due; the queue serves earlier items first. */
  delayMs: number;
}

export function isCall(kind: ItemKind) {
  return kind === 'discover' || kind === 'step';
}
