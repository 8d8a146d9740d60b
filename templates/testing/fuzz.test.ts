import { expect, test } from "vitest";
import { showFuzzed } from "#runtime/testing/fuzz/show-fuzzed.ts";
import { fuzzSources } from "./fuzz-sources.ts";

/** `npm run test:full` goes through 100,000 of them in bench/fuzz.ts. */
const documents = 1_500;
const seed = (Number(process.env.VITRINE_TEST_SEED) || 1) * 1_000_003;

test(`${documents} damaged documents: no crash of the door, nothing unsafe in shop or canvas`, async () => {
  const problems: string[] = [];
  let taken = 0;
  for (let at = 0; at < documents; at++) {
    const shown = await showFuzzed(fuzzSources, seed + at);
    if (!shown.refused) taken++;
    for (const problem of shown.problems) problems.push(`document ${shown.seed} (${shown.way}): ${problem}`);
  }
  expect(problems.slice(0, 10)).toEqual([]);
  // A fuzzer whose every document is refused at the door would prove nothing of what stands behind it.
  expect(taken).toBeGreaterThan(documents / 4);
});
