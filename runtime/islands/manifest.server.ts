import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { ShownIsland } from "../render/render-tree.tsx";

/** What the shell prints as `<script type="module" src={loader} data-islands={JSON.stringify(islands)}>`. */
export interface IslandScripts {
  loader: string;
  islands: Record<string, [address: string, load: ScriptedElements["load"]]>;
}

/** From a source path of the repository (`blocks/promo/countdown/island.client.ts`) to the address the shop serves. */
export type IslandAddress = (source: string) => string;

export const LOADER = "runtime/islands/loader.client.ts";

/** An island, or any elements by their selector, and the script they wait for. */
export type ScriptedElements = Omit<ShownIsland, "tag" | "load"> & {
  tag: string;
  /** `now`: before the page is seen where that can be, for what would push others away when it comes. */
  load: ShownIsland["load"] | "now";
};

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

/** A built script and everything it loads, by its source path, as it lies there and compressed; 0 for what was not built. */
export function islandBytes(folder: string): (source: string) => { bytes: number; sent: number } {
  const file = join(folder, ".vite/manifest.json");
  if (!existsSync(file)) return () => ({ bytes: 0, sent: 0 });
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Record<string, { file: string; imports?: string[] }>;
  const known = new Map<string, { bytes: number; sent: number }>();
  const weigh = (source: string) => {
    const built = manifest[source]?.file;
    const code = built === undefined ? Buffer.alloc(0) : readFileSync(join(folder, built));
    const weight = { bytes: code.length, sent: code.length > 0 ? gzipSync(code).length : 0 };
    known.set(source, weight);
    return weight;
  };
  return (source) => {
    const needed = new Set([source]);
    for (const each of needed) for (const next of manifest[each]?.imports ?? []) needed.add(next);
    const weights = [...needed].map((each) => known.get(each) ?? weigh(each));
    return {
      bytes: weights.reduce((all, each) => all + each.bytes, 0),
      sent: weights.reduce((all, each) => all + each.sent, 0),
    };
  };
}

/** While developing, the Vite server answers the source itself. */
export const sourceIslands: IslandAddress = (source) => `/${source}`;
