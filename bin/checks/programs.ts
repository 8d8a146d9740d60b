import { inProject } from "../lib/project.js";
import { capture } from "../lib/run.js";
import type { Check, Verdict } from "./check.ts";

/** Runs a tool of ours; what it prints is the explanation. */
async function judge(program: string, args: string[], good: string, instead: string): Promise<Verdict> {
  const { code, output } = await capture(process.execPath, [inProject("node_modules", program), ...args], {
    env: { ...process.env, FORCE_COLOR: process.stdout.isTTY ? "1" : "0" },
  });
  if (code === 0) return { ok: true, summary: good };
  return { ok: false, summary: instead, details: output.trim() };
}

export const types: Check = {
  name: "types",
  title: "Types",
  run: () => judge("typescript/bin/tsc", ["--noEmit", "-p", "."], "sound", "mend the types; no any, no @ts-ignore"),
};

export const lint: Check = {
  name: "lint",
  title: "Lint and format",
  run: () =>
    judge(
      "@biomejs/biome/bin/biome",
      ["check", "--error-on-warnings", "--max-diagnostics=50"],
      "clean",
      "npx biome check --write mends the format and most of the rest",
    ),
};

export const unused: Check = {
  name: "unused",
  title: "Nothing unused",
  run: () =>
    judge(
      "knip/bin/knip.js",
      ["--no-progress", "--no-config-hints"],
      "every file, export and package is used",
      "delete what nobody uses, or wire it in",
    ),
};
