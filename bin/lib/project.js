// @ts-check
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, found from this file so that it does not depend on where a command was typed. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {string[]} parts @returns {string} an absolute path inside the project */
export const inProject = (...parts) => join(root, ...parts);

/** @param {string} path relative to the project @returns {unknown} the parsed file, or undefined where there is none */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(inProject(path), "utf8"));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** @param {unknown} error @returns {boolean} whether it only says that there is no such file */
export const isMissing = (error) => error instanceof Error && "code" in error && error.code === "ENOENT";

/** A line for the person at the terminal. Always stderr: stdout belongs to the command's own answer. @param {string} line */
export const say = (line) => void process.stderr.write(`${line}\n`);

/** What a person can mend; shown without a stack. */
export class Explained extends Error {}
