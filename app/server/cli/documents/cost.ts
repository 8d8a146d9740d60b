import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { readMediaPath } from "#app/media/sizes.ts";
import { shopIslandBytes } from "#app/storefront/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import type { DocumentCost } from "#runtime/render/page-cost.tsx";
import type { App } from "../../app.ts";
import { weighSample } from "../standalone-page.ts";
import type { Answer } from "../with-app.ts";

/** With sample products, and pictures as far as they lie in the program's own folder. */
export function costOfFile(doc: Doc, locale: Locale): Promise<DocumentCost> {
  return weighSample(doc, locale, { island: shopIslandBytes(), image: publicBytes });
}

/** With the shop's products; the sizes of its pictures are made where they are not there yet. */
export function costOfStored(app: App, doc: Doc, locale: Locale): Promise<DocumentCost> {
  return app.storefront.weigh(doc, locale, {
    island: shopIslandBytes(),
    async image(address) {
      const asked = readMediaPath(address);
      if (!asked) return publicBytes(address);
      const found = await app.media.find(asked);
      return found.state === "found" ? found.file.bytes : null;
    },
  });
}

async function publicBytes(address: string): Promise<number | null> {
  if (!/^\/[\w./-]+$/.test(address) || address.includes("..")) return null;
  const found = await stat(join("public", address)).catch(() => undefined);
  return found?.isFile() ? found.size : null;
}

export function costAnswer(cost: DocumentCost): Answer {
  const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
  const { lcp } = cost;
  const lines = [
    `HTML ${kilobytes(cost.html)}, CSS ${kilobytes(cost.css)}, JavaScript ${kilobytes(cost.js)}, pictures ${kilobytes(cost.images)}`,
    ...(cost.unknownImages > 0 ? [`${cost.unknownImages} pictures of a size that is not known`] : []),
    `${cost.nodes} elements`,
    ...(lcp ? [`Largest at first: <${lcp.element}> of ${lcp.type} ${lcp.id}`] : []),
    "",
    ...cost.blocks.map((each) =>
      [each.type, each.id, kilobytes(each.html), kilobytes(each.js), kilobytes(each.images), each.nodes].join("\t"),
    ),
  ];
  return { json: cost, text: lines.join("\n") };
}
