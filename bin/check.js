#!/usr/bin/env node
// @ts-check
import { onPinnedNode } from "./lib/pinned-node.js";

void onPinnedNode(import.meta.url, async (names) => {
  const { runChecks } = await import("./checks/run-checks.ts");
  const { failed } = await runChecks(names);
  return failed === 0 ? 0 : 1;
});
