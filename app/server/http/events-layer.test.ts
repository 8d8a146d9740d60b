import { createServer, type OutgoingHttpHeaders, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { SentEvents, Taken } from "#app/events/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { gatePolicy } from "../gate/policy.ts";
import { createDispatch } from "./dispatch.ts";
import { eventsLayer } from "./events-layer.ts";

let server: Server;
let port: number;
let sent: SentEvents[];
let outcome: Taken;
let served: string[];

beforeAll(async () => {
  const desk = {
    take: async (events: SentEvents) => {
      sent.push(events);
      return outcome;
    },
    serve: () => {
      served.push("begun");
      return () => void served.push("done");
    },
  };
  const dispatch = createDispatch({
    policy: gatePolicy(["https://shop.example"], []),
    origins: {},
    log: createLogger("silent"),
    layers: [eventsLayer(desk)],
    handle: async () => new Response("elsewhere", { status: 404 }),
    readiness: async () => ({ ready: true, database: "reachable", migrations: "current" }),
    closing: () => false,
  });
  server = createServer(dispatch);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  sent = [];
  served = [];
  outcome = { outcome: "kept" };
});

const PAGE = { host: "shop.example", origin: "https://shop.example", "content-type": "application/json" };

function ask(chunks: readonly string[], headers: OutgoingHttpHeaders = PAGE, path = "/e", method = "POST") {
  return new Promise<{ status: number; retry: string | undefined }>((resolve, reject) => {
    const call = request({ port, path, method, headers, agent: false }, (answer) => {
      answer.resume();
      const retry = answer.headers["retry-after"];
      answer.once("end", () => resolve({ status: answer.statusCode ?? 0, retry }));
    });
    call.once("error", reject);
    for (const chunk of chunks) call.write(chunk);
    call.end();
  });
}

test("hands over what a page sent, with what is needed to judge it", async () => {
  const headers = { ...PAGE, "user-agent": "Chrome", cookie: "a=b", "sec-gpc": "1" };
  expect(await ask(['{"v"', ":1}"], headers)).toEqual({ status: 204, retry: undefined });
  expect(sent).toEqual([{ body: '{"v":1}', address: "127.0.0.1", agent: "Chrome", cookie: "a=b", privacy: "1" }]);
});

test("an address that others claim is not believed", async () => {
  await ask(["{}"], { ...PAGE, "x-forwarded-for": "41.250.0.9" });
  expect(sent[0]?.address).toBe("127.0.0.1");
});

test.each([
  ["ignored", 204, undefined],
  ["malformed", 400, undefined],
  ["later", 429, "7"],
  ["busy", 503, "7"],
] as const)("answers %s with %i", async (said, status, retry) => {
  outcome = said === "later" || said === "busy" ? { outcome: said, retryAfterSeconds: 7 } : { outcome: said };
  expect(await ask(["{}"])).toEqual({ status, retry });
});

test.each([
  ["a body that says it is too long", ["x".repeat(32_001)], { ...PAGE, "content-length": "32001" }, 413],
  ["one that does not say so", ["x".repeat(20_000), "x".repeat(20_000)], PAGE, 413],
  ["another site", ["{}"], { ...PAGE, origin: "https://other.example" }, 403],
  ["another site, by the browser's own word", ["{}"], { ...PAGE, "sec-fetch-site": "cross-site" }, 403],
  ["a beacon of plain text", ["{}"], { ...PAGE, "content-type": "text/plain" }, 415],
  ["another name for the shop", ["{}"], { ...PAGE, host: "other.example", origin: "https://other.example" }, 421],
] as const)("turns away %s", async (_name, chunks, headers, status) => {
  expect((await ask(chunks, headers)).status).toBe(status);
  expect(sent).toEqual([]);
});

test.each([
  ["/e", "GET"],
  ["/e/x", "POST"],
])("leaves %s by %s to the others", async (path, method) => {
  const form = { ...PAGE, "content-type": "application/x-www-form-urlencoded" };
  expect((await ask([], form, path, method)).status).toBe(404);
  expect(sent).toEqual([]);
});

test("knows who else is served, from the first to the last of it", async () => {
  const form = { ...PAGE, "content-type": "application/x-www-form-urlencoded" };
  await ask(["a=b"], form, "/buy");
  await expect.poll(() => served).toEqual(["begun", "done"]);
  await ask(["{}"]);
  await ask([], form, "/", "GET");
  expect(served).toEqual(["begun", "done"]);
});
