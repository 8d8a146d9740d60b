import { renderToStaticMarkup } from "react-dom/server";
import type { Doc, IslandRule, Node } from "#blocks/contract/index.ts";
import { walk } from "../document/tree.ts";
import { pageScripts } from "../islands/page-scripts.ts";
import { compileStyle, nodeClass } from "../render/compile-style.ts";
import type { RenderInput } from "../render/input.ts";
import { readMarkup } from "../render/markup.ts";
import { EMPTY_FORM, renderBlock, slotClass } from "../render/render-block.tsx";
import { prepareRender, type RenderOptions, type RenderPorts } from "../render/render-document.ts";
import { renderTree } from "../render/render-tree.tsx";
import { type ShownNode, shownTree } from "../render/shown-tree.ts";
import { FirstScreen } from "./largest.ts";
import { picturesIn } from "./pictures.ts";
import { type BlockCost, COST_DPR, COST_WIDTH, type DocumentCost, type Weights } from "./weights.ts";

/** A file before and after compression, in bytes. */
export interface Scaled {
  bytes: number;
  sent: number;
}

/** What only the outside knows. */
export interface Scales {
  /** An island's script, by its source; nothing where scripts are not built. */
  island(source: string): Scaled;
  /** Bytes of a picture by its address; null: not known. */
  image(address: string): Promise<number | null>;
  /** Bytes of a text as it is sent. */
  zipped(text: string): number;
  /** The shop's stylesheet, and the script that loads islands. */
  stylesheet: Scaled;
  loader: Scaled;
}

/**
 * What a document costs a telephone, block by block: rendered as the shop does, at the width of one.
 * @param around what the shop puts around a page with this HTML: head, foot, the sheet to order in
 */
export async function documentCost(
  doc: Doc,
  ports: RenderPorts,
  options: RenderOptions,
  scales: Scales,
  around: (html: string) => readonly Doc[] = () => [],
): Promise<DocumentCost> {
  const pictures = new Pictures(scales);
  const page = await weigh(doc, ports, options, scales, pictures);
  const others = await Promise.all(
    around(page.html).map((each, index) => weigh(each, ports, { ...options, prefix: `a${index}_` }, scales, pictures)),
  );
  const parts = [page, ...others];
  const html = parts.map((each) => each.html).join("");
  const shown = parts.flatMap(({ islands }) => [...islands]).map(([source, rule]) => ({ ...rule, source }));
  const scripts = new Map(pageScripts(shown, html).map(({ source, load }) => [source, load]));
  const loader = scripts.size > 0 ? scales.loader : { bytes: 0, sent: 0 };
  const css = parts.map((each) => each.css).join("");
  const sent = {
    html: scales.zipped(html),
    css: scales.stylesheet.sent + (css === "" ? 0 : scales.zipped(css)),
    js: sum(
      [...scripts].map(([source, load]) => (load === "interaction" ? 0 : scales.island(source).sent)),
      loader.sent,
    ),
    images: pictures.bytes(parts.flatMap((each) => each.images)),
    nodes: sum(parts.map((each) => each.nodes)),
  };
  const { weights } = page;
  const part = (fetched: number, bytes: number) => (bytes > 0 ? fetched / bytes : 0);
  const ratio = { html: part(sent.html, bytes(html)), css: part(scales.zipped(css), bytes(css)) };
  return {
    ...weights,
    width: COST_WIDTH,
    dpr: COST_DPR,
    lcp: page.largest && { ...page.largest, how: "predicted" },
    around: together(
      others.map((each) => each.weights),
      {
        css: scales.stylesheet.bytes,
        js: loader.bytes + sum([...scripts.keys()].map((each) => scales.island(each).bytes)) - weights.js,
      },
    ),
    sent,
    blocks: page.blocks.map(({ source, ...block }) => {
      const script = source ? scales.island(source).sent / (page.islandUses.get(source) ?? 1) : 0;
      return { ...block, sent: Math.round(block.html * ratio.html + block.css * ratio.css + script + block.images) };
    }),
  };
}

