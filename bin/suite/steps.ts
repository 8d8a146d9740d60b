import { globSync, mkdirSync, rmSync } from "node:fs";
import { basename } from "node:path";
import { runChecks } from "../checks/run-checks.ts";
import { buildIfStale } from "../lib/build.js";
import { inProject, root } from "../lib/project.js";
import { become } from "../lib/run.js";
import { tallyOf } from "./reports.ts";
import { nothing, oneFailure, type Step, type SuiteContext } from "./step.ts";

/** Everything `npm test` runs, in this order: the fast half first. */
export function allSteps(): Step[] {
  return [
    {
      name: "check",
      families: ["check"],
      run: async () => ({ ...(await runChecks()), skipped: 0 }),
    },
    { name: "pure", families: ["pure"], run: (context) => vitest("pure", context) },
    {
      name: "engine",
      families: ["engine"],
      run: async (context) =>
        vitest("engine", { ...context, env: { ...context.env, VITRINE_TEST_MARIADB_URL: await context.mariaDb() } }),
    },
    {
      name: "build",
      families: ["e2e", "bench"],
      run: async () => {
        await buildIfStale();
        return nothing;
      },
    },
    {
      name: "e2e",
      families: ["e2e"],
      run: async (context) => playwright({ ...context.env, VITRINE_TEST_MARIADB_URL: await context.mariaDb() }),
    },
    ...globSync("bench/*.ts", { cwd: root })
      .sort()
      .map((path): Step => ({ name: `bench ${basename(path, ".ts")}`, families: ["bench"], run: () => bench(path) })),
  ];
}

async function vitest(project: string, { env }: SuiteContext) {
  const report = reportPath(project);
  const args = ["run", "--project", project, "--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const code = await become(process.execPath, [inProject("node_modules/vitest/vitest.mjs"), ...args], env);
  return tallyOf("vitest", report, code);
}

async function playwright(env: NodeJS.ProcessEnv) {
  const report = reportPath("e2e");
  const args = [inProject("node_modules/@playwright/test/cli.js"), "test", "--reporter=list,json"];
  const code = await become(process.execPath, args, { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return tallyOf("playwright", report, code);
}

/**
 * What a full run gives a benchmark that would by itself take longer than everything else together; called by its own
 * name, `node bench/files.ts`, it measures the whole.
 */
const parts: Readonly<Record<string, readonly string[]>> = {
  catalogue: ["3000"],
  files: ["100000", "10000"],
};

/** A benchmark gives figures and cannot fail but by not running. */
async function bench(path: string) {
  const code = await become(process.execPath, [inProject(path), ...(parts[basename(path, ".ts")] ?? [])]);
  return code === 0 ? nothing : oneFailure;
}

function reportPath(name: string): string {
  const folder = inProject("test-results", "reports");
  mkdirSync(folder, { recursive: true });
  const path = `${folder}/${name}.json`;
  rmSync(path, { force: true });
  return path;
}
