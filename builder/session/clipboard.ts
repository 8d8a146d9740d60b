import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { type Block, defineBlock, type Node } from "#blocks/contract/index.ts";
import { shownAssets } from "#runtime/document/assets.ts";
import { ROOT_TYPES } from "#runtime/document/limits.ts";
import { loadDocument, type Validators } from "#runtime/document/load-document.ts";
import { type Registry, registryOf } from "#runtime/document/registry.ts";
import { findNode, typesOf } from "#runtime/document/tree.ts";
import type { EditorState, EditRefusal } from "./state.ts";
import { topmost } from "./tree-edit.ts";

/** What copying puts on the clipboard: JSON a person can read, mail to a colleague, or paste into another page. */
interface Clip {
  vitrine: "blocks";
  format: 1;
  blocks: Record<string, number>;
  /** Origin of the shop in which their pictures and videos lie; absent where they show none. */
  from?: string;
  nodes: Node[];
}

/** Blocks from the clipboard, and the uploads they show. */
export interface ReadClip {
  nodes: Node[];
  /** Origin of the shop they come from; null where the clipboard does not say. */
  from: string | null;
  /** Media keys, each once. */
  assets: string[];
}

/**
 * The selected blocks as text; undefined when there is nothing that can be copied.
 * @param origin of the shop
 */
export function writeClip({ doc, selection }: EditorState, registry: Registry, origin?: string): string | undefined {
  const ids = topmost(doc.root, selection).filter((id) => id !== doc.root.id);
  const nodes = ids.flatMap((id) => findNode(doc.root, id) ?? []);
  if (nodes.length === 0) return undefined;
  const types = new Set(nodes.flatMap((node) => [...typesOf(node)]));
  const clip: Clip = {
    vitrine: "blocks",
    format: 1,
    blocks: Object.fromEntries([...types].sort().map((type) => [type, doc.blocks[type] ?? 1])),
    ...(origin !== undefined && nodes.some((node) => shownAssets(node, registry).length > 0) && { from: origin }),
    nodes,
  };
  return JSON.stringify(clip, null, 2);
}

/**
 * Blocks from the clipboard, taken in by the same door as documents: bounds, migrations, schemas and places.
 * `clip.foreign`: the text is something else, which the caller may leave to the browser.
 */
export function readClip(text: string, registry: Registry, validators: Validators): Result<ReadClip, EditRefusal> {
  const clip = parse(text);
  if (!clip) return refuse("clip.foreign");
  const root = ROOT_TYPES.page;
  const loaded = loadDocument(
    {
      format: 1,
      kind: "page",
      blocks: { ...(clip.blocks as object), [root]: 1 },
      meta: { use: "promo", title: {}, description: {}, slug: {}, image: null, mood: "shop" },
      root: { id: "clip", type: root, props: {}, slots: { body: clip.nodes } },
    },
    { registry: withOpenRoot(registry, root), validators: acceptRoot(validators, root) },
  );
  if (loaded.ok) {
    const nodes = loaded.value.root.slots?.body ?? [];
    const assets = nodes.flatMap((node) => shownAssets(node, registry).map(({ key }) => key));
    return ok({ nodes, from: originIn(clip.from), assets: [...new Set(assets)] });
  }
  const [error] = loaded.reason.errors;
  return refuse(`clip.${loaded.reason.code}`, { message: error?.message ?? "" }, error?.pointer);
}

/** What a clipboard says of itself is anybody's word: an origin of the web, or nothing. */
function originIn(from: unknown): string | null {
  if (typeof from !== "string" || !URL.canParse(from)) return null;
  const { protocol, origin } = new URL(from);
  return protocol === "https:" || protocol === "http:" ? origin : null;
}

function parse(text: string): { blocks: unknown; nodes: unknown; from: unknown } | undefined {
  if (!text.trimStart().startsWith("{")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isClip = typeof value === "object" && value !== null && "vitrine" in value && value.vitrine === "blocks";
    if (!isClip || !("blocks" in value && "nodes" in value)) return undefined;
    return { blocks: value.blocks, nodes: value.nodes, from: "from" in value ? value.from : null };
  } catch {
    // Not JSON: somebody copied words from elsewhere, which is no error of ours.
    return undefined;
  }
}

/** A clip holds parts (a column, a form's field) that no page takes at its top; where they go is asked when placing. */
function withOpenRoot(registry: Registry, type: string): Registry {
  const others = registry.all().filter((block) => block.type !== type);
  const open = defineBlock({
    type: type as `${string}.${string}`,
    version: 1,
    category: "layout",
    icon: "clipboard",
    hidden: true,
    messages: { fr: {}, ar: {}, en: {} },
    props: {},
    slots: { body: { accepts: others.map((block) => block.type) } },
  });
  return registryOf([...others, open as Block]);
}

function acceptRoot(validators: Validators, root: string): Validators {
  return { ...validators, props: (type, value) => (type === root ? [] : validators.props(type, value)) };
}
