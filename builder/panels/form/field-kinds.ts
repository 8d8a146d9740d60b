import type { Locale } from "#app/commerce/kernel/locale.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import type { Block, Node } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { newNode } from "../../session/new-node.ts";
import { blockWord, searchText } from "../../words/block-words.ts";
import type { FormWord } from "../../words/form.ts";
import { offeredBlocks } from "../offered-blocks.ts";

export const KIND_GROUPS = ["write", "choose", "rate", "order", "more", "structure", "content"] as const;
export type KindGroup = (typeof KIND_GROUPS)[number];

/** What people add to a form: a block, already set for one purpose. */
export interface FieldKind {
  key: string;
  group: KindGroup;
  block: Block;
  /** What it begins with, beside the block's own defaults. */
  props: Readonly<Record<string, unknown>>;
  icon: string;
  label: string;
}

interface Preset {
  type: string;
  /** Of the words of the palette; absent: the block's own name. */
  word?: FormWord;
  props?: Readonly<Record<string, unknown>>;
  icon?: string;
}

const free = {
  purpose: "free",
  required: false,
  label: { fr: "Votre question", ar: "سؤالك", en: "Your question" },
};

const FEE = { fee: true, look: "money", label: { fr: "Supplément", ar: "رسوم إضافية", en: "Fee" } };
const EMAIL = { fr: "E-mail", ar: "البريد الإلكتروني", en: "E-mail" };
const ADDRESS = { fr: "Adresse", ar: "العنوان", en: "Address" };

/** THE palette of a form, in its order. A block that no line names stands at the end of "more", content among "content". */
const PRESETS: Readonly<Partial<Record<KindGroup, readonly Preset[]>>> = {
  write: [
    { type: "form.text", word: "kind.short", props: free },
    { type: "form.text", word: "kind.long", props: { ...free, lines: 4 }, icon: "align-left" },
    { type: "form.text", word: "kind.name", icon: "user" },
    { type: "form.text", word: "kind.email", props: { purpose: "email", label: EMAIL }, icon: "mail" },
    { type: "form.number" },
    { type: "form.number", word: "kind.money", props: { look: "money" }, icon: "receipt-text" },
    { type: "form.date", word: "kind.date", icon: "calendar-clock" },
    { type: "form.date", word: "kind.time", props: { asks: "time" }, icon: "clock" },
  ],
  choose: [
    { type: "form.choice", word: "kind.one" },
    { type: "form.choice", word: "kind.several", props: { several: true, look: "boxes" }, icon: "list-checks" },
    { type: "form.choice", word: "kind.list", props: { look: "list" }, icon: "list-collapse" },
    { type: "form.choice", word: "kind.cards", props: { look: "cards" }, icon: "layout-grid" },
    { type: "form.yesno" },
    { type: "form.yesno", word: "kind.box", props: { look: "box", accept: true }, icon: "check" },
  ],
  rate: [
    { type: "form.scale", word: "kind.stars", props: { look: "stars" }, icon: "star" },
    { type: "form.scale", word: "kind.scale", props: { from: 0, to: 10 }, icon: "gauge" },
    { type: "form.matrix" },
    { type: "form.ranking" },
  ],
  order: [
    { type: "form.phone" },
    { type: "form.place" },
    { type: "form.text", word: "kind.address", props: { purpose: "address", label: ADDRESS }, icon: "map-pinned" },
    { type: "form.consent" },
  ],
  structure: [
    { type: "form.step" },
    { type: "form.group" },
    { type: "form.calculated" },
    { type: "form.calculated", word: "kind.fee", props: FEE, icon: "receipt-text" },
    { type: "form.hidden" },
  ],
};

/** Every kind of question and part that this form can hold. */
export function fieldKinds(
  registry: Registry,
  rootType: string,
  locale: Locale,
  word: (key: FormWord) => string,
): FieldKind[] {
  const offered = new Map(offeredBlocks(registry, rootType).map((block) => [block.type as string, block]));
  const named = new Set<string>();
  const kinds = KIND_GROUPS.flatMap((group) =>
    (PRESETS[group] ?? []).flatMap((preset): FieldKind[] => {
      const block = offered.get(preset.type);
      if (!block) return [];
      named.add(preset.type);
      const label = preset.word ? word(preset.word) : (blockWord(block, "label", locale) ?? block.type);
      const key = `${preset.type} ${preset.word ?? ""}`;
      return [{ key, group, block, props: preset.props ?? {}, icon: preset.icon ?? block.icon, label }];
    }),
  );
  const others = [...offered.values()].filter(({ type }) => !named.has(type));
  const rest = others.map(
    (block): FieldKind => ({
      ...{ key: block.type, group: block.category === "form" ? "more" : "content", block, props: {} },
      ...{ icon: block.icon, label: blockWord(block, "label", locale) ?? block.type },
    }),
  );
  return [...kinds, ...rest];
}

/** Kinds whose own name holds the words, then those whose block is found by them: Enter takes the first. */
export function foundKinds(kinds: readonly FieldKind[], words: string): FieldKind[] {
  const isNamed = ({ label }: FieldKind) => searchable(label).includes(words);
  return [
    ...kinds.filter(isNamed),
    ...kinds.filter((kind) => !isNamed(kind) && searchText(kind.block).includes(words)),
  ];
}

/** A block of this kind that stands nowhere yet. */
export function freshNode(registry: Registry, { block, props }: FieldKind): Node {
  const node = newNode(registry, block.type, () => "new");
  return { ...node, props: { ...node.props, ...structuredClone(props) } };
}
