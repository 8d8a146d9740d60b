import type { Doc } from "#blocks/contract/index.ts";
import { documentCost, type Scales } from "./cost/document-cost.tsx";
import type { DocumentCost } from "./cost/weights.ts";
import { blockData } from "./registry.server.ts";
import { registry } from "./registry.ts";
import {
  type RenderedDocument,
  type RenderOptions,
  type RenderPorts,
  renderDocument,
  renderParts,
} from "./render/render-document.ts";
import { renders } from "./render/renders.ts";

/** The shop's door to the runtime: every block there is, and the ports the shop binds. */
export function costForShop(
  doc: Doc,
  ports: Pick<RenderPorts, "store" | "imageView" | "onError">,
  options: RenderOptions,
  scales: Scales,
  around?: (html: string) => readonly Doc[],
): Promise<DocumentCost> {
  return documentCost(doc, { registry, renders, answers: blockData, ...ports }, options, scales, around);
}

/** What one visitor is shown in the places that a kept page leaves; see `renderParts`. */
export function partsForShop(
  doc: Doc,
  ports: Pick<RenderPorts, "store" | "imageView" | "onError">,
  options: Parameters<typeof renderParts>[2],
): Promise<Record<string, string>> {
  return renderParts(doc, { registry, renders, answers: blockData, ...ports }, options);
}

/** A document as the shop renders it. */
export function renderForShop(
  doc: Doc,
  ports: Pick<RenderPorts, "store" | "imageView" | "onError">,
  options: RenderOptions,
): Promise<RenderedDocument> {
  return renderDocument(doc, { registry, renders, answers: blockData, ...ports }, options);
}
