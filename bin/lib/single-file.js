// @ts-check
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { inProject, isMissing, say } from "./project.js";

const pollMs = 250;

/**
 * Lets one process at a time do `work`: two terminals may well start at once, and both would install or build into the
 * same folder. The holder's process id stands in the file, so that one that was killed leaves no lock behind.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function singleFile(name, work) {
  const path = inProject(".cache", `${name}.pid`);
  mkdirSync(dirname(path), { recursive: true });
  for (let told = false; !take(path); told = true) {
    if (!told) say(`Waiting for another process that is busy with: ${name}`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

/** @param {string} path @returns {boolean} */
function take(path) {
  // Written beside and linked, so that whoever looks finds the holder's id in it, never an empty file.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, String(process.pid));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
  if (isAlive(holder(path))) return false;
  rmSync(path, { force: true });
  return take(path);
}

/** @param {string} path @returns {number | undefined} */
function holder(path) {
  try {
    return Number(readFileSync(path, "utf8")) || undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** @param {number | undefined} pid @returns {boolean} */
function isAlive(pid) {
  if (pid === undefined || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
