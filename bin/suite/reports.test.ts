import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { tallyOf } from "./reports.ts";

const folder = mkdtempSync(join(tmpdir(), "vitrine-reports-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: unknown): string {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1, testResults: [] };
const playwright = { stats: { expected: 2, unexpected: 0, flaky: 0, skipped: 1 }, errors: [] };

test("counts what ran", () => {
  expect(tallyOf("vitest", report(vitest), 0)).toEqual({ passed: 3, failed: 0, skipped: 2 });
  expect(tallyOf("playwright", report(playwright), 0)).toEqual({ passed: 2, failed: 0, skipped: 1 });
});

test("counts a file that does not load", () => {
  const broken = { ...vitest, testResults: [{ status: "failed", assertionResults: [] }] };
  expect(tallyOf("vitest", report(broken), 1).failed).toBe(1);
});

test("counts a flaky journey as failed", () => {
  const flaky = { ...playwright, stats: { ...playwright.stats, flaky: 1 } };
  expect(tallyOf("playwright", report(flaky), 0).failed).toBe(1);
});

test("counts a runner that ended badly, or wrote nothing, as one failure", () => {
  expect(tallyOf("vitest", report(vitest), 1).failed).toBe(1);
  expect(tallyOf("playwright", join(folder, "absent.json"), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
