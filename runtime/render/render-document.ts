import { textIn } from "#app/commerce/kernel/locale.ts";
import type { Doc, FormState, ImageView, Node, PageContext, RepeatItem, StoreData } from "#blocks/contract/index.ts";
import { type Answers, collectData } from "../data/collect.ts";
import { pageScope } from "../data/scope.ts";
import type { VisitorFacts } from "../document/condition-kinds.ts";
import { aboutProduct, judgeForPage, nextTurn, productKey, stockWanted } from "../document/conditions.ts";
import type { Registry } from "../document/registry.ts";
import { sectionIds, withSections } from "../document/sections.ts";
import { type StructuredData, structuredData } from "../structured/structured-data.ts";
import type { ImageViewer, RenderInput, Renders } from "./input.ts";
import { linkKey, linkTargets } from "./links.ts";
import { nextChange } from "./next-change.ts";
import { type PageOptions, pageContext } from "./page-context.ts";
import { hasParts, partsFor, settleFor, visitorScope } from "./parts.ts";
import { renderTree, type ShownIsland } from "./render-tree.tsx";
import { openRepeats, REPEAT_LIMITS, repeatFor } from "./repeat.ts";
import { type Decide, shownTree } from "./shown-tree.ts";
import { pathsInTree, wantedValues } from "./wanted.ts";

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
  /** The page's path without its language, for conditions that name pages. */
  path?: string;
  /** Which variant of a campaign is shown; null: the campaign is not. Without, no campaign is. */
  variant?(campaign: string): string | null;
  /** Who looks, where the page is made for one visitor, asked once something depends on it; without, it is kept for everybody. */
  visitor?(): Promise<VisitorFacts>;
}

/** A document as the shop serves it: no wrapper of its own, the storefront's shell stands around it. */
export interface RenderedDocument {
  html: string;
  /** The small stylesheet of this document's nodes. */
  css: string;
  /** Islands that were shown; none means the page ships no script at all. */
  islands: ShownIsland[];
  /** What some visitors are shown besides; see `RenderedTree`. */
  later: string;
  title: string;
  description: string;
  image: ImageView | null;
  /** What its blocks tell search engines; addresses are paths of the shop. */
  structured: StructuredData[];
  /** Epoch ms after which this HTML says something stale (a countdown's end); null: it does not age by itself. */
  changesAt: number | null;
}

/** A document ready to be rendered: the tree as screens see it, and everything its blocks asked for. */
export async function prepareRender(
  doc: Doc,
  ports: RenderPorts,
  options: RenderOptions,
): Promise<{ root: Node; input: RenderInput; changesAt: number | null }> {
  const { registry, store } = ports;
  const page = pageContext(options);
  const whole = await repeatedTree(await wholeTree(doc.root, store), ports);
  const tree = shownTree(whole, await decideFor(whole, store, page, options));
  const facts = options.visitor && hasParts(tree, registry) ? await options.visitor() : undefined;
  const root = facts ? settleFor(tree, facts) : tree;
  const input = await inputFor(root, ports, { ...options, page, facts });
  return { root, input, changesAt: earliest(nextChange(root, registry, page.now), nextTurn(whole, page.now)) };
}

/** Answers everything that a tree's blocks, texts and links ask, each kind of question once. */
async function inputFor(
  root: Node,
  { registry, renders, answers, store, imageView, onError }: RenderPorts,
  { page, facts, ...options }: RenderOptions & { page: PageContext; facts: VisitorFacts | undefined },
): Promise<RenderInput> {
  const targets = linkTargets(root, registry);
  const wanted = wantedValues(pathsInTree(root, registry));
  const [{ data, failures }, scope, addresses] = await Promise.all([
    collectData(root, registry, answers, store),
    pageScope(store, wanted),
    targets.length > 0 ? store.links(targets) : [],
  ]);
  for (const { type, error } of failures) onError({ id: type, type, props: {} }, error);
  const prefix = options.prefix ?? "";
  return {
    registry,
    renders,
    page,
    mainLocale: options.mainLocale,
    data: new Map([...data].map(([id, answer]) => [`${prefix}${id}`, answer])),
    scope: facts ? { ...scope, ...visitorScope(facts, page.currency) } : scope,
    links: new Map(targets.map((target, index) => [linkKey(target), addresses[index] ?? null])),
    imageView,
    mode: "shop",
    ...(!options.visitor && { keeps: true }),
    prefix,
    ...(options.form && { form: options.form }),
    onError,
  };
}

function earliest(...instants: (number | null)[]): number | null {
  const known = instants.filter((each) => each !== null);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Answers for every condition of a tree, asked of the shop once. */
async function decideFor(
  root: Node,
  store: StoreData,
  page: PageContext,
  { path = "", variant = () => null }: RenderOptions,
): Promise<Decide> {
  const wanted = stockWanted(root);
  const products = wanted.length > 0 ? await store.products(wanted) : [];
  const available = new Map(wanted.map((ref, index) => [productKey(ref), products[index]?.available ?? 0]));
  const { product } = store.subject;
  return (node, device) => {
    const verdict = judgeForPage(node.when, {
      locale: page.locale,
      device,
      now: page.now,
      available: (ref) => available.get(productKey(ref)) ?? 0,
      path,
      variant,
    });
    return typeof verdict === "boolean" || product === undefined ? verdict : aboutProduct(verdict, product);
  };
}

/** The tree with what it repeats, once per item; repeats inside ask about their own item. */
async function repeatedTree(root: Node, { registry, answers, store, onError }: RenderPorts): Promise<Node> {
  let tree = root;
  for (let depth = 0; ; depth++) {
    const open = openRepeats(tree);
    if (open.length === 0) return tree;
    const asking = { ...root, type: "", slots: { body: open.map(({ slots: _content, ...each }) => each) } };
    const { data, failures } =
      depth < REPEAT_LIMITS.depth ? await collectData(asking, registry, answers, store) : NOTHING_ASKED;
    for (const { type, error } of failures) onError({ id: type, type, props: {} }, error);
    const items = open.map(({ id }) => [id, (data.get(id) ?? []) as RepeatItem[]] as const);
    tree = repeatFor(tree, new Map(items), registry);
  }
}

const NOTHING_ASKED = { data: new Map<string, unknown>(), failures: [] };

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
    structured: structuredData(root, input),
    title: words(doc.meta.title),
    description: words(meta?.description),
    image: meta?.image ? ports.imageView(meta.image, words(meta.image.alt)) : null,
    changesAt,
  };
}

/**
 * What one visitor is shown in the places that the kept page left for them, by their `data-part`. A place that is not
 * among them stays as it is.
 */
export async function renderParts(
  doc: Doc,
  ports: RenderPorts,
  options: RenderOptions & Required<Pick<RenderOptions, "visitor">>,
): Promise<Record<string, string>> {
  const { registry, store } = ports;
  const page = pageContext(options);
  const whole = await repeatedTree(await wholeTree(doc.root, store), ports);
  const tree = shownTree(whole, await decideFor(whole, store, page, options));
  if (!hasParts(tree, registry)) return {};
  const facts = await options.visitor();
  const parts = partsFor(tree, registry, facts);
  const input = await inputFor({ ...doc.root, slots: { body: parts } }, ports, { ...options, page, facts });
  return Object.fromEntries(parts.map((part) => [`${input.prefix ?? ""}${part.id}`, renderTree(part, input).html]));
}
