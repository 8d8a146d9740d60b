/** More marks than fit any screen. */
const MOST = 101;

/** The marks of a scale, from one end to the other. */
export function marks({ from, to, step }: { from: number; to: number; step: number }): number[] {
  const count = Math.floor((to - from) / step) + 1;
  return Array.from({ length: Math.min(Math.max(count, 0), MOST) }, (_, index) => from + index * step);
}
