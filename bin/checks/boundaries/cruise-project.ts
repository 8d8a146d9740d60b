import { existsSync } from "node:fs";
import { join } from "node:path";
import { cruise, type ICruiseResult, type IViolation } from "dependency-cruiser";
import { rules } from "./rules.ts";

const roots = ["app", "bench", "bin", "blocks", "builder", "e2e", "migrations", "runtime", "templates"];

/**
 * Every import of a project, held against the rules.
 * @param baseDir the project's folder, absolute
 * @returns the violations, and how many files were read
 */
export async function cruiseProject(baseDir: string): Promise<{ violations: IViolation[]; files: number }> {
  const { output } = await cruise(
    roots.filter((folder) => existsSync(join(baseDir, folder))),
    {
      baseDir,
      validate: true,
      ruleSet: { forbidden: [...rules] },
      doNotFollow: { path: "node_modules" },
      // The rivals of the benchmarks are a package of their own, installed when they are measured.
      exclude: { path: "(^|/)(build|var|\\.cache)/|^bench/rivals/" },
      // Types count: a type that a room may not know is a room it knows.
      tsPreCompilationDeps: true,
      enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
    },
    { extensions: [".ts", ".tsx", ".js", ".json", ".css"] },
  );
  const { summary } = output as ICruiseResult;
  return { violations: summary.violations, files: summary.totalCruised };
}
