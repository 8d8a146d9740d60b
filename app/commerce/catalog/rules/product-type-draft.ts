import { LOCALES, type LocalizedText, textIn } from "../../kernel/locale.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Shop } from "../../shop.ts";
import { ATTRIBUTE_KINDS, type AttributeDefinition, type OptionValue, type ProductTypeInput } from "../types.ts";
import { handleFrom, isHandle } from "./handle.ts";
import { trimmed } from "./texts.ts";

const MAX_ATTRIBUTES = 60;
const MAX_CHOICES = 300;
const MAX_LABEL = 120;
const MAX_UNIT = 12;
/** Attributes stand in addresses (`?a.height=10..20`): plain letters alone. */
const PLAIN = /^[a-z0-9][a-z0-9_-]{0,59}$/;

/** Checks what a product type shall be, and gives each attribute and choice a name where it has none. */
export function productTypeDraft(
  input: ProductTypeInput,
  shop: Shop,
): Result<{ handle: string; name: LocalizedText; attributes: AttributeDefinition[] }> {
  const main = shop.locales[0] ?? "fr";
  const name = trimmed(input.name);
  if (!textIn(name, main)) return refuse("input.required", {}, "/name");
  if (isLong(name)) return refuse("input.too_long", { max: MAX_LABEL }, "/name");
  const handle = input.handle ?? plainHandle(textIn(name, main)) ?? "type";
  if (!isHandle(handle)) return refuse("product.handle_invalid", {}, "/handle");
  if (input.attributes.length > MAX_ATTRIBUTES) {
    return refuse("input.invalid", { problem: `≤ ${MAX_ATTRIBUTES}` }, "/attributes");
  }
  const attributes: AttributeDefinition[] = [];
  for (const [index, each] of input.attributes.entries()) {
    const read = readDefinition(each, main, attributes, `/attributes/${index}`);
    if (!read.ok) return read;
    attributes.push(read.value);
  }
  return ok({ handle, name, attributes });
}

function readDefinition(
  input: ProductTypeInput["attributes"][number],
  main: keyof LocalizedText,
  before: readonly AttributeDefinition[],
  at: string,
): Result<AttributeDefinition> {
  const label = trimmed(input.label);
  const name = textIn(label, main);
  if (!name) return refuse("input.required", {}, `${at}/label`);
  if (isLong(label)) return refuse("input.too_long", { max: MAX_LABEL }, `${at}/label`);
  if (!ATTRIBUTE_KINDS.includes(input.kind)) return refuse("input.invalid", { problem: "kind" }, `${at}/kind`);
  const handle = input.handle || plainHandle(name) || `attribute-${before.length + 1}`;
  if (!PLAIN.test(handle)) return refuse("product.handle_invalid", {}, `${at}/handle`);
  if (before.some((each) => each.handle === handle)) return refuse("attribute.twice", { name }, `${at}/handle`);
  const unit = input.kind === "measure" ? (input.unit ?? "").trim() : "";
  if (input.kind === "measure" && unit === "") return refuse("input.required", {}, `${at}/unit`);
  if (unit.length > MAX_UNIT) return refuse("input.too_long", { max: MAX_UNIT }, `${at}/unit`);
  const chooses = input.kind === "choice" || input.kind === "colour";
  const choices = chooses ? readChoices(input.choices ?? [], main) : [];
  if (chooses && choices.length === 0) return refuse("attribute.no_choices", { name }, `${at}/choices`);
  if (choices.length > MAX_CHOICES) return refuse("input.invalid", { problem: `≤ ${MAX_CHOICES}` }, `${at}/choices`);
  return ok({
    ...{ handle, label, kind: input.kind, unit, choices },
    ...{ many: chooses && (input.many ?? false), filterable: input.filterable ?? true },
  });
}

function readChoices(choices: readonly OptionValue[], main: keyof LocalizedText): OptionValue[] {
  const read = new Map<string, OptionValue>();
  for (const choice of choices) {
    const label = trimmed(choice.label);
    const name = textIn(label, main);
    const key = (choice.key || plainHandle(name) || name.toLowerCase()).slice(0, MAX_LABEL);
    if (!name || read.has(key)) continue;
    const swatch = /^#[0-9a-f]{6}$/i.test(choice.swatch ?? "") ? choice.swatch : undefined;
    read.set(key, { key, label, ...(swatch && { swatch }) });
  }
  return [...read.values()];
}

/** "Matière première" → "matiere-premiere"; undefined where no plain letter is left. */
function plainHandle(name: string): string | undefined {
  const plain = handleFrom(name)
    .replace(/[^a-z0-9-]+/g, "")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return plain || undefined;
}

function isLong(text: LocalizedText): boolean {
  return LOCALES.some((locale) => (text[locale]?.length ?? 0) > MAX_LABEL);
}
