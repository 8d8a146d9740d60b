import type { AddressInfo } from "node:net";
import { createServer, type Server, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { rateLimit, shareRateLimits } from "./rate-limit.server.ts";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

test("so many within the time, and then when to come back; each key for itself", async () => {
  const limit = rateLimit("t1", 2, 60);
  expect([await limit.take("a"), await limit.take("a")]).toEqual([{ allowed: true }, { allowed: true }]);
  const third = await limit.take("a");
  expect(third.allowed).toBe(false);
  expect(third.allowed ? 0 : third.retryAfterSeconds).toBeGreaterThan(50);
  expect(await limit.take("b")).toEqual({ allowed: true });
  await limit.reset("a");
  expect(await limit.take("a")).toEqual({ allowed: true });
});

test("while Redis is away a server counts by itself, and nobody waits", async () => {
  const troubles: Error[] = [];
  ends.push(shareRateLimits("redis://127.0.0.1:1", (error) => troubles.push(error)));
  const limit = rateLimit("t2", 1, 60);
  const started = performance.now();
  expect(await limit.take("a")).toEqual({ allowed: true });
  expect((await limit.take("a")).allowed).toBe(false);
  expect(performance.now() - started).toBeLessThan(2000);
});

test("with Redis the count is Redis's, whatever this process has counted", async () => {
  const { url, server } = await fakeRedis();
  ends.push(() => server.close());
  ends.push(shareRateLimits(url, () => undefined));
  const limit = rateLimit("t3", 1_000_000, 60);
  const refused = { allowed: false, retryAfterSeconds: 42 };
  await expect.poll(() => limit.take("a"), { timeout: 3000 }).toEqual(refused);
});

/** Speaks as much of Redis's protocol as a limit needs: each script call answers that the count is beyond any bound. */
async function fakeRedis(): Promise<{ url: string; server: Server }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("data", (chunk) => {
      for (const command of String(chunk).split(/(?=\*\d+\r\n\$)/)) socket.write(answer(command.toLowerCase()));
    });
  });
  server.on("close", () => {
    for (const socket of sockets) socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `redis://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function answer(command: string): string {
  if (command.includes("info")) return "$17\r\nredis_version:7.0\r\n";
  if (!command.includes("eval")) return "+OK\r\n";
  return "*2\r\n:2000000\r\n:42000\r\n";
}
