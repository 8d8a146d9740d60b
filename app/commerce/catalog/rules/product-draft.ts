import { LOCALES, type LocalizedText, textIn } from "../../kernel/locale.ts";
import { MAX_AMOUNT } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Shop } from "../../shop.ts";
import type {
  Bundle,
  ImageInput,
  OptionValue,
  ProductInput,
  ProductOption,
  ProductStatus,
  Seo,
  VariantInput,
} from "../types.ts";
import { checkBundle } from "./bundles.ts";
import { handleFrom, isHandle } from "./handle.ts";
import { isPicture } from "./is-picture.ts";
import { sanitiseHtml } from "./sanitise-html.ts";
import { eachText, trimmed } from "./texts.ts";

export const MAX_VARIANTS = 2_000;
const MAX_TITLE = 255;
const MAX_KEY = 191;
/** As the taxes of countries name them; one that a country does not know is taxed there as most things are. */
const TAX_CLASS = /^(?:[a-z0-9][a-z0-9_-]{0,39})?$/;

export interface VariantDraft extends Required<Omit<VariantInput, "id">> {
  id: string | undefined;
  options: string[];
}

/** A product input that holds: complete, trimmed, sanitised, its variants told apart by their options. */
export interface ProductDraft {
  handle: string;
  /** The input named the handle itself; else it may be numbered to be free. */
  handleGiven: boolean;
  status: ProductStatus;
  title: LocalizedText;
  summary: LocalizedText;
  description: LocalizedText;
  seo: Seo;
  vendor: string;
  type: LocalizedText;
  typeId: string | null;
  /** Not yet checked against the type. */
  attributes: Readonly<Record<string, unknown>>;
  bundle: Bundle | null;
  taxClass: string;
  tags: string[];
  options: ProductOption[];
  images: Required<ImageInput>[];
  variants: VariantDraft[];
}

/** Checks what a product shall be. Refusals point into the input. */
export function productDraft(input: ProductInput, shop: Shop): Result<ProductDraft> {
  const main = shop.locales[0] ?? "fr";
  const title = trimmed(input.title);
  const name = textIn(title, main, main);
  if (!name) return refuse("input.required", {}, "/title");
  const long = LOCALES.find((locale) => (title[locale]?.length ?? 0) > MAX_TITLE);
  if (long) return refuse("input.too_long", { max: MAX_TITLE }, `/title/${long}`);
  if (input.handle !== undefined && !isHandle(input.handle)) return refuse("product.handle_invalid", {}, "/handle");
  const taxClass = (input.taxClass ?? "").trim().toLowerCase();
  if (!TAX_CLASS.test(taxClass)) return refuse("product.tax_class", {}, "/tax_class");
  const strange = (input.images ?? []).findIndex(({ src }) => !isPicture(src.trim()));
  if (strange >= 0) return refuse("product.image_address", {}, `/images/${strange}/src`);
  const options = draftOptions(input, main);
  const alike = refuseAlike(options, main);
  if (alike) return alike;
  const variants = draftVariants(input, options.length);
  if (!variants.ok) return variants;
  const bundle = input.bundle ? checkBundle(input.bundle, variants.value.length) : ok(null);
  if (!bundle.ok) return bundle;
  return ok({
    handle: input.handle ?? handleFrom(name),
    handleGiven: input.handle !== undefined,
    status: input.status ?? "draft",
    title,
    summary: trimmed(input.summary),
    description: eachText(input.description, sanitiseHtml),
    seo: { title: trimmed(input.seo?.title), description: trimmed(input.seo?.description) },
    vendor: (input.vendor ?? "").trim().slice(0, MAX_KEY),
    type: trimmed(input.type),
    typeId: input.typeId || null,
    attributes: input.attributes ?? {},
    bundle: bundle.value,
    taxClass,
    tags: [...new Set((input.tags ?? []).map((tag) => tag.trim().slice(0, MAX_KEY)).filter(Boolean))].slice(0, 250),
    options,
    images: (input.images ?? []).map(({ src, alt, width, height }) => ({
      src: src.trim(),
      alt: trimmed(alt),
      width: width ?? 0,
      height: height ?? 0,
    })),
    variants: variants.value,
  });
}

