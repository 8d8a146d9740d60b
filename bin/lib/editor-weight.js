// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Explained } from "./project.js";

/** The screen on which pages are drawn, as Remix names its route. */
const editorRoute = "routes/_admin.admin_.pages.$id.edit";

/** What may come before the editor's first paint, gzipped: React, Remix, the admin's frame and the skeleton. */
export const firstPaintLimit = 250_000;

/**
 * Bytes of JavaScript, gzipped, that the editor's page asks for before it can paint. The panels and GrapesJS are no part
 * of it: they come by dynamic imports, while the skeleton shows.
 * @param {string} client the build's folder of browser files
 * @returns {{ bytes: number, files: string[] }}
 */
export function editorFirstPaint(client) {
  const { entry, routes } = readManifest(join(client, "assets"));
  if (!routes[editorRoute]) throw new Explained(`The build has no ${editorRoute}: bin/lib/editor-weight.js weighs it.`);
  const parts = [entry];
  /** @type {Part | undefined} */
  let route = routes[editorRoute];
  for (; route; route = routes[route.parentId ?? ""]) parts.push(route);
  const files = [...new Set(parts.flatMap(({ module, imports = [] }) => [module, ...imports]))];
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file)), { level: 9 }).length, 0);
  return { bytes, files };
}

/** @param {string} client @throws naming the weight, where the editor's first paint has grown too heavy */
export function weighEditor(client) {
  const { bytes, files } = editorFirstPaint(client);
  if (bytes <= firstPaintLimit) return;
  throw new Explained(
    `The editor's first paint asks for ${Math.ceil(bytes / 1_000)} KB of JavaScript, ${firstPaintLimit / 1_000} KB at ` +
      `most: import by import() what the skeleton does not need. It asks for:\n${files.join("\n")}`,
  );
}

/**
 * @typedef {{ module: string, imports?: string[], parentId?: string }} Part
 * @param {string} assets
 * @returns {{ entry: Part, routes: Record<string, Part> }}
 */
function readManifest(assets) {
  const name = readdirSync(assets).find((each) => /^manifest-.*\.js$/.test(each));
  if (!name) throw new Explained(`There is no manifest in ${assets}`);
  return JSON.parse(readFileSync(join(assets, name), "utf8").replace(/^window\.__remixManifest=|;\s*$/g, ""));
}
