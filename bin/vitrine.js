#!/usr/bin/env node
// @ts-check
import { buildIfStale } from "./lib/build.js";
import { loadEnvironment } from "./lib/environment.js";
import { onPinnedNode } from "./lib/pinned-node.js";
import { runBuilt } from "./lib/run-built.js";

void onPinnedNode(import.meta.url, async (args) => {
  loadEnvironment();
  await buildIfStale();
  await runBuilt(args);
});
