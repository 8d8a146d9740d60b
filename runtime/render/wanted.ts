import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { parseText } from "#app/commerce/kernel/text/parse-text.ts";
import type { Operand, Template } from "#app/commerce/kernel/text/template.ts";
import {
  type AnyProp,
  isBound,
  type LocalizedRichText,
  type Node,
  type Props,
  type RichInline,
} from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";
import { VALUE_HELPERS } from "./value-words.ts";

/** What texts and bindings read besides what the page is about. */
export interface WantedValues {
  /** Ids of chosen products and collections. */
  products: string[];
  collections: string[];
  /** The end of the offer that runs. */
  offer: boolean;
}

/** Every path that a tree's blocks read. */
export function pathsInTree(root: Node, registry: Registry): Set<string> {
  const found = new Set<string>();
  for (const { node } of walk(root)) {
    const props = registry.get(node.type)?.props;
    if (props) for (const path of pathsIn(props, node.props)) found.add(path);
  }
  return found;
}

/** Every path that a block's own values read: bound ones, and those in its words of any language. */
export function* pathsIn(props: Props, values: Readonly<Record<string, unknown>>): Generator<string> {
  for (const [name, prop] of Object.entries(props)) yield* pathsOf(prop, values[name]);
}

function* pathsOf(prop: AnyProp, value: unknown): Generator<string> {
  if (isBound(value)) yield value.$bind;
  const typed = isBound(value) ? value.fallback : value;
  if (typeof typed !== "object" || typed === null) return;
  if (prop.kind === "text") yield* pathsInText(typed as LocalizedText);
  if (prop.kind === "rich-text") yield* pathsInRich(typed as LocalizedRichText);
  if (prop.kind === "link" && "text" in typed) yield* pathsInText(typed.text as LocalizedText);
  if (prop.kind === "list" && prop.fields && Array.isArray(typed)) {
    for (const item of typed) yield* pathsIn(prop.fields, item);
  }
}

function* pathsInText(text: LocalizedText): Generator<string> {
  for (const words of Object.values(text)) {
    if (!words?.includes("{{")) continue;
    const parsed = parseText(words, VALUE_HELPERS);
    if (parsed.ok) yield* pathsInTemplate(parsed.value);
  }
}

function* pathsInTemplate(template: Template): Generator<string> {
  const path = (operand: Operand) => ("path" in operand && !operand.ofLoop ? [operand.path.join(".")] : []);
  for (const part of template) {
    if (typeof part === "string") continue;
    if (part.kind === "value") yield* path(part.value);
    else if (part.kind === "helper") yield* part.args.flatMap(path);
    else {
      yield* path(part.kind === "if" ? part.test : part.list);
      yield* pathsInTemplate(part.body);
      yield* pathsInTemplate(part.otherwise);
    }
  }
}

function* pathsInRich(rich: LocalizedRichText): Generator<string> {
  const merges = (inlines: readonly RichInline[]) => inlines.flatMap((each) => ("merge" in each ? [each.merge] : []));
  for (const block of Object.values(rich).flatMap((each) => each ?? [])) {
    yield* block.type === "list" ? block.items.flatMap(merges) : merges(block.children);
  }
}

export function wantedValues(paths: Iterable<string>): WantedValues {
  const wanted = { products: new Set<string>(), collections: new Set<string>(), offer: false };
  for (const path of paths) {
    const [root, id] = path.split(".");
    if ((root === "products" || root === "collections") && id) wanted[root].add(id);
    if (root === "offer") wanted.offer = true;
  }
  return { ...wanted, products: [...wanted.products], collections: [...wanted.collections] };
}
