import { globSync, readFileSync } from "node:fs";
import { inProject, root } from "../lib/project.js";

const code = "{app,bench,bin,blocks,builder,e2e,migrations,runtime,templates}/**/*.{ts,tsx,js,css}";

export interface SourceFile {
  /** Relative to the project. */
  path: string;
  text: string;
}

/** Every source file of ours, the configs at the top included. */
export function readSources(): SourceFile[] {
  const paths = globSync([code, "*.{ts,js}"], { cwd: root, exclude: ["**/node_modules/**", "build/**"] });
  return paths.sort().map((path) => ({ path, text: readFileSync(inProject(path), "utf8") }));
}
