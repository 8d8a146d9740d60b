import { Ajv } from "ajv";
import { type Bundle, PRODUCT_STATUSES, type ProductInput, splitTags } from "#app/commerce/catalog/index.server.ts";
import { LOCALES } from "#app/commerce/kernel/locale.ts";
import { type Currency, parseAmount } from "#app/commerce/kernel/money.ts";
import { schemaProblem } from "#app/commerce/kernel/problem-words.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { VariantStock } from "#app/commerce/stock/index.server.ts";
import type { ProductDraft, VariantDraft } from "./types.ts";

const line = { type: "string", maxLength: 500 } as const;
const text = (maxLength: number) => ({
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(LOCALES.map((locale) => [locale, { type: "string", maxLength }])),
});
const object = (properties: object, optional: readonly string[] = []) => ({
  type: "object",
  additionalProperties: false,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});
const list = (items: object, maxItems: number) => ({ type: "array", items, maxItems });

/** What the product screen sends: the shape alone. What the values mean, the catalogue decides. */
const isDraft = new Ajv().compile<ProductDraft>(
  object({
    status: { enum: [...PRODUCT_STATUSES] },
    handle: line,
    title: text(500),
    summary: text(2_000),
    description: text(64_000),
    seoTitle: text(500),
    seoDescription: text(2_000),
    vendor: line,
    type: text(500),
    typeId: { type: "string", nullable: true, maxLength: 26 },
    attributes: { type: "object", maxProperties: 60 },
    bundle: {
      ...object({
        ...{ kind: { enum: ["fixed", "mix"] }, choose: line, repeats: { type: "boolean" } },
        parts: list(
          object({ variantId: line, title: line, image: { type: "string", nullable: true }, quantity: line }),
          60,
        ),
      }),
      nullable: true,
    },
    taxClass: line,
    tags: { type: "string", maxLength: 10_000 },
    options: list(
      object({
        key: line,
        name: text(200),
        values: list(object({ key: line, label: text(200), swatch: line }, ["swatch"]), 200),
      }),
      5,
    ),
    images: list(object({ src: line, alt: text(500), width: { type: "integer" }, height: { type: "integer" } }), 100),
    variants: list(
      object(
        {
          ...{
            id: line,
            key: line,
            price: line,
            compareAt: line,
            cost: line,
            sku: line,
            weight: line,
            onHand: line,
            barcode: line,
          },
          options: list(line, 5),
          image: { type: "string", nullable: true, maxLength: 500 },
        },
        ["id"],
      ),
      2_000,
    ),
  }),
);

export interface ReadDraft {
  input: ProductInput;
  /** Beside `input.variants`: what lies on the shelf of the new ones. */
  stock: (VariantStock | undefined)[];
}

/**
 * The product that a draft describes. Refuses `input.invalid` where the shape is wrong, and an amount, a weight or a stock
 * that is no number, pointing at the variant's field.
 */
export function readDraft(body: unknown, currency: Currency): Result<ReadDraft> {
  if (!isDraft(body)) {
    const { pointer, message } = schemaProblem(isDraft.errors?.[0]);
    return refuse("input.invalid", { problem: message }, pointer);
  }
  const variants: ProductInput["variants"] = [];
  for (const [index, variant] of body.variants.entries()) {
    const read = readVariant(variant, `/variants/${index}`, body, currency);
    if (!read.ok) return read;
    variants.push(read.value);
  }
  const bundle = readBundle(body);
  const { handle, seoTitle, seoDescription, options, tags, images, attributes, ...same } = body;
  const input: ProductInput = {
    ...same,
    attributes: readAttributes(attributes),
    bundle,
    ...(handle.trim() && { handle: handle.trim() }),
    seo: { title: seoTitle, description: seoDescription },
    tags: splitTags(tags),
    options: options.filter((option) => option.values.length > 0).map(({ name, values }) => ({ name, values })),
    images,
    variants,
  };
  const stock = body.variants.map((variant) => (variant.id ? undefined : { onHand: Number(variant.onHand || 0) }));
  return ok({ input, stock });
}

function readVariant(
  variant: VariantDraft,
  at: string,
  draft: ProductDraft,
  currency: Currency,
): Result<ProductInput["variants"][number]> {
  const price = parseAmount(variant.price, currency);
  if (price === undefined || price < 0)
    return refuse(variant.price.trim() ? "amount.unreadable" : "input.required", {}, `${at}/price`);
  const compareAt = variant.compareAt.trim() ? parseAmount(variant.compareAt, currency) : null;
  if (compareAt === undefined) return refuse("amount.unreadable", {}, `${at}/compare_at_price`);
  const cost = variant.cost.trim() ? parseAmount(variant.cost, currency) : null;
  if (cost === undefined) return refuse("amount.unreadable", {}, `${at}/cost`);
  const weight = wholeNumber(variant.weight);
  if (weight === undefined) return refuse("input.invalid", { problem: variant.weight }, `${at}/weight`);
  if (!variant.id && wholeNumber(variant.onHand) === undefined) {
    return refuse("input.invalid", { problem: variant.onHand }, `${at}/stock/on_hand`);
  }
  const image = draft.images.findIndex((each) => each.src === variant.image);
  return ok({
    ...(variant.id && { id: variant.id }),
    sku: variant.sku.trim() || null,
    options: variant.options,
    price,
    compareAtPrice: compareAt,
    cost,
    weight,
    barcode: variant.barcode,
    image: image < 0 ? null : image,
  });
}

/** What looks like a number is one; whether the attribute wants one, its type says. */
function readAttributes(attributes: ProductDraft["attributes"]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(attributes).map(([handle, value]) => {
      const bare = typeof value === "string" ? value.trim().replace(",", ".") : "";
      return [handle, /^-?\d{1,10}(\.\d+)?$/.test(bare) ? Number(bare) : value];
    }),
  );
}

/** A number that is none stays none, so that the catalogue refuses it by its field. */
function readBundle({ bundle }: ProductDraft): Bundle | null {
  if (!bundle) return null;
  const { kind, choose, repeats, parts } = bundle;
  return {
    ...{ kind, repeats, choose: kind === "mix" ? (wholeNumber(choose) ?? Number.NaN) : null },
    items: parts.map(({ variantId, quantity }) => ({ variantId, quantity: wholeNumber(quantity) ?? Number.NaN })),
  };
}

function wholeNumber(typed: string): number | undefined {
  const bare = typed.replace(/\s/g, "");
  if (bare === "") return 0;
  return /^\d{1,9}$/.test(bare) ? Number(bare) : undefined;
}
