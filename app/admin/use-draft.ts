import { useCallback, useEffect, useMemo, useState } from "react";

interface View<D> {
  version: number;
  draft: D;
}

export interface Edited<D> {
  draft: D;
  /** The version that was read when the writing began: a save says so. */
  basedOn: number;
  isDirty: boolean;
  patch(change: Partial<D>): void;
  /** Takes what the server has now, and lets go of what was typed. */
  accept(view: View<D>): void;
}

/** What is being typed, beside what was read. News from the server never replaces words that were not saved. */
export function useDraft<D extends object>(view: View<D>): Edited<D> {
  const [base, setBase] = useState(view);
  const [draft, setDraft] = useState(view.draft);
  const isDirty = useMemo(() => differs(draft, base.draft), [draft, base]);
  const accept = useCallback((next: View<D>) => {
    setBase(next);
    setDraft(next.draft);
  }, []);
  useEffect(() => {
    if (!isDirty && view.version !== base.version) accept(view);
  }, [view, base, isDirty, accept]);
  const patch = useCallback((change: Partial<D>) => setDraft((before) => ({ ...before, ...change })), []);
  return { draft, basedOn: base.version, isDirty, patch, accept };
}

/** Part by part: what was not touched is the same object, and need not be looked into, however large it is. */
function differs<D extends object>(draft: D, before: D): boolean {
  const names = new Set([...Object.keys(draft), ...Object.keys(before)]) as Set<keyof D>;
  return [...names].some(
    (name) => draft[name] !== before[name] && JSON.stringify(draft[name]) !== JSON.stringify(before[name]),
  );
}