function draftOptions(input: ProductInput, main: keyof LocalizedText): ProductOption[] {
  return (input.options ?? []).map((option, index) => {
    const values = new Map<string, OptionValue>();
    for (const { key, label, swatch } of option.values ?? []) {
      values.set(key, { key, label: trimmed(label), ...(swatch && { swatch }) });
    }
    for (const variant of input.variants) {
      const key = variant.options?.[index];
      if (key && !values.has(key)) values.set(key, { key, label: { [main]: key } });
    }
    return { name: trimmed(option.name), values: [...values.values()] };
  });
}

/** Buyers could not tell two options of one name apart, nor two values of one. */
function refuseAlike(options: readonly ProductOption[], main: keyof LocalizedText) {
  const names = options.map(({ name }) => textIn(name, main, main));
  const unnamed = names.indexOf("");
  if (unnamed >= 0) return refuse("input.required", {}, `/options/${unnamed}/name`);
  const twice = repeated(names);
  if (twice >= 0) return refuse("product.options_alike", { name: names[twice] ?? "" }, `/options/${twice}/name`);
  for (const [index, { values }] of options.entries()) {
    const labels = values.map(({ label, key }) => textIn(label, main, main) || key);
    const same = repeated(labels);
    if (same < 0) continue;
    return refuse("product.options_alike", { name: labels[same] ?? "" }, `/options/${index}/values/${same}/label`);
  }
  return undefined;
}

/** Where a word stands for the second time, whatever its case; -1: nowhere. */
function repeated(words: readonly string[]): number {
  const plain = words.map((word) => word.trim().toLowerCase());
  return plain.findIndex((word, index) => plain.indexOf(word) < index);
}

function draftVariants(input: ProductInput, optionCount: number): Result<VariantDraft[]> {
  if (input.variants.length === 0) return refuse("product.no_variants", {}, "/variants");
  if (input.variants.length > MAX_VARIANTS) {
    return refuse("product.too_many_variants", { max: MAX_VARIANTS }, "/variants");
  }
  const drafts: VariantDraft[] = [];
  const combinations = new Set<string>();
  const skus = new Set<string>();
  for (const [index, variant] of input.variants.entries()) {
    const at = `/variants/${index}`;
    const draft = draftVariant(variant);
    if (!isAmount(draft.price)) return refuse("money.invalid", { max: MAX_AMOUNT }, `${at}/price`);
    if (draft.compareAtPrice !== null && !isAmount(draft.compareAtPrice)) {
      return refuse("money.invalid", { max: MAX_AMOUNT }, `${at}/compare_at_price`);
    }
    if (draft.cost !== null && !isAmount(draft.cost)) return refuse("money.invalid", { max: MAX_AMOUNT }, `${at}/cost`);
    if (!Number.isSafeInteger(draft.weight) || draft.weight < 0) {
      return refuse("input.invalid", { problem: "must be >= 0" }, `${at}/weight`);
    }
    if (draft.options.length !== optionCount || draft.options.some((key) => !key)) {
      return refuse("variant.options_mismatch", {}, `${at}/options`);
    }
    const combination = draft.options.join("\u0000").toLowerCase();
    if (combinations.has(combination)) return refuse("variant.duplicate", { options: draft.options }, `${at}/options`);
    combinations.add(combination);
    if (draft.sku !== null && skus.has(draft.sku)) return refuse("variant.sku_taken", { sku: draft.sku }, `${at}/sku`);
    if (draft.sku !== null) skus.add(draft.sku);
    if ((draft.sku?.length ?? 0) > MAX_KEY) return refuse("input.too_long", { max: MAX_KEY }, `${at}/sku`);
    if (draft.image !== null && !input.images?.[draft.image]) {
      return refuse("input.invalid", { problem: "image" }, `${at}/image`);
    }
    drafts.push(draft);
  }
  return ok(drafts);
}

function draftVariant(variant: VariantInput): VariantDraft {
  return {
    id: variant.id,
    sku: variant.sku?.trim() || null,
    options: (variant.options ?? []).map((key) => key.trim().slice(0, MAX_KEY)),
    price: variant.price,
    compareAtPrice: variant.compareAtPrice ?? null,
    cost: variant.cost ?? null,
    weight: variant.weight ?? 0,
    barcode: (variant.barcode ?? "").trim().slice(0, 64),
    image: variant.image ?? null,
  };
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MAX_AMOUNT;
}
