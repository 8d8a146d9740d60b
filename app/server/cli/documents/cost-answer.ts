import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { bytesOf, type DocumentCost } from "#runtime/cost/weights.ts";
import { programScales, publicBytes } from "../../documents/document-cost.ts";
import { weighSample } from "../standalone-page.ts";
import type { Answer } from "../with-app.ts";

/** With sample products, and pictures as far as they lie in the program's own folder. */
export function costOfFile(doc: Doc, locale: Locale): Promise<DocumentCost> {
  return weighSample(doc, locale, { ...programScales(), image: publicBytes });
}

export function costAnswer(cost: DocumentCost): Answer {
  const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
  const { lcp, sent } = cost;
  const lines = [
    `On a telephone of ${cost.width} px with ${cost.dpr} dots a px:`,
    `HTML ${kilobytes(cost.html)}, CSS ${kilobytes(cost.css)}, JavaScript ${kilobytes(cost.js)}, pictures ${kilobytes(cost.images)}`,
    ...(cost.unknownImages > 0 ? [`${cost.unknownImages} pictures of a size that is not known`] : []),
    `${cost.nodes} elements`,
    `Fetched with what stands around it: HTML ${kilobytes(sent.html)}, CSS ${kilobytes(sent.css)}, JavaScript ${kilobytes(sent.js)}, pictures ${kilobytes(sent.images)}; ${kilobytes(bytesOf(sent))} in all, ${sent.nodes} elements`,
    ...(lcp ? [`Painted last of what is large, as predicted: <${lcp.element}> of ${lcp.type} ${lcp.id}`] : []),
    "",
    ...cost.blocks.map((each) =>
      [each.type, each.id, kilobytes(each.html), kilobytes(each.js), kilobytes(each.images), each.nodes].join("\t"),
    ),
  ];
  return { json: cost, text: lines.join("\n") };
}
