import { useCallback, useEffect, useMemo, useState } from "react";
import type { ProductDraft, ProductView } from "./types.ts";

export interface EditedProduct {
  draft: ProductDraft;
  /** The version that was read when the writing began: a save says so. */
  basedOn: number;
  isDirty: boolean;
  patch(change: Partial<ProductDraft>): void;
  /** Takes what the server has now, and lets go of what was typed. */
  accept(view: ProductView): void;
}

/** What is being typed, beside what was read. News from the server never replaces words that were not saved. */
export function useProductDraft(view: ProductView): EditedProduct {
  const [base, setBase] = useState(view);
  const [draft, setDraft] = useState(view.draft);
  const isDirty = useMemo(() => JSON.stringify(draft) !== JSON.stringify(base.draft), [draft, base]);
  const accept = useCallback((next: ProductView) => {
    setBase(next);
    setDraft(next.draft);
  }, []);
  useEffect(() => {
    if (!isDirty && view.version !== base.version) accept(view);
  }, [view, base, isDirty, accept]);
  const patch = useCallback((change: Partial<ProductDraft>) => setDraft((before) => ({ ...before, ...change })), []);
  return { draft, basedOn: base.version, isDirty, patch, accept };
}
