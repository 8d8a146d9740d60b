import { LOCALES, type Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import type { Block, Node } from "#blocks/contract/index.ts";
import { errorWords } from "#runtime/document/error-words.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { refusalWords } from "./refusals.ts";

/** A block's own word for something (`label`, `prop.text`, `prop.level.2`); undefined where it has none. */
export function blockWord(block: Block, key: string, locale: Locale): string | undefined {
  return Object.hasOwn(block.messages[locale], key) ? translator(block.messages, locale)(key) : undefined;
}

export function typeLabel(registry: Registry, type: string, locale: Locale): string {
  const block = registry.get(type);
  return (block && blockWord(block, "label", locale)) ?? type;
}

/** What people call a node: the name they gave it, else its block's. */
export function nodeLabel(registry: Registry, node: Node, locale: Locale): string {
  return node.name ?? typeLabel(registry, node.type, locale);
}

/** Everything a block may be searched by: its name in every language, and its type. */
export function searchText(block: Block): string {
  return searchable([...LOCALES.map((locale) => blockWord(block, "label", locale)), block.type].join(" "));
}

/** The blocks that words find: first the one whose name they are, then those whose name begins with them, last those found otherwise. */
export function ranked(blocks: readonly Block[], words: string, locale: Locale): Block[] {
  const rank = (block: Block): number => {
    const label = searchable(blockWord(block, "label", locale) ?? "");
    if (label === words) return 0;
    if (label.startsWith(words)) return 1;
    if (label.split(/[\s'’-]+/).some((word) => word.startsWith(words))) return 2;
    return label.includes(words) ? 3 : 4;
  };
  const found = blocks.filter((block) => searchText(block).includes(words));
  return found
    .map((block) => [rank(block), block] as const)
    .sort(([a], [b]) => a - b)
    .map(([, block]) => block);
}

/** What a layer is searched by: its name, its block's, and the words it shows. */
export function layerText(registry: Registry, node: Node, locale: Locale): string {
  const block = registry.get(node.type);
  const shown = Object.keys(block?.props ?? {})
    .filter((name) => block?.props[name]?.kind === "text")
    .flatMap((name) => Object.values(node.props[name] ?? {}).filter((each) => typeof each === "string"));
  return searchable([node.name ?? "", typeLabel(registry, node.type, locale), ...shown].join(" "));
}

/** The setting that a pointer leads to, as programs name it; "" where it leads to no setting. */
function fieldAt(pointer = ""): string {
  return pointer.split("/").findLast((part) => part !== "" && !/^\d+$/.test(part)) ?? "";
}

/** A refused command in words; block types are said by their names. */
export function refusalText(refusal: Refusal, registry: Registry, locale: Locale): string {
  const known = refusalWords[locale];
  const key = (Object.hasOwn(known, refusal.code) ? refusal.code : "other") as keyof typeof known;
  const values = Object.fromEntries(
    Object.entries(refusal.data ?? {}).map(([name, value]) => [
      name,
      name === "type" || name === "parent"
        ? typeLabel(registry, String(value), locale)
        : name === "message"
          ? [fieldAt(refusal.pointer), errorWords(String(value), locale)].filter(Boolean).join(" ")
          : String(value),
    ]),
  );
  return translator(refusalWords, locale)(key, { type: "", parent: "", max: "", message: "", ...values });
}
