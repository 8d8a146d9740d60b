import { existsSync, readFileSync } from "node:fs";
import { oneFailure, type Tally } from "./step.ts";

/**
 * Counts a report that a test runner wrote. A runner that ended badly without naming a failed test (a crash, an import
 * that does not load, an error outside every test) counts as one failure: silence is never a success.
 * @param path the JSON report
 * @param exitCode how the runner ended
 */
export function tallyOf(kind: "vitest" | "playwright", path: string, exitCode: number): Tally {
  if (!existsSync(path)) return oneFailure;
  const report: unknown = JSON.parse(readFileSync(path, "utf8"));
  const tally = kind === "vitest" ? fromVitest(report as VitestReport) : fromPlaywright(report as PlaywrightReport);
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

function fromVitest(report: VitestReport): Tally {
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

function fromPlaywright({ stats, errors }: PlaywrightReport): Tally {
  // A journey that passes at the second try is a failure: there are no retries here.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}
