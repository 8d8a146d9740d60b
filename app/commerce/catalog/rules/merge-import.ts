import { LOCALES, type LocalizedText } from "../../kernel/locale.ts";
import type { ImportedProduct, ImportedVariant } from "../import/types.ts";
import type { ImageInput, OptionValue, Product, ProductInput, VariantInput } from "../types.ts";
import { inputOf } from "./product-input.ts";

/** A product as a file changes it, and which of its variants each of the file's means. */
export interface MergedImport {
  input: ProductInput;
  /** Position in `input.variants` of each variant of the file; -1: it cannot be made for want of a price. */
  positions: number[];
}

/**
 * What a product shall be once a file has spoken: only what the file says is changed, in the shop's main language; what
 * merchants added since (other languages, own pictures, variants) stays.
 * @returns undefined when the file's options are others and variants that it does not name would be left without place.
 */
export function mergeImport(
  file: ImportedProduct,
  existing: Product | undefined,
  main: keyof LocalizedText,
): MergedImport | undefined {
  if (file.whole) return mergeWhole(file, existing);
  const base: ProductInput = existing ? inputOf(existing) : { title: {}, status: "active", variants: [] };
  const images = mergeImages(file, base.images ?? [], main);
  const silent = saysNothingOfOptions(file, existing);
  const options = silent ? (base.options ?? []) : mergeOptions(file, base.options ?? [], main);
  const sameOptions = silent || (base.options ?? []).length === file.optionNames.length;
  const variants: VariantInput[] = (base.variants ?? []).map((variant) => ({
    ...variant,
    image: reimage(variant.image, base.images ?? [], images),
  }));
  const named = new Set<number>();
  const positions = file.variants.map((variant) => {
    const keys = variant.options.map((value, i) => keyOf(options[i]?.values ?? [], value));
    const told = sameOptions && !silent ? keys : undefined;
    const at = variants.findIndex((each, i) => !named.has(i) && means(each, variant, told));
    const before = variants[at];
    const made = mergeVariant(variant, before, silent ? (before?.options ?? []) : keys, images);
    if (!made) return -1;
    const position = before ? at : variants.push(made) - 1;
    variants[position] = made;
    named.add(position);
    return position;
  });
  if (!sameOptions && variants.some((_, i) => !named.has(i))) return undefined;
  const input: ProductInput = {
    ...base,
    ...(!file.handleIsMade && { handle: file.handle }),
    title: say(base.title, main, file.title),
    description: say(base.description, main, file.descriptionHtml),
    seo: {
      title: say(base.seo?.title, main, file.seoTitle),
      description: say(base.seo?.description, main, file.seoDescription),
    },
    type: say(base.type, main, file.type),
    ...(file.vendor !== undefined && { vendor: file.vendor }),
    ...(file.tags && { tags: file.tags }),
    ...(file.status && { status: file.status }),
    options,
    images,
    variants,
  };
  return { input, positions };
}

/**
 * Our own export: what it says is what the product shall be, in every language; fields it has no column for stay. Variants
 * it does not name stay too, as long as they still fit the options.
 */
function mergeWhole(file: ImportedProduct, existing: Product | undefined): MergedImport {
  const { typeHandle: _, bundle: __, collections: ___, schedules: ____, ...whole } = file.whole ?? {};
  const base: ProductInput = existing ? inputOf(existing) : { title: {}, variants: [] };
  const images = whole.images ?? base.images ?? [];
  const said = { ...base, ...whole, images: images ?? [], options: whole.options ?? base.options ?? [] };
  const named = file.variants.flatMap(({ whole: variant }) => (variant ? [variant] : []));
  const known = base.variants;
  const taken = new Set<VariantInput>();
  const variants = named.map(({ imageSrc, ...variant }) => {
    const before = known.find(
      (each) =>
        !taken.has(each) &&
        (variant.sku ? each.sku === variant.sku : JSON.stringify(each.options) === JSON.stringify(variant.options)),
    );
    if (before) taken.add(before);
    const image = imageSrc === undefined ? -1 : images.findIndex(({ src }) => src === imageSrc);
    return {
      ...before,
      ...variant,
      ...(imageSrc !== undefined && { image: image < 0 ? null : image }),
    } as VariantInput;
  });
  const rest = known.filter((each) => !taken.has(each) && (each.options ?? []).length === said.options.length);
  return { input: { ...said, variants: [...variants, ...rest] }, positions: variants.map((_, index) => index) };
}

