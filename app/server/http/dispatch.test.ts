import { createServer, type OutgoingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createLogger } from "#app/platform/log.server.ts";
import { gatePolicy } from "../gate/policy.ts";
import { createDispatch, type HandleWeb } from "./dispatch.ts";

let server: Server;
let port: number;
let seen: { request: Request; address: string; body: string }[] = [];
const lines: string[] = [];
const FORM = { origin: "https://shop.example", "content-type": "application/x-www-form-urlencoded" };

const handle: HandleWeb = async (web, context) => {
  if (web.url.endsWith("/read-only")) return Response.json({ message: "Unexpected Server Error" }, { status: 405 });
  if (web.url.endsWith("/throws")) throw new Error("secret detail");
  // A route that swallows what happened to its body must not turn a torn one into an accepted one.
  const body = await web.text().catch(() => "torn");
  seen.push({ request: web, address: context.address, body });
  const headers = new Headers({ "content-type": "text/plain" });
  headers.append("set-cookie", "a=1");
  headers.append("set-cookie", "b=2");
  if (web.url.includes("/own-policy")) headers.set("content-security-policy", "default-src 'none'");
  return new Response(`at ${new URL(web.url).origin}`, { headers });
};

beforeAll(async () => {
  const dispatch = createDispatch({
    policy: gatePolicy(["https://shop.example"], ["127.0.0.1"]),
    origins: {},
    log: createLogger("info", { write: (line: string) => void lines.push(line) }),
    layers: [],
    handle,
    readiness: async () => ({ ready: false, database: "unreachable", migrations: "unknown" }),
    closing: () => false,
  });
  server = createServer(dispatch);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  seen = [];
  lines.length = 0;
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function ask(path: string, headers: OutgoingHttpHeaders = {}, send?: { method: string; chunks: string[] }) {
  return new Promise<Answer>((resolve, reject) => {
    const sent = request(
      { port, path, method: send?.method ?? "GET", headers: { host: "shop.example", ...headers } },
      (answer) => {
        let body = "";
        answer.setEncoding("utf8").on("data", (chunk: string) => {
          body += chunk;
        });
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    sent.on("error", reject);
    for (const chunk of send?.chunks ?? []) sent.write(chunk);
    sent.end();
  });
}

test("what only we or the framework may say is taken out of the request", async () => {
  await ask("/", {
    "x-remix-reload-document": "1",
    "x-react-router-spa-mode": "yes",
    "x-react-router-prerender-data": "[]",
    forwarded: "host=evil.example",
    "x-real-ip": "6.6.6.6",
    "accept-language": "fr",
  });
  const names = [...(seen[0]?.request.headers.keys() ?? [])];
  expect(names).toContain("accept-language");
  expect(names.filter((name) => /^(x-|forwarded)/.test(name))).toEqual([]);
});

test("a trusted proxy speaks for the browser; an unknown host it forwards changes nothing", async () => {
  await ask("/", { "x-forwarded-for": "6.6.6.6, 41.250.1.2", "x-forwarded-proto": "https" });
  expect(seen[0]?.address).toBe("41.250.1.2");
  const poisoned = await ask("/", { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" });
  expect(poisoned.body).toBe("at https://shop.example");
});

test("a body is measured while it comes, whatever length was declared", async () => {
  const chunks = Array.from({ length: 40 }, () => "x".repeat(4_000));
  const answer = await ask("/cart", FORM, { method: "POST", chunks });
  expect(answer.status).toBe(413);
});

test("a body within its limit arrives whole", async () => {
  await ask("/checkout", FORM, { method: "POST", chunks: ["phone=", "0612345678"] });
  expect(seen[0]?.body).toBe("phone=0612345678");
});

test("a page that takes nothing says so in words, and a body that is no form is not handed on", async () => {
  const read = await ask("/read-only", FORM, { method: "POST", chunks: ["a=1"] });
  expect([read.status, read.headers.allow]).toEqual([405, "GET, HEAD"]);
  expect(read.body).not.toContain("Unexpected");
  const json = { ...FORM, "content-type": "application/json" };
  expect((await ask("/checkout", json, { method: "POST", chunks: ["{}"] })).status).toBe(415);
  expect(seen).toEqual([]);
});

test("every answer carries the headers of its class; what a route sets stands alone", async () => {
  const page = await ask("/");
  expect(page.headers["content-security-policy"]).toContain("script-src 'self'");
  expect(page.headers["content-security-policy"]).not.toMatch(/unsafe-(inline|eval)/);
  expect(page.headers["strict-transport-security"]).toBe("max-age=31536000");
  expect(page.headers["x-content-type-options"]).toBe("nosniff");
  expect(page.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  const admin = await ask("/admin/orders");
  expect(admin.headers["content-security-policy"]).toMatch(/'nonce-[\w+/=]{22,}'/);
  expect(admin.headers["cache-control"]).toBe("private, no-store");
  expect(admin.headers["referrer-policy"]).toBe("same-origin");
  const editor = await ask("/admin/pages/01J/edit");
  expect(editor.headers["content-security-policy"]).toContain("style-src 'self' 'unsafe-inline'");
  expect(editor.headers["content-security-policy"]).not.toContain("unsafe-eval");
  expect((await ask("/own-policy")).headers["content-security-policy"]).toBe("default-src 'none'");
});

test("an unknown host is told nothing, and nothing it said is echoed", async () => {
  const answer = await ask("/", { host: "evil.example" });
  expect(answer.status).toBe(421);
  expect(JSON.stringify(answer)).not.toContain("evil");
  expect(seen).toEqual([]);
});

test("under /api the gate answers problem+json with a code", async () => {
  const answer = await ask("/api/v1/orders", { origin: "https://evil.example" }, { method: "POST", chunks: ["{}"] });
  expect(answer.headers["content-type"]).toBe("application/problem+json");
  expect(JSON.parse(answer.body)).toMatchObject({ status: 403, code: "origin.foreign" });
});

test("health says the process lives; readiness that it cannot sell", async () => {
  expect((await ask("/healthz", { host: "10.0.0.1" })).status).toBe(200);
  const ready = await ask("/readyz", { host: "10.0.0.1" });
  expect(ready.status).toBe(503);
  expect(JSON.parse(ready.body)).toMatchObject({ database: "unreachable" });
});

test("a failure shows an id, never its reason; the log has both", async () => {
  const answer = await ask("/throws");
  expect(answer.status).toBe(500);
  expect(answer.body).not.toContain("secret detail");
  const id = answer.headers["x-request-id"];
  expect(lines.some((line) => line.includes("secret detail") && line.includes(String(id)))).toBe(true);
});

test("the log holds no query and no token", async () => {
  await ask("/merci/3q2-7wAAAAAAAAAAAAAAAA?phone=0612345678");
  const line = lines.find((each) => each.includes('"request"') && each.includes("/merci/"));
  expect(line).toContain("/merci/…");
  expect(line).not.toContain("0612345678");
});

test("probes and events do not drown the other lines of the log", async () => {
  const logged = (path: string) => lines.some((line) => line.includes(`"path":"${path}"`));
  for (const path of ["/healthz", "/readyz", "/e", "/cart"]) await ask(path);
  await expect.poll(() => logged("/cart")).toBe(true);
  expect(["/healthz", "/e"].filter(logged)).toEqual([]);
});
