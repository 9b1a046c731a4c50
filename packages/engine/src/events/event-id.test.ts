import { describe, expect, it } from 'vitest';
import { eventIdFromSeed } from './event-id';

describe('an event id from a seed', () => {
  it('is the same for the same position in the same send', () => {
    expect(eventIdFromSeed('1795393242934,c2VlZA==', 3)).toBe(eventIdFromSeed('1795393242934,c2VlZA==', 3));
  });

  it('differs between positions and sends', () => {
    const ids = ['c2VlZA==', 'b3RoZXI='].flatMap((entropy) =>
      [0, 1].map((index) => eventIdFromSeed(`1795393242934,${entropy}`, index)),
    );
    expect(new Set(ids).size).toBe(4);
    expect(ids.every((id) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true);
  });

  it('is random when the seed cannot be read', () => {
    expect(eventIdFromSeed('nonsense', 0)).not.toBe(eventIdFromSeed('nonsense', 0));
  });
});
