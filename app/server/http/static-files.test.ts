import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { staticFiles } from "./static-files.ts";

let folder: string;
let server: Server;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "vitrine-static-"));
  mkdirSync(join(folder, "client/assets"), { recursive: true });
  writeFileSync(join(folder, "client/assets/app-1a2b.js"), "let a;".repeat(100));
  writeFileSync(join(folder, "client/assets/app-1a2b.js.gz"), gzipSync("let a;".repeat(100)));
  writeFileSync(join(folder, "client/logo.svg"), "<svg/>");
  const answer = staticFiles([
    { base: "/islands", folder: join(folder, "islands") },
    { base: "", folder: join(folder, "client") },
  ]);
  server = createServer((request, response) => {
    if (!answer(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test("answers a file packed where the browser takes it, for a year, and 304 where it has it", async () => {
  const packed = await fetch(`${base}/assets/app-1a2b.js?v=1`, { headers: { "accept-encoding": "gzip" } });
  expect(Object.fromEntries(packed.headers)).toMatchObject({
    "content-encoding": "gzip",
    "content-type": "application/javascript; charset=utf-8",
    "cache-control": "public, max-age=31536000, immutable",
  });
  expect(await packed.text()).toBe("let a;".repeat(100));
  const etag = packed.headers.get("etag") ?? "";
  expect((await fetch(`${base}/assets/app-1a2b.js`, { headers: { "if-none-match": etag } })).status).toBe(304);
});

test("makes drawings inert, and knows nothing outside its folders", async () => {
  const drawing = await fetch(`${base}/logo.svg`);
  expect(drawing.headers.get("content-security-policy")).toContain("sandbox");
  for (const path of ["/assets/app-1a2b.js.gz", "/assets", "/", "/..%2f..%2fetc/passwd", "/assets/../logo.svg.br"]) {
    expect((await fetch(base + path)).status, path).toBe(404);
  }
});

test("goes on with its own files when a build takes them from the disk", async () => {
  rmSync(join(folder, "client"), { recursive: true });
  expect((await fetch(`${base}/assets/app-1a2b.js`)).status).toBe(200);
});
