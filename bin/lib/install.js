// @ts-check
import { createHash } from "node:crypto";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { Explained, inProject, isMissing, readJson, root, say } from "./project.js";
import { capture, systemPath } from "./run.js";
import { singleFile } from "./single-file.js";

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

const stamp = inProject("node_modules", ".vitrine-lock");

/** Installs the packages of package-lock.json where they are absent or others; does nothing otherwise. */
export async function installIfNeeded() {
  const wanted = lockHash();
  if (wanted === undefined || isInstalled(wanted)) return;
  await singleFile("install", async () => {
    if (!isInstalled(wanted)) await install(wanted);
  });
}

/** @returns {string | undefined} undefined in an image, where packages are installed once and the lock is left out */
function lockHash() {
  const lock = readOrNothing(inProject("package-lock.json"));
  return lock && createHash("sha256").update(lock).digest("hex");
}

/** @param {string} wanted */
function isInstalled(wanted) {
  if (readOrNothing(stamp) === wanted) return true;
  if (!holdsWhatTheLockNames()) return false;
  finish(wanted);
  return true;
}

/** Somebody may have run npm by hand: then npm's own record of what it installed tells. */
function holdsWhatTheLockNames() {
  const installed = /** @type {Lock | undefined} */ (readJson("node_modules/.package-lock.json"));
  const wanted = /** @type {Lock | undefined} */ (readJson("package-lock.json"));
  if (!installed || !wanted) return false;
  return Object.entries(wanted.packages).every(([path, entry]) => {
    const found = installed.packages[path];
    return path === "" || (found ? found.version === entry.version : entry.optional);
  });
}

/** @param {string} wanted */
async function install(wanted) {
  say("Installing packages (about a minute the first time) …");
  const started = Date.now();
  // Dev packages build the app, so NODE_ENV=production must not leave them out. Scripts of packages are never run.
  const args = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--loglevel=error"];
  const { code, output, missing } = await capture("npm", args, { env: { ...process.env, PATH: systemPath() } });
  if (code !== 0) throw new Explained(whyInstallFailed(output, missing));
  finish(wanted);
  say(`Packages installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

/** @param {string} wanted */
function finish(wanted) {
  try {
    // npm links the programs of dependencies, not the project's own; with this, `npx vitrine` finds it at once.
    symlinkSync("../../bin/vitrine.js", inProject("node_modules", ".bin", "vitrine"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  writeFileSync(stamp, wanted);
}

/** What npm's codes mean for the person who typed the command. */
const causes = [
  {
    sign: /ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|ENETUNREACH/,
    words:
      "The package registry could not be reached. Check the network (or a proxy: npm config get registry) and try again.",
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    words: `This user may not write in ${root}. Give it the folder, or copy the project elsewhere.`,
  },
  { sign: /ENOSPC/, words: "The disk is full. About 1 GB is needed for the packages." },
  {
    sign: /EBADPLATFORM|EBADENGINE/,
    words: "A package does not run on this system. Linux on x64 or arm64 is supported; elsewhere, use Docker.",
  },
  {
    sign: /EINTEGRITY/,
    words: "A downloaded package is not the one that package-lock.json names. Nothing was installed from it.",
  },
  {
    sign: /EUSAGE|can only install packages when/,
    words:
      "package.json and package-lock.json do not agree. Run npm install --ignore-scripts, then node bin/trim-lock.js, and commit both.",
  },
];

/** @param {string} output @param {boolean} npmMissing */
export function whyInstallFailed(output, npmMissing) {
  if (npmMissing) return "npm was not found. Install Node.js 20 or newer together with npm, then try again.";
  const cause = causes.find(({ sign }) => sign.test(output));
  const last = output.trim().split("\n").slice(-12).join("\n");
  return `${cause ? cause.words : "npm could not install the packages."}\n\nnpm said:\n${last}`;
}

/** @param {string} path */
function readOrNothing(path) {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
