// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Explained } from "./project.js";

/** What a page of the shop may fetch of JavaScript before anybody touches it, gzipped. */
export const untouchedLimit = 15_000;

/** @param {string[]} names */
const shared = (...names) => names.map((name) => `runtime/islands/${name}.client.ts`);
const everywhere = shared("loader", "events", "consent", "messages", "parts");
const cart = "blocks/commerce/cart/island.client.ts";
const form = "runtime/forms/start-form.client.ts";
const checkout = "blocks/commerce/checkout/island.client.ts";

/**
 * Pages that shops are made of, by the scripts that come to them by themselves (`runtime/islands/page-scripts.ts` and the
 * islands of their blocks), each with what a shop may switch on: consent, messages of campaigns, what belongs to one visitor.
 * The last one has all of it at once. The engine of animations has a cap of its own, and comes to pages that move things alone.
 */
export const pages = {
  "a page with a form": [...everywhere, cart, form],
  "a form with a list to search in": [...shared("loader", "events", "consent", "parts", "pick"), cart, form],
  "a product's page with its sheet": [
    ...[...everywhere, cart, checkout],
    ...["product-detail", "recently-viewed", "buy-now"].map((name) => `blocks/commerce/${name}/island.client.ts`),
  ],
  "a page with its checkout in it": [...everywhere, cart, checkout],
  "a campaign's page": [
    ...shared("loader", "events", "consent", "messages"),
    ...[cart, checkout, form, "blocks/promo/countdown/island.client.ts"],
  ],
  "a page with everything at once": [...everywhere, ...shared("pick"), cart, checkout, form],
};

/**
 * Bytes of the scripts, gzipped, with all that they import before they run; what they import later is no part of it.
 * @param {string} islands the build's folder of the shop's scripts
 * @param {readonly string[]} sources
 * @returns {{ bytes: number, files: Map<string, number> }}
 */
export function untouchedBytes(islands, sources) {
  /** @type {Record<string, { file: string, imports?: string[] }>} */
  const manifest = JSON.parse(readFileSync(join(islands, ".vite/manifest.json"), "utf8"));
  const needed = new Set(sources);
  for (const each of needed) {
    const built = manifest[each];
    if (!built) throw new Explained(`The build has no ${each}: bin/lib/shop-weight.js weighs it.`);
    for (const next of built.imports ?? []) needed.add(next);
  }
  const files = new Map([...needed].map((each) => [each, gzipSync(readFileSync(fileOf(each)), { level: 9 }).length]));
  return { bytes: [...files.values()].reduce((sum, each) => sum + each, 0), files };

  /** @param {string} source */
  function fileOf(source) {
    return join(islands, manifest[source]?.file ?? "");
  }
}

/** @param {string} islands @throws naming page and scripts, where one fetches too much before it is touched */
export function weighShop(islands) {
  for (const [page, sources] of Object.entries(pages)) {
    const { bytes, files } = untouchedBytes(islands, sources);
    if (bytes <= untouchedLimit) continue;
    const list = [...files].sort(([, a], [, b]) => b - a).map(([file, each]) => `${each} ${file}`);
    throw new Explained(
      `Untouched, ${page} fetches ${(bytes / 1_000).toFixed(1)} KB of JavaScript, ${untouchedLimit / 1_000} KB at most: let ` +
        `what only a touch needs come at the touch, by import(). It fetches:\n${list.join("\n")}`,
    );
  }
}
