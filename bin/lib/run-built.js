// @ts-check
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { Explained, inProject, root } from "./project.js";

const program = inProject("build", "server", "main.js");

/**
 * Runs the built command line in this very process: a signal then reaches the server without a go-between.
 * @param {string[]} args
 */
export async function runBuilt(args) {
  if (!existsSync(program)) throw new Explained(`There is neither a build nor sources to build in ${root}.`);
  process.env.NODE_ENV = "production";
  process.argv = [process.execPath, program, ...args];
  await import(pathToFileURL(program).href);
}
