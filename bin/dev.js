#!/usr/bin/env node
// @ts-check
import { loadEnvironment } from "./lib/environment.js";
import { onPinnedNode } from "./lib/pinned-node.js";

void onPinnedNode(import.meta.url, async () => {
  process.env.NODE_ENV = "development";
  loadEnvironment();
  const { serveWhileEditing } = await import("./lib/dev-server.js");
  await serveWhileEditing();
});
