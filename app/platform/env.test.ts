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
  ["NODE_ENV", "prod", 'NODE_ENV: got "prod", wants production, development or test'],
])("a wrong %s (%s) is named with what it got and what it wants", (name, value, words) => {
  expect(problems({ [name]: value })).toEqual([expect.stringContaining(words)]);
});

test("every wrong variable is told at once, and secrets are never printed", () => {
  const found = problems({ PORT: "x", DATABASE_URL: "postgres://root:hunter2@db/shop", VITRINE_SECRET: "hunter2" });
  expect(found).toHaveLength(3);
  expect(found.join("\n")).not.toContain("hunter2");
});

test("production refuses a step to crash at", () => {
  expect(problems({ NODE_ENV: "production", VITRINE_CRASH_AT: "before_commit" })).toHaveLength(1);
});
