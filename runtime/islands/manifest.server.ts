import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ShownIsland } from "../render/render-tree.tsx";

/** What the shell prints as `<script type="module" src={loader} data-islands={JSON.stringify(islands)}>`. */
export interface IslandScripts {
  loader: string;
  islands: Record<string, [address: string, load: ShownIsland["load"]]>;
}

/** From a source path of the repository (`blocks/promo/countdown/island.client.ts`) to the address the shop serves. */
export type IslandAddress = (source: string) => string;

const LOADER = "runtime/islands/loader.client.ts";

/** An island, or any elements by their selector, and the script they wait for. */
export type ScriptedElements = Omit<ShownIsland, "tag"> & { tag: string };

/** The scripts of the islands that a page shows; null when there is none: such a page ships no JavaScript. */
export function islandScripts(shown: readonly ScriptedElements[], address: IslandAddress): IslandScripts | null {
  if (shown.length === 0) return null;
  return {
    loader: address(LOADER),
    islands: Object.fromEntries(shown.map(({ tag, load, source }) => [tag, [address(source), load]])),
  };
}

/** Addresses of the built files, from the manifest that the islands' build wrote beside them. */
export function builtIslands(folder = "build/islands", base = "/islands/"): IslandAddress {
  const manifest = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, "utf8")) as Record<
    string,
    { file: string }
  >;
  return (source) => {
    const file = manifest[source]?.file;
    if (!file) throw new Error(`${source} is not in the islands' manifest: build again`);
    return `${base}${file}`;
  };
}

/** Bytes of a built script and of everything it loads, by its source path; 0 for what was not built. */
export function islandBytes(folder: string): (source: string) => number {
  const file = join(folder, ".vite/manifest.json");
  if (!existsSync(file)) return () => 0;
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, { file: string; imports?: string[] }>;
  return (source) => {
    const needed = new Set([source]);
    for (const each of needed) for (const next of manifest[each]?.imports ?? []) needed.add(next);
    return [...needed].reduce((all, each) => {
      const built = manifest[each]?.file;
      return built ? all + statSync(join(folder, built)).size : all;
    }, 0);
  };
}

/** While developing, the Vite server answers the source itself. */
export const sourceIslands: IslandAddress = (source) => `/${source}`;
