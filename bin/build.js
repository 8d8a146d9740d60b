#!/usr/bin/env node
// @ts-check
import { build } from "./lib/build.js";
import { onPinnedNode } from "./lib/pinned-node.js";
import { singleFile } from "./lib/single-file.js";

void onPinnedNode(import.meta.url, () => singleFile("build", build));
