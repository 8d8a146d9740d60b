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
  const free = new Set(existing);
  const found = new Map<VariantDraft, string>();
  const take = (
    keyOfDraft: (draft: VariantDraft) => string | null | undefined,
    keyOfVariant: (variant: Variant) => string | null,
    fits: (draft: VariantDraft, variant: Variant) => boolean = () => true,
  ) => {
    const byKey = new Map([...free].map((variant) => [keyOfVariant(variant), variant]));
    for (const draft of drafts) {
      const key = keyOfDraft(draft);
      const variant = key === null || key === undefined ? undefined : byKey.get(key);
      if (!variant || found.has(draft) || !free.has(variant) || !fits(draft, variant)) continue;
      found.set(draft, variant.id);
      free.delete(variant);
    }
  };
  take(
    (draft) => draft.id,
    (variant) => variant.id,
  );
  take(
    (draft) => draft.sku,
    (variant) => variant.sku,
  );
  take(combination, combination, (draft, variant) => draft.sku === null || variant.sku === null);
  return drafts.map((draft) => ({ draft, id: found.get(draft) }));
}

function combination({ options }: { options: readonly string[] }): string {
  return options.join("\u0000");
}
