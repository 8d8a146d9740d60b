import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes of heap beyond which garbage is collected. */
const ROOM = 80_000_000;

/**
 * Keeps a long job small: V8 would let garbage pile up to several hundred MB first, on a machine that serves the shop
 * beside it. Call the answer between steps; it collects only when there is something to gain.
 */
export function steadyMemory(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  return () => {
    if (process.memoryUsage().heapUsed > ROOM) collect();
  };
}
