/** A repeatable number in [0, 1) for a point of the integer lattice. */
export function lattice(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x | 0, 374761393) ^ Math.imul(y | 0, 668265263) ^ Math.imul(seed | 0, 2147483647);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1274126177);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4294967296;
}

const ease = (t: number): number => t * t * (3 - 2 * t);

/** Smooth value noise in [-1, 1]; `wrapX`/`wrapY`, in lattice cells, make it tile. */
export function noise(x: number, y: number, seed: number, wrapX = 0, wrapY = 0): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const fold = (value: number, wrap: number): number => (wrap > 0 ? ((value % wrap) + wrap) % wrap : value);
  const at = (dx: number, dy: number): number => lattice(fold(column + dx, wrapX), fold(row + dy, wrapY), seed);
  const u = ease(x - column);
  const v = ease(y - row);
  const top = at(0, 0) + (at(1, 0) - at(0, 0)) * u;
  const bottom = at(0, 1) + (at(1, 1) - at(0, 1)) * u;
  return (top + (bottom - top) * v) * 2 - 1;
}

/** Noise in three octaves, in about [-1, 1]. */
export const cloud = (x: number, y: number, seed: number): number =>
  (noise(x, y, seed) + noise(x * 2.1, y * 2.1, seed + 7) * 0.5 + noise(x * 4.3, y * 4.3, seed + 13) * 0.25) / 1.5;
