import { listCollections, listProducts } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { OrderLimits } from "#app/commerce/shop.ts";
import type { LinkTarget, Node, Subject } from "#blocks/contract/index.ts";
import { collectData } from "#runtime/data/collect.ts";
import { pageScope } from "#runtime/data/scope.ts";
import { blockData } from "#runtime/registry.server.ts";
import { registry } from "#runtime/registry.ts";
import { linkKey } from "#runtime/render/links.ts";
import { wantedValues } from "#runtime/render/wanted.ts";
import { shopImages } from "./image-view.ts";
import type { Starter } from "./live-documents.server.ts";
import { storeData } from "./store-data.server.ts";
import type { StoreTags } from "./store-tags.ts";

/** A node as its data request needs it: without its children. */
export interface AskingNode {
  id: string;
  type: string;
  props: Record<string, unknown>;
}

/** What blocks show of the shop on the canvas. */
export interface CanvasAnswers {
  /** By node id. */
  data: Record<string, unknown>;
  scope: Record<string, unknown>;
  links: Record<string, string | null>;
}

interface Asking {
  nodes: readonly AskingNode[];
  targets: readonly LinkTarget[];
  /** Values that texts and bindings read, by path. */
  paths: readonly string[];
  locale: Locale;
}

interface AnswerHost {
  owners: StoreTags;
  starter: Starter;
  limits: OrderLimits;
  origins: { media?: string };
}

/** The same answers the shop's own pages get, for nodes that stand on the editor's canvas. */
export async function canvasAnswers(
  q: QueryContext,
  { owners, starter, limits, origins }: AnswerHost,
  { nodes, targets, paths, locale }: Asking,
): Promise<CanvasAnswers> {
  const main = q.shop.locales[0] ?? "fr";
  const { currency } = q.shop;
  const view = { locale, main, currency, imageView: shopImages(origins.media ?? "", q) };
  const subject = await sampleSubject(q);
  const { store } = storeData({ q, limits, view, subject, listPage: 1, owners, starter });
  const root: Node = { id: "canvas", type: "layout.page", props: {}, slots: { body: nodes.map(bare) } };
  const [{ data }, scope, addresses] = await Promise.all([
    collectData(root, registry, blockData, store),
    pageScope(store, wantedValues(paths)),
    store.links(targets),
  ]);
  return {
    data: Object.fromEntries(data),
    scope: { ...scope },
    links: Object.fromEntries(targets.map((target, index) => [linkKey(target), addresses[index] ?? null])),
  };
}

/** A product and a collection that a template may be drawn about: the newest ones. */
export async function sampleSubject(q: QueryContext): Promise<Subject> {
  const [{ data: products }, collections] = await Promise.all([
    listProducts(q.read, { status: "active", limit: 1 }),
    listCollections(q.read),
  ]);
  const [product] = products;
  const [collection] = collections;
  return { ...(product && { product: product.id }), ...(collection && { collection: collection.id }) };
}

function bare({ id, type, props }: AskingNode): Node {
  return { id, type, props };
}