/** One document by itself. */
async function weigh(doc: Doc, ports: RenderPorts, options: RenderOptions, scales: Scales, pictures: Pictures) {
  const { root, input } = await prepareRender(doc, ports, options);
  const blocks: (Omit<BlockCost, "sent"> & { source?: string })[] = [];
  const islands = new Map<string, IslandRule>();
  const islandUses = new Map<string, number>();
  const seen: string[] = [];
  const screen = new FirstScreen();
  const early = earlyNodes(root);
  for (const { node } of walk(root) as Iterable<{ node: ShownNode }>) {
    // A copy for wider screens is sent as well, but nothing of it is fetched or painted.
    const isShown = !node.off?.includes("mobile");
    const html = ownHtml(node, input, early.has(node));
    const markup = readMarkup(html);
    const images = isShown ? picturesIn(markup).map(({ address }) => address) : [];
    for (const address of images) await pictures.weigh(address);
    seen.push(...images);
    const island = html === "" ? undefined : input.registry.get(node.type)?.island;
    const source = island && `blocks/${node.type.replace(".", "/")}/island.client.ts`;
    if (island && source) {
      islands.set(source, island);
      islandUses.set(source, (islandUses.get(source) ?? 0) + 1);
    }
    blocks.push({
      id: node.id,
      type: node.type,
      html: bytes(html),
      css: bytes(compileStyle({ ...node, slots: {} }, input.prefix)),
      js: source ? scales.island(source).bytes : 0,
      images: pictures.bytes(images),
      unknownImages: pictures.unknown(images),
      nodes: markup.length,
      ...(source && { source }),
    });
    if (isShown) screen.take(node, markup);
  }
  const { html, css } = renderTree(root, input);
  const weights: Weights = {
    html: bytes(html),
    css: bytes(css),
    js: sum([...islands.keys()].map((source) => scales.island(source).bytes)),
    images: pictures.bytes(seen),
    unknownImages: pictures.unknown(seen),
    nodes: elements(html),
  };
  return {
    html,
    css,
    nodes: weights.nodes,
    images: seen,
    weights,
    blocks,
    islands,
    islandUses,
    largest: screen.largest,
  };
}

/** Sizes of pictures, each asked for once; the same picture twice is fetched once. */
class Pictures {
  readonly #known = new Map<string, number | null>();
  readonly #scales: Scales;

  constructor(scales: Scales) {
    this.#scales = scales;
  }

  async weigh(address: string): Promise<void> {
    if (!this.#known.has(address)) this.#known.set(address, await this.#scales.image(address));
  }

  bytes(addresses: readonly string[]): number {
    return sum([...new Set(addresses)].map((each) => this.#known.get(each) ?? 0));
  }

  unknown(addresses: readonly string[]): number {
    return [...new Set(addresses)].filter((each) => (this.#known.get(each) ?? null) === null).length;
  }
}

/** Nodes whose pictures the shop loads at once: those in the first two blocks of the page. */
function earlyNodes(root: Node): Set<Node> {
  const first = Object.values(root.slots ?? {}).flatMap((nodes) => nodes.slice(0, 2));
  return new Set([root, ...first.flatMap((each) => [...walk(each)].map(({ node }) => node))]);
}

/** A block's own element in its wrapper, slots empty; what fails costs nothing, for the shop leaves it out. */
function ownHtml(node: Node, input: RenderInput, early: boolean): string {
  try {
    const shown = renderBlock(node, input, {
      slot: (_name, className) => <div className={slotClass(className)} />,
      early,
      below: 3,
      embed: (doc) => <Embedded html={renderTree(shownTree(doc.root), input).html} />,
      form: EMPTY_FORM,
    });
    return shown === null ? "" : renderToStaticMarkup(<div className={nodeClass(node, input.prefix)}>{shown}</div>);
  } catch {
    return "";
  }
}

function Embedded({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by renderTree from a loaded document; only measured.
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

function together(parts: readonly Weights[], { css, js }: Pick<Weights, "css" | "js">): Weights {
  const all = (of: keyof Weights) => sum(parts.map((each) => each[of]));
  return {
    html: all("html"),
    css: all("css") + css,
    js,
    images: all("images"),
    unknownImages: all("unknownImages"),
    nodes: all("nodes"),
  };
}

const bytes = (text: string) => new TextEncoder().encode(text).length;
const elements = (html: string) => html.match(/<[a-z]/g)?.length ?? 0;
const sum = (values: readonly number[], first = 0) => values.reduce((all, each) => all + each, first);
