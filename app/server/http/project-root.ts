import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder that holds package.json, from the sources and from a built chunk alike; never the working directory. */
export function projectRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, "package.json"))) return from;
  const parent = dirname(from);
  if (parent === from) throw new Error("No package.json above this file");
  return projectRoot(parent);
}
