import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { availableParallelism, cpus, totalmem } from "node:os";
import { requestsPerSecond } from "./http-load.ts";

/** What the figures were measured on. Absolute figures of two machines are not comparable; ratios to `bare` are. */
export interface Machine {
  processor: string;
  cores: number;
  memoryGb: number;
  node: string;
  system: string;
  /** Milliseconds to hash 256 MB on one core. */
  hashMs: number;
  /** Requests/s of a bare node:http server answering 40 KB from memory to 16 connections. */
  bareRequestsPerSecond: number;
}

const hashedMb = 256;
const bareBytes = 40 * 1024;

export async function describeMachine(): Promise<Machine> {
  return {
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    system: `${process.platform} ${process.arch}`,
    hashMs: Math.round(timeHash()),
    bareRequestsPerSecond: await timeBareServer(),
  };
}

function timeHash(): number {
  const block = Buffer.alloc(2 ** 20);
  const hash = createHash("sha256");
  const started = performance.now();
  for (let count = 0; count < hashedMb; count++) hash.update(block);
  hash.digest();
  return performance.now() - started;
}

async function timeBareServer(): Promise<number> {
  const bare = await openBareServer();
  const { requests } = await requestsPerSecond(bare.url, { seconds: 3 });
  bare.close();
  return requests;
}

/** The most that Node can do here: 40 KB from memory, whatever is asked. */
export async function openBareServer(): Promise<{ url: string; close(): void }> {
  const page = Buffer.alloc(bareBytes, "a");
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end(page);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
