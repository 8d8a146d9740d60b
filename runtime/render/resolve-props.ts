import { type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { typeset } from "#app/commerce/kernel/messages.ts";
import { mergeText, valueAt } from "#app/commerce/kernel/text/merge-text.ts";
import {
  type AnyProp,
  type ImageValue,
  type ImageView,
  isBound,
  type LinkValue,
  type LocalizedRichText,
  type Props,
  type RichInline,
  type RichLeaf,
  type RichText,
} from "#blocks/contract/index.ts";
import { fitValue } from "./fit-value.ts";
import type { RenderInput } from "./input.ts";
import { linkKey, linkView } from "./links.ts";
import { boundWords, valueHelpers, valueWords } from "./value-words.ts";

export type ResolveContext = Pick<RenderInput, "page" | "mainLocale" | "scope" | "links" | "imageView">;

/**
 * Stored props → what `render` receives: one language (else the main one), bindings followed, values merged, addresses
 * made. Total over valid props: a binding or a link that leads nowhere becomes its fallback or null.
 */
export function resolveProps(
  props: Props,
  stored: Readonly<Record<string, unknown>>,
  context: ResolveContext,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(props).map(([name, prop]) => [name, resolve(prop, stored[name], context)]));
}

function resolve(prop: AnyProp, value: unknown, context: ResolveContext): unknown {
  switch (prop.kind) {
    case "text":
      if (!prop.bindable) return typed(value as LocalizedText, context);
      return text(value, context);
    case "rich-text":
      return rich(value as LocalizedRichText, context);
    case "image":
      return image(value, context);
    case "link":
      return link(value, context);
    case "list":
      return (value as Record<string, unknown>[]).map((item) => resolveProps(prop.fields ?? {}, item, context));
    default:
      return isBound(value) ? (fitValue(prop, valueAt(context.scope, value.$bind)) ?? value.fallback) : value;
  }
}

/** A bound value is shown as it is: what a product is called is data, never a text that may merge values itself. */
function text(value: unknown, context: ResolveContext): string {
  const bound = isBound(value)
    ? boundWords(context.scope, { path: value.$bind, format: value.format }, context.page)
    : "";
  return bound || words((isBound(value) ? value.fallback : value) as LocalizedText, context);
}

/** What a merchant typed, as the page's language sets it. */
function typed(value: LocalizedText | undefined, { page, mainLocale }: ResolveContext): string {
  return typeset(textIn(value, page.locale, mainLocale), page.locale);
}

/** What cannot be read as a text with values stands as it was typed, so that the person who typed it sees it. */
function words(value: LocalizedText | undefined, context: ResolveContext): string {
  const { page, mainLocale, scope } = context;
  const source = textIn(value, page.locale, mainLocale);
  const merged = mergeText(source, scope, "text", valueHelpers(page), (each) => valueWords(each, page));
  return typeset(merged.ok ? merged.value : source, page.locale);
}

function rich(value: LocalizedRichText, { page, mainLocale, scope }: ResolveContext): RichText {
  const written = (each: RichText | undefined) => (each && each.length > 0 ? each : undefined);
  const chosen =
    written(value[page.locale]) ??
    written(value[mainLocale]) ??
    Object.values(value).find((each) => written(each)) ??
    [];
  const leaf = (each: RichLeaf): RichLeaf => ({ ...each, text: typeset(each.text, page.locale) });
  const merge = (inlines: RichInline[]) =>
    inlines.map((each): RichInline => {
      if ("text" in each) return leaf(each);
      if ("link" in each) return { ...each, children: each.children.map(leaf) };
      return { text: boundWords(scope, { path: each.merge, format: each.format }, page) || each.fallback };
    });
  return chosen.map((block) =>
    block.type === "list" ? { ...block, items: block.items.map(merge) } : { ...block, children: merge(block.children) },
  );
}

function image(value: unknown, context: ResolveContext): ImageView | null {
  if (isBound(value)) {
    const found = valueAt(context.scope, value.$bind);
    if (isImageView(found)) return found;
  }
  const stored = (isBound(value) ? value.fallback : value) as ImageValue | null;
  return stored && context.imageView(stored, typed(stored.alt, context));
}

function isImageView(value: unknown): value is ImageView {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "src") && Object.hasOwn(value, "sources");
}

/** A bound link leads to a page of this shop, or where its fallback does. */
function link(value: unknown, context: ResolveContext) {
  if (isBound(value)) {
    const found = valueAt(context.scope, value.$bind);
    if (typeof found === "string" && /^\/(?![/\\])/.test(found)) return { href: found, newTab: false };
  }
  const stored = (isBound(value) ? value.fallback : value) as LinkValue | null;
  return stored && typedLink(stored, context);
}

function typedLink(value: LinkValue, context: ResolveContext) {
  return linkView(value, {
    address: (target) => context.links.get(linkKey(target)) ?? null,
    href: context.page.href,
    greeting: value.kind === "whatsapp" ? words(value.text, context) : "",
  });
}
