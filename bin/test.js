#!/usr/bin/env node
// @ts-check
import { onPinnedNode } from "./lib/pinned-node.js";

void onPinnedNode(import.meta.url, async (args) => {
  const { runSuite } = await import("./suite/run-suite.ts");
  return runSuite(args);
});
