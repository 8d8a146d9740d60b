import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { inProject } from "../lib/project.js";
import type { Tally } from "./step.ts";

const folder = inProject("bench", "results", "full");

interface Entry {
  tree: string;
  tally: Tally;
  seconds: number;
}

/** What the steps of a full run came to, so that a run that was broken off goes on where it stood. */
export interface Ledger {
  /** @returns how the step ended on these very files; undefined where it has to run, a failed one included */
  done: (step: string) => Entry | undefined;
  record: (step: string, tally: Tally, seconds: number) => void;
}

/** @param tree the files' hash; undefined: nothing is remembered */
export function openLedger(tree: string | undefined): Ledger {
  const pathOf = (step: string) => `${folder}/${step.replaceAll(/[^a-z0-9]+/g, "-")}.json`;
  return {
    done(step) {
      if (!tree || !existsSync(pathOf(step))) return undefined;
      const entry = JSON.parse(readFileSync(pathOf(step), "utf8")) as Entry;
      return entry.tree === tree && entry.tally.failed === 0 ? entry : undefined;
    },
    record(step, tally, seconds) {
      if (!tree) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(pathOf(step), `${JSON.stringify({ tree, tally, seconds } satisfies Entry, null, 2)}\n`);
    },
  };
}
