/**
 * Chance that is the same each time (mulberry32): 32 bits of state, plenty for demos, drawings, benchmarks and tests, and for
 * nothing that must not be guessed. @returns draws from 0 up to, not including, 1
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
