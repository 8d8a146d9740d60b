import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Node, PageDoc } from "#blocks/contract/index.ts";
import { slotAccepts } from "#runtime/document/can-place.ts";
import { typesOf } from "#runtime/document/tree.ts";
import { registry } from "#runtime/registry.ts";
import { ALLOWED } from "./allowed-blocks.ts";
import { writtenValue } from "./written-value.ts";

interface WrittenPage {
  doc: PageDoc;
  /** Blocks of the answer that were none of ours, or stood where they may not. */
  left: number;
}

/** Bounds of an answer: letters, blocks, nesting. */
const MOST_LETTERS = 200_000;
const MOST_BLOCKS = 150;
const MOST_DEPTH = 6;

interface Making {
  locale: Locale;
  newId: () => string;
  made: number;
  left: number;
}

/**
 * A page of what a model answered. Nothing of it is trusted: only blocks of the list, only values that a person could have
 * typed or chosen, only places that take them; the rest is left out and counted.
 */
export function pageOfAnswer(answer: string, { locale, newId }: Pick<Making, "locale" | "newId">): Result<WrittenPage> {
  const given = jsonIn(answer);
  if (!given) return refuse("writer.no_page");
  const making: Making = { locale, newId, made: 0, left: 0 };
  const body = nodesOf(given.blocks, "layout.page", "body", 0, making);
  if (body.length === 0) return refuse("writer.no_page");
  const words = (value: unknown, most: number) =>
    typeof value === "string" && value.trim() !== ""
      ? { [locale]: value.replace(/\s+/g, " ").trim().slice(0, most) }
      : {};
  const root: Node = {
    id: "root",
    type: "layout.page",
    props: structuredClone({ ...registry.get("layout.page")?.defaults }),
    slots: { body },
  };
  const meta = {
    use: "promo" as const,
    title: words(given.title, 120),
    description: words(given.description, 300),
    slug: {},
    image: null,
    mood: "shop" as const,
  };
  const blocks = Object.fromEntries([...typesOf(root)].map((type) => [type, registry.get(type)?.version ?? 1]));
  return ok({ doc: { format: 1, kind: "page", blocks, meta, root }, left: making.left });
}

/** The object in an answer, which may stand in a fence or among words. */
function jsonIn(answer: string): { title?: unknown; description?: unknown; blocks?: unknown } | undefined {
  const text = answer.slice(answer.indexOf("{"), answer.lastIndexOf("}") + 1);
  if (text === "" || text.length > MOST_LETTERS) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function nodesOf(given: unknown, parent: string, slot: string, depth: number, making: Making): Node[] {
  if (!Array.isArray(given)) return [];
  return given.flatMap((each) => {
    const node =
      depth < MOST_DEPTH && making.made < MOST_BLOCKS ? nodeOf(each, parent, slot, depth, making) : undefined;
    if (!node) making.left += 1;
    return node ?? [];
  });
}

function nodeOf(given: unknown, parent: string, slot: string, depth: number, making: Making): Node | undefined {
  const { type, props, slots } = (typeof given === "object" && given !== null ? given : {}) as Record<string, unknown>;
  const allowed = ALLOWED.find((each) => each === type);
  const block = allowed && registry.get(allowed);
  if (!block) return undefined;
  // Words at the top of a page are meant for a section of it.
  if (parent === "layout.page" && block.type !== "layout.section")
    return nodeOf({ type: "layout.section", slots: { body: [given] } }, parent, slot, depth, making);
  if (!slotAccepts(registry, parent, slot, block.type)) return undefined;
  making.made += 1;
  const said = Object.entries(block.props).flatMap(([name, prop]) => {
    const value =
      isTable(props) && Object.hasOwn(props, name) ? writtenValue(prop, props[name], making.locale) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  const below = Object.keys(block.slots ?? {}).map((name) => {
    const nodes = isTable(slots) && Object.hasOwn(slots, name) ? slots[name] : [];
    return [name, nodesOf(nodes, block.type, name, depth + 1, making)] as const;
  });
  return {
    id: making.newId(),
    type: block.type,
    props: structuredClone({ ...block.defaults, ...Object.fromEntries(said) }),
    ...(below.length > 0 && { slots: Object.fromEntries(below) }),
  };
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
