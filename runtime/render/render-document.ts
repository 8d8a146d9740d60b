import { textIn } from "#app/commerce/kernel/locale.ts";
import type { Doc, FormState, ImageView, Node, PageContext, StoreData } from "#blocks/contract/index.ts";
import { type Answers, collectData } from "../data/collect.ts";
import { pageScope } from "../data/scope.ts";
import { holds, nextTurn, productKey, stockWanted } from "../document/conditions.ts";
import type { Registry } from "../document/registry.ts";
import { sectionIds, withSections } from "../document/sections.ts";
import type { ImageViewer, RenderInput, Renders } from "./input.ts";
import { linkKey, linkTargets } from "./links.ts";
import { nextChange } from "./next-change.ts";
import { type PageOptions, pageContext } from "./page-context.ts";
import { renderTree, type ShownIsland } from "./render-tree.tsx";
import { type Decide, shownTree } from "./shown-tree.ts";

/** What a render needs from outside. */
export interface RenderPorts {
  registry: Registry;
  renders: Renders;
  answers: Answers;
  store: StoreData;
  imageView: ImageViewer;
  /** A block that failed or is unknown; the page stands without it. */
  onError(node: Node, error: unknown): void;
}

export interface RenderOptions extends PageOptions {
  /** Put before class names where several documents share one page: header, page, footer. */
  prefix?: string;
  form?: FormState;
}

/** A document as the shop serves it: no wrapper of its own, the storefront's shell stands around it. */
export interface RenderedDocument {
  html: string;
  /** The small stylesheet of this document's nodes. */
  css: string;
  /** Islands that were shown; none means the page ships no script at all. */
  islands: ShownIsland[];
  title: string;
  description: string;
  image: ImageView | null;
  /** Epoch ms after which this HTML says something stale (a countdown's end); null: it does not age by itself. */
  changesAt: number | null;
}

/** A document ready to be rendered: the tree as screens see it, and everything its blocks asked for. */
export async function prepareRender(
  doc: Doc,
  ports: RenderPorts,
  options: RenderOptions,
): Promise<{ root: Node; input: RenderInput; changesAt: number | null }> {
  const { registry, renders, answers, store, imageView, onError } = ports;
  const page = pageContext(options);
  const whole = await wholeTree(doc.root, store);
  const root = shownTree(whole, await decideFor(whole, store, page));
  const targets = linkTargets(root, registry);
  const [{ data, failures }, scope, addresses] = await Promise.all([
    collectData(root, registry, answers, store),
    pageScope(store, page),
    targets.length > 0 ? store.links(targets) : [],
  ]);
  for (const { type, error } of failures) onError({ id: type, type, props: {} }, error);
  const prefix = options.prefix ?? "";
  const input: RenderInput = {
    registry,
    renders,
    page,
    mainLocale: options.mainLocale,
    data: new Map([...data].map(([id, answer]) => [`${prefix}${id}`, answer])),
    scope,
    links: new Map(targets.map((target, index) => [linkKey(target), addresses[index] ?? null])),
    imageView,
    mode: "shop",
    prefix,
    ...(options.form && { form: options.form }),
    onError,
  };
  return { root, input, changesAt: earliest(nextChange(root, registry, page.now), nextTurn(whole, page.now)) };
}

function earliest(...instants: (number | null)[]): number | null {
  const known = instants.filter((each) => each !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Answers for every condition of a tree, asked of the shop once. */
async function decideFor(root: Node, store: StoreData, page: PageContext): Promise<Decide> {
  const wanted = stockWanted(root);
  const products = wanted.length > 0 ? await store.products(wanted) : [];
  const available = new Map(wanted.map((ref, index) => [productKey(ref), products[index]?.available ?? 0]));
  return (node, device) =>
    holds(node.when, {
      locale: page.locale,
      device,
      now: page.now,
      available: (ref) => available.get(productKey(ref)) ?? 0,
    });
}

/** The tree with the sections that it shares; one that is not published leaves its place empty. */
async function wholeTree(root: Node, store: StoreData): Promise<Node> {
  const ids = sectionIds(root);
  if (ids.length === 0) return root;
  const found = await store.sections(ids);
  return withSections(root, new Map(ids.flatMap((id, index) => (found[index] ? [[id, found[index]]] : []))));
}

/**
 * Loads what the blocks ask for, in one batch a kind, and renders. The document must have come through `loadDocument`.
 */
export async function renderDocument(doc: Doc, ports: RenderPorts, options: RenderOptions): Promise<RenderedDocument> {
  const { root, input, changesAt } = await prepareRender(doc, ports, options);
  const words = (text: Parameters<typeof textIn>[0]) => textIn(text, options.locale, options.mainLocale);
  const meta = doc.kind === "page" ? doc.meta : null;
  return {
    ...renderTree(root, input),
    title: words(doc.meta.title),
    description: words(meta?.description),
    image: meta?.image ? ports.imageView(meta.image, words(meta.image.alt)) : null,
    changesAt,
  };
}
