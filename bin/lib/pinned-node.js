// @ts-check
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { installIfNeeded } from "./install.js";
import { Explained, inProject, isMissing, root, say } from "./project.js";
import { become } from "./run.js";

/** The engine is written for this line: node:sqlite without a flag, TypeScript without a build. */
const wantedMajor = 24;

/** Set in the child so that a broken binary ends in a message, never in a loop. */
const relaunched = "VITRINE_RELAUNCHED";

/**
 * The first thing every command does: installs what is missing, then goes on under the pinned Node, in a child process
 * where this one is another.
 * @param {string} script the command's own `import.meta.url`
 * @param {(args: string[]) => Promise<number | void>} main answers the exit code; nothing while it serves
 */
export async function onPinnedNode(script, main) {
  try {
    await installIfNeeded();
    const args = process.argv.slice(2);
    const other = pinnedNode();
    const code = other ? await relaunch(other, fileURLToPath(script), args) : await main(args);
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    say(explain(error));
    process.exitCode = 1;
  }
}

/** @param {unknown} error @returns {string} */
function explain(error) {
  if (error instanceof Explained) return `\n${error.message}\n`;
  if (!(error instanceof Error)) return String(error);
  const refused = "code" in error && ["EACCES", "EPERM", "EROFS"].includes(String(error.code));
  const hint = `This user may not write in ${root}. Give it the folder, or copy the project elsewhere.`;
  return refused && error.message.includes(root) ? `\n${hint}\n(${error.message})\n` : String(error.stack);
}

/** @returns {string | undefined} the Node to go on with, or undefined where this process already is the right one */
function pinnedNode() {
  const pinned = realOrNothing(inProject("node_modules", ".bin", "node"));
  if (pinned === process.execPath) return undefined;
  if (pinned && !process.env[relaunched]) return pinned;
  if (Number(process.versions.node.split(".")[0]) >= wantedMajor) return undefined;
  throw new Explained(
    `Vitrine needs Node ${wantedMajor}; this is ${process.version} on ${process.platform} ${process.arch}.\n` +
      "On Linux x64 and arm64 the right one comes with the packages; elsewhere, install Node 24 from https://nodejs.org or use Docker.",
  );
}

/** @param {string} node @param {string} script @param {string[]} args */
async function relaunch(node, script, args) {
  try {
    return await become(node, [...process.execArgv, script, ...args], { ...process.env, [relaunched]: "1" });
  } catch (error) {
    throw new Explained(
      `The Node that came with the packages does not start here (${error instanceof Error ? error.message : error}).\n` +
        "It is built for glibc (Debian, Ubuntu, Fedora …). On Alpine or another system, install Node 24 and delete node_modules/.bin/node.",
    );
  }
}

/** @param {string} path */
function realOrNothing(path) {
  try {
    return realpathSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
