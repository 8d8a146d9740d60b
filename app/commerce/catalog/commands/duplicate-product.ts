import type { Context } from "../../context.ts";
import { LOCALES, type Locale } from "../../kernel/locale.ts";
import { type Result, refuse } from "../../kernel/result.ts";
import { readProducts } from "../model.server.ts";
import { inputOf } from "../rules/product-input.ts";
import type { ProductInput } from "../types.ts";

const COPY: Record<Locale, string> = { fr: "copie", ar: "نسخة", en: "copy" };

/**
 * A product as the input that would make another like it: a draft under a title and an address of its own, without SKUs and
 * barcodes, which name one article alone.
 */
export async function copyOf(ctx: Context, id: string): Promise<Result<ProductInput>> {
  const [product] = await readProducts(ctx.tx, "id", [id]);
  if (!product) return refuse("product.not_found", { id });
  const { handle: _, ...input } = inputOf(product);
  const title = Object.fromEntries(
    LOCALES.flatMap((locale) => {
      const words = input.title[locale];
      return words ? [[locale, `${words.slice(0, 240)} (${COPY[locale]})`]] : [];
    }),
  );
  return {
    ok: true,
    value: {
      ...input,
      title,
      status: "draft",
      variants: input.variants.map(({ id: __, ...variant }) => ({ ...variant, sku: null, barcode: "" })),
    },
  };
}
