// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { precompress } from "./compress.js";
import { weighEditor } from "./editor-weight.js";
import { Explained, inProject, isMissing, say } from "./project.js";
import { capture } from "./run.js";
import { weighShop } from "./shop-weight.js";
import { singleFile } from "./single-file.js";
import { hasSources, sourceHash } from "./source-hash.js";

const stamp = inProject("build", ".hash");

/** The order matters: Remix's build empties build/ before it writes. */
const steps = [
  { name: "the app", program: "node_modules/@remix-run/dev/dist/cli.js", args: ["vite:build"] },
  { name: "the islands", program: "node_modules/vite/bin/vite.js", args: ["build", "-c", "vite.islands.config.ts"] },
];

/** Builds where the sources are others than those of the last build; does nothing otherwise. */
export async function buildIfStale() {
  if (!hasSources()) return;
  if (isFresh()) return;
  await singleFile("build", async () => {
    if (!isFresh()) await build();
  });
}

function isFresh() {
  try {
    return readFileSync(stamp, "utf8") === sourceHash();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Builds app, command line and islands into build/. Quiet unless something fails. */
export async function build() {
  const started = Date.now();
  // Taken first: a file saved while the build runs makes the next start build again.
  const hash = sourceHash();
  say("Building …");
  rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ("production") };
  for (const { name, program, args } of steps) {
    const { code, output } = await capture(process.execPath, [inProject(program), ...args], { env });
    if (code !== 0) throw new Explained(`The build of ${name} failed:\n\n${output.trim()}`);
  }
  weighEditor(inProject("build", "client"));
  weighShop(inProject("build", "islands"));
  await Promise.all([precompress(inProject("build", "client")), precompress(inProject("build", "islands"))]);
  mkdirSync(inProject("build"), { recursive: true });
  writeFileSync(stamp, hash);
  say(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}
