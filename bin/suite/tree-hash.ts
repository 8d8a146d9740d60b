import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture } from "../lib/run.js";

/** What a full run itself writes is no part of what it tests. */
const notTested = ":(exclude)bench/results";

/**
 * Git's own hash of all files as they lie here, saved or not committed yet.
 * @returns undefined outside a git checkout
 */
export async function treeHash(): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "vitrine-tree-"));
  // An index of our own: the person's staged changes are not touched.
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, "index") };
  try {
    const added = await capture("git", ["add", "--all", "--", ".", notTested], { env });
    const written = await capture("git", ["write-tree"], { env });
    return added.code === 0 && written.code === 0 ? written.output.trim() : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
