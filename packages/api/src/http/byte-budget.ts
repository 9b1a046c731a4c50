/** Memory that requests under way share. */
export interface ByteBudget {
  /** Whether there was room. */
  take: (bytes: number) => boolean;
  give: (bytes: number) => void;
}

export function createByteBudget(maxBytes: number): ByteBudget {
  let taken = 0;
  return {
    take(bytes) {
      if (taken + bytes > maxBytes) return false;
      taken += bytes;
      return true;
    },
    give(bytes) {
      taken -= bytes;
    },
  };
}
