import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { builtIslands, type IslandAddress, islandBytes, sourceIslands } from "#runtime/islands/manifest.server.ts";
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

/** Weighs the built scripts of islands; from sources, where nothing is built, they weigh nothing. */
export function shopIslandBytes(): (source: string) => number {
  return islandBytes(join(projectRoot(import.meta.dirname), "build/islands"));
}

function projectRoot(from: string): string {
  return existsSync(join(from, "package.json")) ? from : projectRoot(dirname(from));
}
