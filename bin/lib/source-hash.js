// @ts-check
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject, isMissing } from "./project.js";

/** All that a build reads. Tests are left out: changing one must not cost a build. */
const sources = [
  "app",
  "blocks",
  "builder",
  "runtime",
  "migrations",
  "templates",
  "public",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
  "vite.islands.config.ts",
  "bin/lib/build.js",
  "bin/lib/compress.js",
];
const notBuilt = /\.test\.tsx?$/;

/** @returns {string} one hash over the names and contents of all sources */
export function sourceHash() {
  const hash = createHash("sha1");
  for (const path of sources.flatMap((source) => listFiles(source))) {
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(inProject(path)))
      .update("\0");
  }
  return hash.digest("hex");
}

/** @returns {boolean} whether the sources lie here at all; an image holds only what was built from them */
export const hasSources = () => listFiles("app/server").length > 0;

/** @param {string} path relative to the project, a file or a folder @returns {string[]} files below it, in a fixed order */
function listFiles(path) {
  try {
    const entries = readdirSync(inProject(path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    return entries.flatMap((entry) => {
      const inner = join(path, entry.name);
      return entry.isDirectory() ? listFiles(inner) : notBuilt.test(entry.name) ? [] : [inner];
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return [path];
    if (isMissing(error)) return [];
    throw error;
  }
}
