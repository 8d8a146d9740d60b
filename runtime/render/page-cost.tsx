import { renderToStaticMarkup } from "react-dom/server";
import type { Doc, Node } from "#blocks/contract/index.ts";
import { walk } from "../document/tree.ts";
import { compileStyle, nodeClass } from "./compile-style.ts";
import type { RenderInput } from "./input.ts";
import { EMPTY_FORM, renderBlock, slotClass } from "./render-block.tsx";
import { prepareRender, type RenderOptions, type RenderPorts } from "./render-document.ts";
import { renderTree } from "./render-tree.tsx";
import { type ShownNode, shownTree } from "./shown-tree.ts";

/** Width (CSS px) of the screen that costs are said for. */
export const COST_WIDTH = 390;

/** Bytes as they lie on the disk, before any compression. */
export interface Weights {
  html: number;
  /** The rules of its own style; the shop's stylesheet is everybody's. */
  css: number;
  /** Its island's script and what that loads; two blocks of a kind share it. */
  js: number;
  /** Pictures whose size is known. */
  images: number;
  /** Pictures whose size is not known. */
  unknownImages: number;
  /** Elements. */
  nodes: number;
}

export interface BlockCost extends Weights {
  id: string;
  type: string;
}

export interface DocumentCost extends Weights {
  /** What is probably the largest thing painted first, and the block it stands in. */
  lcp: { id: string; type: string; element: string } | null;
  /** Each block by itself, without what stands in it, in the order of the page. */
  blocks: BlockCost[];
}

/** What only the outside knows. */
export interface Scales {
  /** Bytes of an island's script; 0 where scripts are not built. */
  island(source: string): number;
  /** Bytes of a picture by its address; null: not known. */
  image(address: string): Promise<number | null>;
}

/** What a document costs a telephone, block by block: rendered as the shop does, at the width of one. */
export async function documentCost(
  doc: Doc,
  ports: RenderPorts,
  options: RenderOptions,
  scales: Scales,
): Promise<DocumentCost> {
  const { root, input } = await prepareRender(doc, ports, options);
  const blocks: BlockCost[] = [];
  const islands = new Set<string>();
  const pictures = new Map<string, number | null>();
  let lcp: DocumentCost["lcp"] = null;
  for (const { node } of walk(root) as Iterable<{ node: ShownNode }>) {
    // A copy for wider screens is sent as well, but nothing of it is fetched or painted.
    const isShown = !node.off?.includes("mobile");
    const html = ownHtml(node, input, blocks.length < 12);
    const images = isShown ? picturesIn(html) : [];
    for (const address of images) if (!pictures.has(address)) pictures.set(address, await scales.image(address));
    const source = input.registry.get(node.type)?.island
      ? `blocks/${node.type.replace(".", "/")}/island.client.ts`
      : undefined;
    if (source) islands.add(source);
    const known = images.map((address) => pictures.get(address) ?? null);
    blocks.push({
      id: node.id,
      type: node.type,
      html: bytes(html),
      css: bytes(compileStyle({ ...node, slots: {} }, input.prefix)),
      js: source ? scales.island(source) : 0,
      images: sum(known.map((each) => each ?? 0)),
      unknownImages: known.filter((each) => each === null).length,
      nodes: elements(html),
    });
    lcp ??= isShown ? largest(node, html) : null;
  }
  const { html, css } = renderTree(root, input);
  return {
    html: bytes(html),
    css: bytes(css),
    js: sum([...islands].map((source) => scales.island(source))),
    images: sum([...pictures.values()].map((each) => each ?? 0)),
    unknownImages: [...pictures.values()].filter((each) => each === null).length,
    nodes: elements(html),
    lcp,
    blocks,
  };
}

/** A block's own element in its wrapper, slots empty; what fails costs nothing, for the shop leaves it out. */
function ownHtml(node: Node, input: RenderInput, early: boolean): string {
  try {
    const shown = renderBlock(node, input, {
      slot: (_name, className) => <div className={slotClass(className)} />,
      early,
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

/** Addresses that a telephone would fetch: of each picture one candidate, the first that is wide enough. */
function picturesIn(html: string): string[] {
  return [...html.matchAll(/<picture[^>]*>.*?<\/picture>|<img[^>]*>/gs)].flatMap(([markup]) => {
    const candidates = / srcset="([^"]*)"/i.exec(markup)?.[1]?.split(", ") ?? [];
    const wide = candidates
      .map((each) => each.split(" "))
      .find(([, width = ""], index) => Number.parseInt(width, 10) >= COST_WIDTH || index === candidates.length - 1);
    const address = wide?.[0] ?? / src="([^"]*)"/i.exec(markup)?.[1];
    return address && !address.startsWith("data:") ? [address.replace(/&amp;/g, "&")] : [];
  });
}

/** A picture that is not put off, else a title: the first such thing of a page is nearly always its largest. */
function largest({ id, type }: Node, html: string): DocumentCost["lcp"] {
  const picture = [...html.matchAll(/<img[^>]*>/g)].some(
    ([tag]) => !tag.includes('loading="lazy"') && Number(/ width="(\d+)"/.exec(tag)?.[1] ?? 0) >= COST_WIDTH / 2,
  );
  if (picture) return { id, type, element: "img" };
  const title = /<(h[12])[\s>]/.exec(html)?.[1];
  return title ? { id, type, element: title } : null;
}

const bytes = (text: string) => new TextEncoder().encode(text).length;
const elements = (html: string) => html.match(/<[a-z]/g)?.length ?? 0;
const sum = (values: readonly number[]) => values.reduce((all, each) => all + each, 0);
