import { Explained } from "../lib/project.js";
import { boundaries } from "./boundaries/check.ts";
import type { Check, Verdict } from "./check.ts";
import { house } from "./house/check.ts";
import { lint, types, unused } from "./programs.ts";

/** Slowest first: two run at a time, and the short ones fill the gaps. */
const checks: readonly Check[] = [types, unused, lint, boundaries, house];

const atOnce = 2;

/**
 * Runs the house checks and says one line for each.
 * @param names which ones; all where empty
 * @returns how many held and how many did not
 */
export async function runChecks(names: readonly string[] = []): Promise<{ passed: number; failed: number }> {
  const waiting = pick(names);
  const results: { check: Check; verdict: Verdict }[] = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = performance.now();
      const verdict = await check.run();
      tell(check, verdict, performance.now() - started);
      results.push({ check, verdict });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const failed = results.filter(({ verdict }) => !verdict.ok);
  for (const { check, verdict } of failed) console.log(`\n── ${check.title} ──\n${verdict.details}`);
  return { passed: results.length - failed.length, failed: failed.length };
}

function pick(names: readonly string[]): Check[] {
  const unknown = names.find((name) => !checks.some((check) => check.name === name));
  if (unknown) {
    throw new Explained(`There is no check "${unknown}". There are: ${checks.map((check) => check.name).join(", ")}.`);
  }
  return checks.filter((check) => names.length === 0 || names.includes(check.name));
}

function tell(check: Check, { ok, summary }: Verdict, ms: number) {
  console.log(`${ok ? "✓" : "✗"} ${check.title}: ${summary} (${(ms / 1000).toFixed(1)} s)`);
}
