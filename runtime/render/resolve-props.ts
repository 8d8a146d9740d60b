import { type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { typeset } from "#app/commerce/kernel/messages.ts";
import { parseText } from "#app/commerce/kernel/text/parse-text.ts";
import { renderText, valueAt } from "#app/commerce/kernel/text/render-text.ts";
import type { Operand, Part } from "#app/commerce/kernel/text/template.ts";
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
  type ValueFormat,
} from "#blocks/contract/index.ts";
import { fitValue } from "./fit-value.ts";
import type { RenderInput } from "./input.ts";
import { linkKey, linkView } from "./links.ts";
import { frozen, markRecall, recalls } from "./recall-marks.ts";
import { boundWords, VALUE_HELPERS, valueHelpers, valueWords } from "./value-words.ts";

export type ResolveContext = Pick<
  RenderInput,
  "page" | "mainLocale" | "scope" | "links" | "imageView" | "marksRecalls"
>;

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
  if (!isBound(value)) return words(value as LocalizedText, context);
  const { $bind: path, format } = value;
  const bound = boundWords(context.scope, { path, format }, context.page);
  const fallback = words(value.fallback as LocalizedText, { ...context, marksRecalls: false });
  return marked({ path, format, fallback }, bound || fallback, context);
}

/** What is bound to an answer, marked as the text that would say it. */
function marked(
  { path, format, fallback }: { path: string; format?: ValueFormat | undefined; fallback: string },
  said: string,
  { marksRecalls }: ResolveContext,
): string {
  const args: Operand[] = [{ path: path.split("."), ofLoop: false }, { literal: fallback }];
  const part = { kind: "helper", name: format ?? "or", args } as const;
  return marksRecalls && recalls(part) ? markRecall(part, said) : said;
}

/** What a merchant typed, as the page's language sets it. */
function typed(value: LocalizedText | undefined, { page, mainLocale }: ResolveContext): string {
  return typeset(textIn(value, page.locale, mainLocale), page.locale);
}

/** What cannot be read as a text with values stands as it was typed, so that the person who typed it sees it. */
function words(value: LocalizedText | undefined, context: ResolveContext): string {
  const { page, mainLocale, scope, marksRecalls } = context;
  const source = textIn(value, page.locale, mainLocale);
  const helpers = valueHelpers(page);
  const set = (text: string) => typeset(text, page.locale);
  const parsed = parseText(source, VALUE_HELPERS);
  if (!parsed.ok) return set(source);
  const say = (parts: readonly Part[]) => {
    const said = renderText(parts, scope, "text", helpers, (each) => valueWords(each, page));
    return said.ok ? said.value : undefined;
  };
  if (!marksRecalls || !parsed.value.some(recalls)) return set(say(parsed.value) ?? source);
  return parsed.value
    .map((part) => {
      if (!recalls(part)) return set(say([part]) ?? "");
      // The server says it with the very text that the browser will.
      const still = frozen(part, scope, set);
      return markRecall(still, say([still]) ?? "");
    })
    .join("");
}

function rich(value: LocalizedRichText, context: ResolveContext): RichText {
  const { page, mainLocale, scope } = context;
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
      const { merge: path, format, fallback } = each;
      const said = boundWords(scope, { path, format }, page) || fallback;
      return { text: marked({ path, format, fallback }, said, context) };
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
