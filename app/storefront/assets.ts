import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Scaled, Scales } from "#runtime/cost/document-cost.tsx";
import {
  builtIslands,
  type IslandAddress,
  islandBytes,
  LOADER,
  sourceIslands,
} from "#runtime/islands/manifest.server.ts";
import storeCss from "./store.css?inline";
import stylesheet from "./store.css?url";

/** Addresses of what every page links to. */
export interface ShopAssets {
  stylesheet: string;
  island: IslandAddress;
  reload: boolean;
}

/** Built files where this runs from a build, else the sources, which Vite answers. */
export function shopAssets(): ShopAssets {
  if (!import.meta.env.PROD)
    return { stylesheet, island: sourceIslands, reload: import.meta.env.MODE === "development" };
  return { stylesheet, island: builtIslands(join(projectRoot(import.meta.dirname), "build/islands")), reload: false };
}

/** Weighs what every page fetches of the program itself; from sources, where nothing is built, scripts weigh nothing. */
export function shopScales(): Omit<Scales, "image"> {
  const island = islandBytes(join(projectRoot(import.meta.dirname), "build/islands"));
  return { island, loader: island(LOADER), stylesheet: scaled(storeCss), zipped: (text) => gzipSync(text).length };
}

function scaled(text: string): Scaled {
  return { bytes: Buffer.byteLength(text), sent: gzipSync(text).length };
}

function projectRoot(from: string): string {
  return existsSync(join(from, "package.json")) ? from : projectRoot(dirname(from));
}