/** A file of SKUs and prices alone, that updates variants without repeating their options. */
function saysNothingOfOptions(file: ImportedProduct, existing: Product | undefined): boolean {
  if (file.optionNames.length > 0 || !existing || existing.options.length === 0) return false;
  return file.variants.every(({ sku }) => existing.variants.some((variant) => variant.sku === sku));
}

function say(text: LocalizedText | undefined, main: keyof LocalizedText, words: string | undefined): LocalizedText {
  return words === undefined ? (text ?? {}) : { ...text, [main]: words };
}

function mergeOptions(
  file: ImportedProduct,
  before: NonNullable<ProductInput["options"]>,
  main: keyof LocalizedText,
): { name: LocalizedText; values: OptionValue[] }[] {
  return file.optionNames.map((name, i) => {
    const values = [...(before[i]?.values ?? [])];
    for (const { options } of file.variants) {
      const value = options[i];
      if (value !== undefined && keyOf(values, value) === value && !values.some((each) => each.key === value)) {
        values.push({ key: value, label: { [main]: value } });
      }
    }
    return { name: { ...before[i]?.name, [main]: name }, values };
  });
}

/** The key of an option value that people know by this name, in whatever language; a new value is its own key. */
function keyOf(values: readonly OptionValue[], name: string): string {
  const wanted = name.toLowerCase();
  const known = values.find(
    ({ key, label }) =>
      key.toLowerCase() === wanted || LOCALES.some((locale) => label[locale]?.toLowerCase() === wanted),
  );
  return known?.key ?? name;
}

function means(variant: VariantInput, file: ImportedVariant, keys: readonly string[] | undefined): boolean {
  if (variant.sku && variant.sku === file.sku) return true;
  if (!keys || (variant.sku && !file.skuIsMade)) return false;
  return JSON.stringify(variant.options ?? []) === JSON.stringify(keys);
}

function mergeVariant(
  file: ImportedVariant,
  before: VariantInput | undefined,
  options: string[],
  images: readonly ImageInput[],
): VariantInput | undefined {
  const price = file.price ?? before?.price;
  if (price === undefined) return undefined;
  const image = file.image ? images.findIndex(({ src }) => src === file.image) : -1;
  const compareAtPrice = file.compareAt === undefined ? (before?.compareAtPrice ?? null) : file.compareAt;
  return {
    ...before,
    sku: before?.sku && file.skuIsMade ? before.sku : file.sku,
    options,
    price,
    compareAtPrice: compareAtPrice !== null && compareAtPrice > price ? compareAtPrice : null,
    weight: file.grams ?? before?.weight ?? 0,
    barcode: file.barcode ?? before?.barcode ?? "",
    image: image >= 0 ? image : (before?.image ?? null),
  };
}

/** The file's pictures in its order, then those that merchants uploaded; what is known of a picture stays. */
function mergeImages(file: ImportedProduct, before: readonly ImageInput[], main: keyof LocalizedText): ImageInput[] {
  if (!file.images) return [...before];
  const own = before.filter(({ src }) => !/^https?:/i.test(src));
  const told = file.images.map(({ src, alt }) => {
    const known = before.find((image) => image.src === src);
    return { ...known, src, alt: alt === "" ? (known?.alt ?? {}) : { ...known?.alt, [main]: alt } };
  });
  return [...told, ...own];
}

function reimage(
  position: number | null | undefined,
  before: readonly ImageInput[],
  after: readonly ImageInput[],
): number | null {
  const src = position === null || position === undefined ? undefined : before[position]?.src;
  const at = after.findIndex((image) => image.src === src);
  return at < 0 ? null : at;
}
