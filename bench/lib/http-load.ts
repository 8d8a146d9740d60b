import { spawn } from "node:child_process";
import { once } from "node:events";
import { inProject } from "../../bin/lib/project.js";

export interface Load {
  /** Answers a second, mean over the round. */
  requests: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Answers that were no 2xx, and connections that broke. */
  failed: number;
}

/**
 * Asks for one page as fast as it is answered, from a process of its own.
 * @param options seconds of one round, connections at once, headers sent
 */
export async function requestsPerSecond(
  url: string,
  {
    seconds,
    connections = 16,
    headers = {},
  }: { seconds: number; connections?: number; headers?: Record<string, string> },
): Promise<Load> {
  const flags = Object.entries(headers).flatMap(([name, value]) => ["-H", `${name}: ${value}`]);
  const args = ["-c", String(connections), "-d", String(seconds), "--json", "--no-progress", ...flags, url];
  const load = spawn(process.execPath, [inProject("node_modules/autocannon/autocannon.js"), ...args], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const chunks: Buffer[] = [];
  load.stdout.on("data", (chunk) => chunks.push(chunk));
  const [code] = await once(load, "close");
  if (code !== 0) throw new Error(`autocannon ended with ${code}`);
  const report = JSON.parse(Buffer.concat(chunks).toString("utf8")) as AutocannonReport;
  return {
    requests: report.requests.average,
    p50: report.latency.p50,
    p99: report.latency.p99,
    failed: report.non2xx + report.errors,
  };
}

interface AutocannonReport {
  requests: { average: number };
  latency: { p50: number; p99: number };
  non2xx: number;
  errors: number;
}
