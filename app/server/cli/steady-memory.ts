import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Bytes of garbage that may pile up before it is collected. */
const ROOM = 60_000_000;
/** Steps between two looks. */
const EVERY = 50;

/**
 * Keeps a long job small: V8 would let garbage pile up to several hundred MB first, on a machine that serves the shop
 * beside it. Call the answer between steps. It collects where there is something to gain: above what the last time left,
 * for what the program itself holds stays, and looking for garbage in it at each step takes longer than the job.
 */
export function steadyMemory(): () => void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = () => getHeapStatistics().used_heap_size;
  let steps = 0;
  let left = 0;
  return () => {
    if (++steps % EVERY !== 0 || used() < left + ROOM) return;
    collect();
    left = used();
  };
}
