import { describe, expect, test } from "vitest";
import { gatePolicy } from "./policy.ts";
import { type Asked, type GateCode, RULES } from "./rules.ts";

const policy = gatePolicy(["https://shop.example", "https://admin.shop.example"], []);
const local = gatePolicy(["http://localhost:3000"], []);

const asked = (over: Partial<Asked>): Asked => ({
  method: "GET",
  target: "/",
  hosts: ["shop.example"],
  origin: undefined,
  fetchSite: undefined,
  cookie: false,
  bearer: false,
  contentType: "application/x-www-form-urlencoded",
  contentLength: undefined,
  ...over,
});
const verdict = (over: Partial<Asked>, under = policy): GateCode | "passes" =>
  RULES.find((rule) => rule.broken(asked(over), under))?.code ?? "passes";

/** Every class of address that changes something: pages, their data, resource routes, the admin, the API, webhooks. */
const TARGETS = [
  "/checkout",
  "/ar/checkout",
  "/checkout?_data=routes%2F_store.checkout",
  "/checkout/quote",
  "/admin/sign-in",
  "/admin/products/1?_data=routes%2F_admin.products.%24id",
  "/admin/pages/1/save",
];
const MUTATING = ["POST", "PUT", "PATCH", "DELETE"];
const FOREIGN: Partial<Asked>[] = [
  { origin: "https://evil.example" },
  { origin: "https://shop.example.evil.example" },
  { origin: "https://evil.example:443" },
  { origin: "http://shop.example:8080" },
  { origin: "https://admin.shop.example" },
  { origin: "null" },
  { origin: "" },
  { origin: "not an origin" },
  { fetchSite: "cross-site", origin: "https://shop.example" },
  { fetchSite: "same-site", origin: "https://shop.example" },
  { fetchSite: "anything else" },
  { cookie: true },
  { cookie: true, origin: "null" },
  { cookie: true, bearer: true },
];
const OWN: Partial<Asked>[] = [
  { origin: "https://shop.example" },
  { origin: "https://shop.example", cookie: true },
  { fetchSite: "same-origin", origin: "null", cookie: true },
  { fetchSite: "none", cookie: true },
  {},
];

describe("a request that changes something", () => {
  const cells = TARGETS.flatMap((target) => MUTATING.map((method) => ({ target, method })));

  test.each(cells)("$method $target is refused from anywhere else", (cell) => {
    for (const from of FOREIGN) expect([from, verdict({ ...cell, ...from })]).toEqual([from, "origin.foreign"]);
  });

  test.each(cells)("$method $target passes from a page of ours", (cell) => {
    for (const from of OWN) expect([from, verdict({ ...cell, ...from })]).toEqual([from, "passes"]);
  });

  test("a program with a token and no cookie may come from anywhere; with a cookie it is a browser", () => {
    const order = { method: "POST", target: "/api/v1/orders", bearer: true };
    expect(verdict({ ...order, origin: "https://partner.example", fetchSite: "cross-site" })).toBe("passes");
    expect(verdict({ ...order, origin: "https://evil.example", cookie: true })).toBe("origin.foreign");
    expect(verdict({ ...order, bearer: false, origin: "https://evil.example" })).toBe("origin.foreign");
    expect(verdict({ method: "POST", target: "/hooks/stripe" })).toBe("passes");
  });

  test("reading is allowed from everywhere", () => {
    for (const method of ["GET", "HEAD", "OPTIONS"])
      for (const from of FOREIGN) expect(verdict({ method, ...from })).toBe("passes");
  });
});

