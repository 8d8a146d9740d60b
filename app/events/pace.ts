import { setTimeout as sleep, setImmediate as turn } from "node:timers/promises";

/** Resolves once so much of the time has passed as of the work is done, from 0 to 1; whoever else has work goes first. */
export type Pace = (share: number) => Promise<unknown>;

/** Spreads work evenly over a while that begins now. Zero ms: it goes on at once, as soon as others had their turn. */
export function paceOver(ms: number): Pace {
  const began = performance.now();
  return (share) => {
    const rest = began + share * ms - performance.now();
    return rest > 0 ? sleep(rest) : turn();
  };
}
