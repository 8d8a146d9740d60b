import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { expect, test } from "vitest";
import { VARIABLES } from "#app/platform/env-table.ts";
import { inProject } from "../../lib/project.js";

const text = readFileSync(inProject(".env.example"), "utf8");

/** Set by the programs themselves or by tests, never by a shop's owner. */
const notForPeople = [
  ...["NODE_ENV", "VITRINE_CRASH_AT", "VITRINE_ALLOW_TEST_ENDPOINTS"],
  ...[
    "STRIPE_API_BASE",
    "GOOGLE_SHEETS_BASE",
    "GOOGLE_TOKEN_URL",
    "WHATSAPP_API_BASE",
    "SMTP_BASE",
    "TURNSTILE_BASE",
    "WEBHOOK_BASE",
  ],
];

test(".env.example names every variable that a shop's owner may set, and no other", () => {
  const known = Object.keys(VARIABLES).filter((name) => !notForPeople.includes(name));
  expect(Object.keys(parseEnv(text)).sort()).toEqual(known.sort());
});

test("every variable in it is explained and left empty", () => {
  for (const match of text.matchAll(/^(?<before>.*)\n(?<name>[A-Z_]+)=(?<value>.*)$/gm)) {
    const { before, name, value } = match.groups ?? {};
    expect(before, name).toMatch(/^# .{5,}/);
    expect(value, name).toBe("");
  }
});
