import { createServer, get, type IncomingHttpHeaders, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { keep } from "./kept-page.ts";
import { chooseEncoding, sendPage } from "./send-page.ts";

const kept = await keep(
  {
    status: 200,
    headers: [
      ["content-type", "text/html; charset=utf-8"],
      ["content-security-policy", "default-src 'self'"],
    ],
    body: Buffer.from("<!DOCTYPE html><p>Bonjour</p>".repeat(50)),
  },
  { tags: ["shop"], until: 0 },
);

async function answer(headers: OutgoingHttpHeaders) {
  const server = createServer((request, response) =>
    sendPage(kept, request, response, { "content-security-policy": "weaker", "x-content-type-options": "nosniff" }),
  );
  await new Promise<void>((resolve) => server.listen(0, resolve));
  try {
    return await new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      get({ port: (server.address() as AddressInfo).port, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      }).on("error", reject);
    });
  } finally {
    server.close();
  }
}

test("each encoding carries the same page, with the page's own headers before the defaults", async () => {
  const plain = await answer({});
  const brotli = await answer({ "accept-encoding": "gzip, deflate, br, zstd" });
  const zipped = await answer({ "accept-encoding": "gzip;q=1.0, br;q=0" });
  expect(plain.body).toEqual(kept.body);
  expect(brotliDecompressSync(brotli.body)).toEqual(kept.body);
  expect(gunzipSync(zipped.body)).toEqual(kept.body);
  expect(brotli.headers).toMatchObject({
    "content-encoding": "br",
    vary: "accept-encoding",
    "content-length": String(kept.br.length),
    "content-security-policy": "default-src 'self'",
    "x-content-type-options": "nosniff",
    etag: kept.etag,
  });
});

test.each([[kept.etag], [`"other", ${kept.etag.slice(2)}`], ["*"]])(
  "a browser that has it (%s) gets 304",
  async (tag) => {
    const { status, body } = await answer({ "if-none-match": tag });
    expect([status, body.length]).toEqual([304, 0]);
  },
);

test("a browser that has another version gets this one", async () => {
  expect((await answer({ "if-none-match": '"older"' })).status).toBe(200);
});

test.each([
  [undefined, "identity"],
  ["", "identity"],
  ["br", "br"],
  ["BR;q=0.1, gzip", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip;q=0.000", "identity"],
  ["*", "br"],
  ["identity;q=1, *;q=0", "identity"],
  ["x-br, gzipped", "identity"],
])("Accept-Encoding %o is answered in %s", (accept, encoding) => expect(chooseEncoding(accept)).toBe(encoding));
