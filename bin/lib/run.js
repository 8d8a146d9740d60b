// @ts-check
import { spawn } from "node:child_process";
import { delimiter } from "node:path";
import { inProject, root } from "./project.js";

/** Signals that end a program in an orderly way, and are handed on. */
const passedOn = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/** Exit codes of a program that a signal ended, as shells count them. */
const signalExit = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129, SIGKILL: 137 };

/**
 * Runs a program as if it were this one: same terminal, signals handed on.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code
 */
export function become(program, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: "inherit", env });
    const handOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
    for (const signal of passedOn) process.on(signal, handOn);
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      for (const name of passedOn) process.off(name, handOn);
      resolve(code ?? signalExit[/** @type {keyof typeof signalExit} */ (signal)] ?? 1);
    });
  });
}

/**
 * Runs a program quietly and keeps what it printed.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string, missing: boolean }>} stdout and stderr as they came; `missing`
 *   where there is no such program
 */
export function capture(program, args, { env = process.env, cwd = root } = {}) {
  return new Promise((resolve) => {
    /** @type {Buffer[]} */
    const chunks = [];
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], env, cwd });
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.stderr.on("data", (chunk) => chunks.push(chunk));
    const end = (/** @type {number} */ code, /** @type {string} */ extra, missing = false) =>
      resolve({ code, output: Buffer.concat(chunks).toString("utf8") + extra, missing });
    child.once("error", (error) => end(127, error.message, "code" in error && error.code === "ENOENT"));
    child.once("close", (code, signal) => end(code ?? 1, signal ? `ended by ${signal}` : ""));
  });
}

/** PATH without the project's own programs: npm must not run on the very Node that it is about to replace. */
export function systemPath() {
  const own = inProject("node_modules");
  return (process.env.PATH || "")
    .split(delimiter)
    .filter((folder) => !folder.startsWith(own))
    .join(delimiter);
}
