import { isLocale, type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { isBound, type Node, plainText, type RichText } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { blockWord } from "./block-words.ts";
import type { diffWords } from "./diff.ts";
import type { styleWords } from "./style.ts";

type DiffWord = keyof (typeof diffWords)["fr"] & string;
type StyleWord = keyof (typeof styleWords)["fr"] & string;

export interface SayWith {
  registry: Registry;
  /** The language of the person at work, and the page's main one. */
  locale: Locale;
  mainLocale: Locale;
  t: Translate<DiffWord>;
  style: Translate<StyleWord>;
  isStyleWord(name: string): name is StyleWord;
}

/** Which value of a block a pointer leads to, in the words of the inspector: "Titre › عربي". */
export function fieldText(node: Node | null, pointer: string, say: SayWith): string {
  const parts = pointer.split("/").slice(1);
  const block = node ? say.registry.get(node.type) : undefined;
  const word = (part: string, index: number): string => {
    if (isLocale(part)) return LANGUAGES[part];
    if (node === null) return say.t(META.has(part) ? (`meta.${part}` as DiffWord) : "meta.other");
    if (part === "base" || part === "tablet" || part === "mobile") return say.t(`width.${part}`);
    if (index === 0) return ROOMS.has(part) ? say.t(`room.${part}` as DiffWord) : part;
    const [room] = parts;
    if (room === "style") return say.isStyleWord(part) ? say.style(part) : part;
    return (block && blockWord(block, `prop.${part}`, say.locale)) ?? part;
  };
  // "Content" above the name of a value says nothing that the name does not.
  const shown = parts.map(word).filter((_, index) => index > 0 || parts[0] !== "props" || parts.length === 1);
  return shown.join(" › ");
}

const LANGUAGES: Record<Locale, string> = { fr: "Français", ar: "العربية", en: "English" };
const META = new Set(["use", "title", "description", "slug", "image", "mood"]);
const ROOMS = new Set(["props", "at", "style", "motion", "name", "when", "changes", "locked", "hidden"]);

/** A value as a person would say it: its words, a file's name, an address; never its JSON where that can be helped. */
export function valueText(value: unknown, say: SayWith): string {
  if (value === undefined || value === null || value === "") return say.t("nothing");
  if (typeof value === "boolean") return say.t(value ? "yes" : "no");
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) {
    return isRich(value) ? plainText(value) || say.t("nothing") : say.t("items", { count: value.length });
  }
  if (isBound(value)) return say.t("bound", { path: value.$bind });
  const parts = value as Record<string, unknown>;
  const locales = Object.keys(parts);
  if (locales.length > 0 && locales.every(isLocale)) {
    const texts = Object.fromEntries(
      locales.map((each) => [each, isRich(parts[each]) ? plainText(parts[each]) : parts[each]]),
    );
    return textIn(texts as Record<Locale, string>, say.locale, say.mainLocale) || say.t("nothing");
  }
  if (Array.isArray(parts.conditions)) return say.t("items", { count: parts.conditions.length });
  const told = TELLING.map((name) => parts[name]).find((each) => typeof each === "string" && each !== "");
  return told ? String(told).replace(/^.*\//, "") : JSON.stringify(value);
}

/** What names a picture, a link, a product, a motion. */
const TELLING = ["src", "url", "number", "address", "name", "id", "kind", "enter"];

function isRich(value: unknown): value is RichText {
  const [first] = Array.isArray(value) ? value : [];
  return typeof first === "object" && first !== null && "type" in first && ("children" in first || "items" in first);
}
