export interface Bell {
  /** Ends the wait; without one, the next wait ends at once. */
  ring: () => void;
  wait: (timeoutMs: number) => Promise<void>;
}

/** Wakes one waiter. Rings between two waits are kept as one. */
export function createBell(): Bell {
  let hasRung = false;
  let wake: (() => void) | null = null;
  return {
    ring() {
      hasRung = true;
      wake?.();
    },
    async wait(timeoutMs) {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      wake = null;
      hasRung = false;
    },
  };
}
