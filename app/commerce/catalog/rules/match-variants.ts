import type { Variant } from "../types.ts";
import type { VariantDraft } from "./product-draft.ts";

/**
 * Says which of the variants that are there each draft means: the one with its id, else its SKU, else its options (unless
 * the two carry different SKUs: then it is another article). No variant is meant twice.
 */
export function matchVariants(
  drafts: readonly VariantDraft[],
  existing: readonly Variant[],
): { draft: VariantDraft; id: string | undefined }[] {
  const free = new Map(existing.map((variant) => [variant.id, variant]));
  const found = new Map<VariantDraft, string>();
  const take = (means: (draft: VariantDraft, variant: Variant) => boolean) => {
    for (const draft of drafts) {
      if (found.has(draft)) continue;
      const variant = [...free.values()].find((each) => means(draft, each));
      if (!variant) continue;
      found.set(draft, variant.id);
      free.delete(variant.id);
    }
  };
  take((draft, variant) => draft.id === variant.id);
  take((draft, variant) => draft.sku !== null && draft.sku === variant.sku);
  take(
    (draft, variant) =>
      (draft.sku === null || variant.sku === null) && draft.options.join("\u0000") === variant.options.join("\u0000"),
  );
  return drafts.map((draft) => ({ draft, id: found.get(draft) }));
}
