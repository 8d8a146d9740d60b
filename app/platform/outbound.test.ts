import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outboundFetch } from "./outbound.server.ts";
import { seal, unseal } from "./secret.server.ts";

let server: Server;
let base = "";
let reached = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    reached++;
    if (request.url === "/redirect") response.writeHead(302, { location: "http://127.0.0.1:1/" }).end();
    else if (request.url === "/large") response.end("x".repeat(5_000));
    else if (request.url === "/drip") response.write("a");
    else if (request.url !== "/hang") response.end("fine");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("a service is asked, and answers", async () => {
  expect(await (await outboundFetch([base])(`${base}/x`)).text()).toBe("fine");
});

test.each([
  ["/redirect", /redirect/],
  ["/large", /more than 1000 bytes/],
  ["/hang", /did not answer within 200 ms/],
  ["/drip", /did not answer within 200 ms/],
])("%s is cut off", async (path, words) => {
  await expect(outboundFetch([base], { timeoutMs: 200, maxBytes: 1_000 })(`${base}${path}`)).rejects.toThrow(words);
});

test.each([
  ...["http://127.0.0.1:1/", "http://localhost/", "http://[::1]/", "http://[::ffff:7f00:1]/", "http://2130706433/"],
  ...["http://0x7f.1/", "http://169.254.169.254/latest/meta-data", "http://10.0.0.1/", "http://127.0.0.1.nip.io/"],
  ...["https://api.stripe.com.evil.example/", "https://api.stripe.com@evil.example/", "file:///etc/passwd"],
])("%s is no address of the service", async (url) => {
  const before = reached;
  await expect(outboundFetch(["https://api.stripe.com"])(url)).rejects.toThrow("not an address");
  expect(reached).toBe(before);
});

test("what is sealed opens with the same secret and purpose alone, and not when a bit was changed", () => {
  const sealed = seal("s".repeat(40), "a", "sk_live_1");
  expect(unseal("s".repeat(40), "a", sealed)).toBe("sk_live_1");
  expect(seal("s".repeat(40), "a", "sk_live_1")).not.toBe(sealed);
  expect(unseal("t".repeat(40), "a", sealed)).toBeUndefined();
  expect(unseal("s".repeat(40), "b", sealed)).toBeUndefined();
  const bytes = Buffer.from(sealed.slice(3), "base64url");
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1;
  expect(unseal("s".repeat(40), "a", `v1.${bytes.toString("base64url")}`)).toBeUndefined();
  expect(unseal("s".repeat(40), "a", "v1.")).toBeUndefined();
});
