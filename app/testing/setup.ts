import { configureGlobal } from "fast-check";
import { afterEach, beforeEach, vi } from "vitest";

/** A property tries more inputs in the full run. */
const runs = process.env.VITRINE_FULL ? 2_000 : 100;

const seed = Number(process.env.VITRINE_TEST_SEED) || undefined;

configureGlobal({ numRuns: runs, ...(seed === undefined ? {} : { seed }) });

/** A test that expects an error on the console spies on it itself. */
const printed: unknown[][] = [];

beforeEach(() => {
  printed.length = 0;
  vi.spyOn(console, "error").mockImplementation((...words) => {
    printed.push(words);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  const first = printed[0];
  if (first) throw new Error(`The test printed an error: ${first.map(String).join(" ")}`);
});
