import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { chromium } from "playwright";
import { inProject } from "../bin/lib/project.js";
import { treeHash } from "../bin/suite/tree-hash.ts";
import { chromiumFlags, chromiumPath } from "../e2e/fixtures/chromium.ts";
import { type FuzzedPages, openFuzzedPages } from "../e2e/fixtures/fuzzed-pages.ts";
import { type Markup, openScriptOracle } from "../e2e/fixtures/script-oracle.ts";
import { record } from "./lib/record.ts";

const documents = 100_000;
const chunk = 5_000;
/** Of each chunk, so many that the door took are shown to a browser as well, as shop and as canvas. */
const watchedAChunk = 260;
const atOnce = 52;
const seed = (Number(process.env.VITRINE_TEST_SEED) || 20_261_126) >>> 0;
const kept = inProject("bench", "results", "full", "fuzz-chunks.json");

interface Chunk {
  inputs: Record<string, number>;
  refused: Record<string, number>;
  taken: number;
  watched: number;
  problems: string[];
}

/** What earlier, broken-off runs found on these very files with this very seed. */
const tree = await treeHash();
const stored = existsSync(kept)
  ? (JSON.parse(readFileSync(kept, "utf8")) as { tree?: string; seed: number; chunks: Chunk[] })
  : undefined;
const chunks = stored && tree !== undefined && stored.tree === tree && stored.seed === seed ? stored.chunks : [];

/** 100,000 damaged documents at the one door; what it takes is rendered, and a browser watches a good part of it. */
await record("fuzz", async () => {
  const fuzzed = await openFuzzedPages();
  while (chunks.length * chunk < documents) {
    chunks.push(await oneChunk(fuzzed, seed + chunks.length * chunk));
    mkdirSync(dirname(kept), { recursive: true });
    writeFileSync(kept, JSON.stringify({ tree, seed, chunks }));
    console.log(`  ${chunks.length * chunk} of ${documents}`);
  }
  await fuzzed.close();
  const problems = chunks.flatMap((each) => each.problems);
  for (const problem of problems.slice(0, 20)) console.log(`  ${problem}`);
  // Figures judge nothing, but these are promises: a broken one ends the run badly.
  if (problems.length > 0) process.exitCode = 1;
  const total = (of: (each: Chunk) => number) => [chunks.reduce((sum, each) => sum + of(each), 0)];
  return {
    figures: [
      { name: "documents", unit: "", rounds: [chunks.length * chunk] },
      { name: "taken by the door and rendered", unit: "", rounds: total((each) => each.taken) },
      { name: "shown to a browser, as shop and as canvas", unit: "", rounds: total((each) => each.watched) },
      { name: "crashes, unsafe renders, scripts run", unit: "", rounds: [problems.length] },
    ],
    notes: [
      `seed ${seed}; ways: ${tally(chunks.map((each) => each.inputs))}; refused: ${tally(chunks.map((each) => each.refused))}`,
    ],
  };
});

async function oneChunk(fuzzed: FuzzedPages, first: number): Promise<Chunk> {
  const result: Chunk = { inputs: {}, refused: {}, taken: 0, watched: 0, problems: [] };
  const toWatch: Markup[] = [];
  for (let at = first; at < first + chunk; at++) {
    const shown = await fuzzed.show(at);
    count(result.inputs, shown.way);
    result.problems.push(...shown.problems.map((problem) => `document ${at} (${shown.way}): ${problem}`));
    if (shown.refused) count(result.refused, shown.refused);
    else {
      result.taken++;
      if (toWatch.length < watchedAChunk) {
        toWatch.push({ name: `document ${at}`, shop: shown.shop, canvas: shown.canvas });
      }
    }
  }
  result.problems.push(...(await watch(toWatch)));
  result.watched = toWatch.length;
  return result;
}

async function watch(pages: readonly Markup[]): Promise<string[]> {
  const browser = await chromium.launch({
    args: chromiumFlags,
    ...(chromiumPath ? { executablePath: chromiumPath } : {}),
  });
  const oracle = await openScriptOracle(await browser.newContext());
  const found: string[] = [];
  for (let at = 0; at < pages.length; at += atOnce) found.push(...(await oracle.watch(pages.slice(at, at + atOnce))));
  await oracle.close();
  await browser.close();
  return found;
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1;
}

function tally(counts: readonly Record<string, number>[]): string {
  const all: Record<string, number> = {};
  for (const each of counts) for (const [name, times] of Object.entries(each)) all[name] = (all[name] ?? 0) + times;
  return Object.entries(all)
    .map(([name, times]) => `${name} ${times}`)
    .join(", ");
}
