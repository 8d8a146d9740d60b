import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Linux counts a process's time in hundredths of a second. */
const tickMs = 10;

/** @returns milliseconds of processor time a process has used so far, the kernel's for it included */
export function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}

/** @returns the same, exact to the microsecond, of threads that are still alive: for what takes less than a tick */
export function threadsMs(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`);
  const spent = threads.map((id) => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, "utf8").split(" ")[0]));
  return spent.reduce((sum, nanoseconds) => sum + nanoseconds, 0) / 1e6;
}

/** @returns milliseconds that other machines of the same host took from all cores of this one so far; 0 where it is not told */
export function stolenMs(): number {
  if (!existsSync("/proc/stat")) return 0;
  const [all = ""] = readFileSync("/proc/stat", "utf8").split("\n");
  return Number(all.split(/\s+/)[8] ?? 0) * tickMs;
}
