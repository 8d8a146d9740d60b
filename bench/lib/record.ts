import { mkdirSync, writeFileSync } from "node:fs";
import { inProject } from "../../bin/lib/project.js";
import { capture } from "../../bin/lib/run.js";
import { describeMachine, type Machine } from "./machine.ts";
import { median } from "./statistics.ts";

export interface Figure {
  name: string;
  unit: string;
  /** One value a round, in the order measured. */
  rounds: number[];
}

interface Result {
  bench: string;
  date: string;
  /** The commit measured; `+` behind it: with changes that were not committed. */
  commit: string;
  machine: Machine;
  figures: (Figure & { median: number })[];
  notes: string[];
}

/**
 * Measures, prints the medians and keeps them in `bench/results/NAME.json`.
 * @param measure gives the figures and what a reader must know to judge them
 */
export async function record(
  name: string,
  measure: () => Promise<{ figures: Figure[]; notes?: string[] }>,
): Promise<void> {
  const machine = await describeMachine();
  const { figures, notes = [] } = await measure();
  const result: Result = {
    bench: name,
    date: new Date().toISOString(),
    commit: await commit(),
    machine,
    figures: figures.map((figure) => ({ ...figure, median: round(median(figure.rounds)) })),
    notes,
  };
  mkdirSync(inProject("bench", "results"), { recursive: true });
  writeFileSync(inProject("bench", "results", `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  console.log(
    `${name}: ${machine.cores} cores, bare node:http ${Math.round(machine.bareRequestsPerSecond)} requests/s`,
  );
  for (const figure of result.figures) console.log(`  ${figure.name}: ${figure.median} ${figure.unit}`);
  for (const note of notes) console.log(`  (${note})`);
}

async function commit(): Promise<string> {
  const { output } = await capture("git", ["rev-parse", "--short", "HEAD"]);
  const { output: changes } = await capture("git", ["status", "--porcelain", "--untracked-files=no"]);
  return output.trim() + (changes.trim() ? "+" : "");
}

/** Three significant digits: more would feign a precision that two rounds do not share. */
const round = (value: number) => Number(value.toPrecision(3));
