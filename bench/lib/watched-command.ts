import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot, type RunningShop } from "../../e2e/fixtures/shop.ts";

export interface Watched {
  seconds: number;
  /** The most memory it held at once, in MB. */
  peakMb: number;
  /** What it printed. */
  output: string;
}

const LOOK_EVERY_MS = 100;

/**
 * Runs a command of the shop's own command line on its data, and watches how much memory it takes.
 * @param ends exit codes that are as they should be
 * @throws where it ends otherwise, with what it said
 */
export async function watchedCommand(
  shop: RunningShop,
  command: readonly string[],
  ends: readonly number[] = [0],
): Promise<Watched> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, "build/server/main.js"), ...command], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      ...{ NODE_ENV: "production", DATABASE_URL: shop.databaseUrl, VITRINE_DATA: shop.dataDir },
      VITRINE_ORIGIN: shop.origin,
    },
  });
  const printed: Buffer[] = [];
  const said: Buffer[] = [];
  child.stdout.on("data", (chunk) => printed.push(chunk));
  child.stderr.on("data", (chunk) => said.push(chunk));
  let peakMb = 0;
  const look = setInterval(() => {
    peakMb = Math.max(peakMb, peakOf(child.pid ?? 0));
  }, LOOK_EVERY_MS);
  const [code] = await once(child, "close");
  clearInterval(look);
  if (!ends.includes(code)) throw new Error(`vitrine ${command.join(" ")} ended with ${code}: ${Buffer.concat(said)}`);
  return { seconds: (performance.now() - started) / 1000, peakMb, output: Buffer.concat(printed).toString("utf8") };
}

/** Linux remembers the most that a process has held; 0 once it is gone. */
function peakOf(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || (error as NodeJS.ErrnoException).code === "ESRCH")
      return 0;
    throw error;
  }
}
