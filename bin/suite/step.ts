/** How many tests held. A step that could not run at all counts as one failure. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const families = ["check", "pure", "engine", "e2e", "bench"] as const;
export type Family = (typeof families)[number];

/** What steps hand to the programs they start. */
export interface SuiteContext {
  env: NodeJS.ProcessEnv;
  /** Starts the private MariaDB at the first call; the same server's URL afterwards. */
  mariaDb: () => Promise<string>;
}

export interface Step {
  name: string;
  /** It runs where one of these is asked for. */
  families: readonly Family[];
  run: (context: SuiteContext) => Promise<Tally>;
}

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };
export const oneFailure: Tally = { passed: 0, failed: 1, skipped: 0 };

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});