describe("names", () => {
  test.each([
    ["evil.example"],
    ["shop.example:8080"],
    ["shop.example.evil.example"],
    ["localhost"],
    ["127.0.0.1:3000"],
    [""],
    ["shop.example/"],
    ["shop.example@evil.example"],
  ])("%o is none of ours", (host) => expect(verdict({ hosts: [host] })).toBe("host.unknown"));

  test("ours pass in any case; two names at once are refused", () => {
    expect(verdict({ hosts: ["SHOP.example"] })).toBe("passes");
    expect(verdict({ hosts: ["admin.shop.example"] })).toBe("passes");
    expect(verdict({ hosts: ["shop.example", "evil.example"] })).toBe("request.malformed");
  });

  test("a shop of this machine answers to its loopback names on any port, and to no other", () => {
    for (const host of ["localhost", "localhost:4000", "127.0.0.1:80", "[::1]:3000"])
      expect(verdict({ hosts: [host] }, local)).toBe("passes");
    for (const host of ["localhost.evil.example", "evil.example:3000", "127.0.0.1.evil.example", "localhost:x"])
      expect(verdict({ hosts: [host] }, local)).toBe("host.unknown");
  });

  test("probes know no name for us", () => {
    expect(verdict({ target: "/healthz", hosts: ["10.1.2.3:3000"] })).toBe("passes");
    expect(verdict({ target: "/readyz", hosts: [] })).toBe("passes");
  });
});

describe("request lines", () => {
  test.each([
    ["//evil.example/"],
    ["/\\evil.example"],
    ["http://evil.example/"],
    ["*"],
    [""],
    ["/%00"],
    ["/a%0d%0aSet-Cookie:x"],
    ["/%E0%A4%A"],
    ["/a\\b"],
    ["/api/v1/../../admin"],
    ["/admin/media/%2E%2e/checkout"],
    ["/./checkout"],
  ])("%o is refused", (target) => expect(verdict({ target })).toBe("request.malformed"));

  test("Arabic slugs, escapes and queries pass", () => {
    expect(verdict({ target: `/ar/p/${encodeURIComponent("مزهرية-زرقاء")}?utm_source=x%0a` })).toBe("passes");
    expect(verdict({ target: "/.well-known/security.txt" })).toBe("passes");
  });

  test("unknown methods and endless addresses are refused", () => {
    expect(verdict({ method: "TRACE" })).toBe("method.unknown");
    expect(verdict({ method: "CONNECT" })).toBe("method.unknown");
    expect(verdict({ target: `/${"a".repeat(5_000)}` })).toBe("request.too-long");
  });
});

describe("bodies", () => {
  const send = { method: "POST", origin: "https://shop.example" };

  test.each([
    ["/checkout", "application/x-www-form-urlencoded; charset=UTF-8"],
    ["/checkout", "multipart/form-data; boundary=x"],
    ["/admin/products/new", "application/json"],
    ["/api/v1/orders", "text/plain"],
    ["/hooks/stripe", ""],
  ])("%s reads %o", (target, contentType) => expect(verdict({ ...send, target, contentType })).toBe("passes"));

  test.each([
    ["/checkout", "application/json"],
    ["/checkout", "text/plain"],
    ["/checkout", ""],
    ["/checkout", "application/x-www-form-urlencodedx"],
    ["/administrator", "text/plain"],
    ["/admin/sign-in", "application/xml"],
  ])("%s does not read %o", (target, contentType) =>
    expect(verdict({ ...send, target, contentType })).toBe("body.unread-type"),
  );
});

test.each([
  ["/cart", 64_000],
  ["/ar/checkout", 2_000_000],
  ["/api/v1/orders", 256_000],
  ["/api/v1/documents", 1_200_000],
  ["/api/v1/documents/01J", 1_200_000],
  ["/api/v1/campaigns", 1_200_000],
  ["/api/v1/form-evaluations", 1_200_000],
  ["/admin/media", 25_000_000],
  ["/admin/orders/1", 256_000],
  ["/forms", 2_000_000],
  ["/forms", 32_000_000, "multipart/form-data; boundary=x"],
])(
  "a body for %s may have %d bytes and no more",
  (target, limit, contentType = "application/x-www-form-urlencoded") => {
    const send = { method: "POST", target, origin: "https://shop.example", contentType };
    expect(verdict({ ...send, contentLength: limit })).toBe("passes");
    expect(verdict({ ...send, contentLength: limit + 1 })).toBe("body.too-large");
  },
);
