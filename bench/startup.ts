import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../bin/lib/project.js";
import { capture, systemPath } from "../bin/lib/run.js";
import { freePort } from "../e2e/fixtures/free-port.ts";
import { waitUntil } from "../e2e/fixtures/wait-until.ts";
import { record } from "./lib/record.ts";

/** The first start installs and builds; 5 minutes is what is promised. */
const longestMs = 600_000;
const secondStarts = 3;

/** From a fresh clone: `npm start` until the shop answers, the first time and with nothing changed. */
await record("startup", async () => {
  const folder = mkdtempSync(join(tmpdir(), "vitrine-startup-"));
  try {
    const { code, output } = await capture("git", ["clone", "--quiet", root, folder]);
    if (code !== 0) throw new Error(`git clone: ${output}`);
    const first = await timeStart(folder);
    const again: number[] = [];
    for (let count = 0; count < secondStarts; count++) again.push(await timeStart(folder));
    return {
      figures: [
        { name: "first start", unit: "s", rounds: [first] },
        { name: "second start", unit: "s", rounds: again },
      ],
      notes: ["the last commit, cloned; packages from npm's cache where it has them"],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** @returns seconds from the command to the first good answer of /readyz */
async function timeStart(folder: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const npm = spawn("npm", ["start"], {
    cwd: folder,
    // A group of its own, so that npm, its shell and the server end together; the clone's Node, not ours.
    detached: true,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PATH: systemPath(), PORT: String(port), VITRINE_LOG: "warn" },
  });
  try {
    await waitUntil("The shop answers", () => answers(npm, port), longestMs);
    return (performance.now() - started) / 1000;
  } finally {
    await endGroup(npm);
  }
}

async function answers(npm: ChildProcess, port: number): Promise<boolean> {
  if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}`);
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`);
    await response.arrayBuffer();
    return response.ok;
  } catch (error) {
    // Refused: it does not listen yet.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function endGroup(npm: ChildProcess): Promise<void> {
  if (npm.exitCode !== null || npm.signalCode !== null || npm.pid === undefined) return;
  const ended = once(npm, "exit");
  process.kill(-npm.pid, "SIGTERM");
  await ended;
}
