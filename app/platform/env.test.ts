import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EnvError, parseEnv } from "./env.server.ts";

let data: string;
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), "vitrine-env-"));
});
afterAll(() => rmSync(data, { recursive: true }));

function problems(source: Record<string, string>): readonly string[] {
  try {
    parseEnv({ VITRINE_DATA: data, ...source });
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.problems;
    throw error;
  }
}

test("with nothing set, the shop keeps everything in its data folder and listens on 3000", () => {
  const env = parseEnv({ VITRINE_DATA: data });
  expect(env).toMatchObject({ port: 3000, origin: "http://localhost:3000", databaseUrl: `sqlite:${data}/vitrine.db` });
  expect(env.redisUrl).toBeUndefined();
});

test("an empty variable counts as absent", () => {
  expect(parseEnv({ VITRINE_DATA: data, PORT: "", DATABASE_URL: "  ", REDIS_URL: "" }).port).toBe(3000);
});

test("the secret is made once, readable by its owner alone", () => {
  const first = parseEnv({ VITRINE_DATA: data }).secret;
  expect(first.length).toBeGreaterThanOrEqual(32);
  expect(parseEnv({ VITRINE_DATA: data }).secret).toBe(first);
  expect(readFileSync(join(data, "secret"), "utf8")).toBe(first);
  expect(statSync(join(data, "secret")).mode & 0o777).toBe(0o600);
});

test.each([
  ["PORT", "eighty", 'PORT: got "eighty", wants a TCP port from 0 (any free one) to 65535'],
  ["PORT", "70000", 'PORT: got "70000", wants a TCP port'],
  ["PORT", "80.5", 'PORT: got "80.5", wants a TCP port'],
  ["VITRINE_ORIGIN", "shop.example/fr", 'VITRINE_ORIGIN: got "shop.example/fr", wants an origin'],
  ["VITRINE_CHECKOUT_PER_IP", "0", 'VITRINE_CHECKOUT_PER_IP: got "0", wants orders'],
  ["VITRINE_ORIGIN", "https://shop.example:99999", 'VITRINE_ORIGIN: got "https://shop.example:99999", wants an origin'],
  ["VITRINE_TRUSTED_PROXIES", "10.0.0.0/99", 'VITRINE_TRUSTED_PROXIES: got "10.0.0.0/99", wants addresses or CIDR'],
  ["VITRINE_TRUSTED_PROXIES", "1.2.3", 'VITRINE_TRUSTED_PROXIES: got "1.2.3", wants addresses or CIDR'],
  ["DATABASE_URL", "mysql://root@/shop", "DATABASE_URL: got a text of 18 characters"],
  ["DATABASE_URL", "mysql://u:p@127.0.0.1:99999/shop", "DATABASE_URL: got a text of 32 characters"],
  ["DATABASE_URL", "mysql://root:a%zz@127.0.0.1/shop", "%-escaped"],
  ["VITRINE_DATA", "/proc/no/where", 'VITRINE_DATA: got "/proc/no/where" (ENOENT), wants a folder'],
  ["VITRINE_DATA", "/dev/null", 'VITRINE_DATA: got "/dev/null" (ENOTDIR), wants a folder'],
  ["NODE_ENV", "prod", 'NODE_ENV: got "prod", wants production, development or test'],
])("a wrong %s (%s) is named with what it got and what it wants", (name, value, words) => {
  expect(problems({ [name]: value })).toEqual([expect.stringContaining(words)]);
});

test("ranges of both families, and an escaped password, are taken", () => {
  const env = parseEnv({
    VITRINE_DATA: data,
    VITRINE_TRUSTED_PROXIES: "10.0.0.0/8, 2001:db8::/32 ::1",
    DATABASE_URL: "mysql://shop:p%40ss@db:3306/shop",
  });
  expect(env.trustedProxies).toEqual(["10.0.0.0/8", "2001:db8::/32", "::1"]);
});

test("every wrong variable is told at once, and secrets are never printed", () => {
  const found = problems({ PORT: "x", DATABASE_URL: "postgres://root:hunter2@db/shop", VITRINE_SECRET: "hunter2" });
  expect(found).toHaveLength(3);
  expect(found.join("\n")).not.toContain("hunter2");
});

test("production refuses a step to crash at", () => {
  expect(problems({ NODE_ENV: "production", VITRINE_CRASH_AT: "before_commit" })).toHaveLength(1);
});

test("production speaks with the real services alone, unless it is told that this is a trial", () => {
  const fake = {
    NODE_ENV: "production",
    STRIPE_API_BASE: "http://127.0.0.1:4242",
    GOOGLE_TOKEN_URL: "http://127.0.0.1/t",
  };
  expect(problems(fake)).toHaveLength(2);
  expect(problems({ ...fake, VITRINE_ALLOW_TEST_ENDPOINTS: "1" })).toEqual([]);
  expect(parseEnv({ VITRINE_DATA: data }).services.stripe).toBe("https://api.stripe.com");
});
