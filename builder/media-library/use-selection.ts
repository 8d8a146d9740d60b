import { useMemo, useRef, useState } from "react";
import type { MediaItem } from "../ports.ts";

/** Which assets are chosen; what is no longer shown is no longer chosen. */
export function useSelection(items: readonly MediaItem[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string | null>(null);
  const ids = useMemo(() => items.filter(({ id }) => chosen.has(id)).map(({ id }) => id), [items, chosen]);
  return {
    ids,
    has: (id: string) => chosen.has(id),
    /** `extend`: everything between the one chosen last and this one. */
    set(id: string, isChosen: boolean, extend: boolean) {
      const from = extend ? items.findIndex((each) => each.id === last.current) : -1;
      const to = items.findIndex((each) => each.id === id);
      const span = from < 0 ? [id] : items.slice(Math.min(from, to), Math.max(from, to) + 1).map((each) => each.id);
      last.current = id;
      setChosen((old) => {
        const next = new Set(old);
        for (const each of span) isChosen ? next.add(each) : next.delete(each);
        return next;
      });
    },
    all: () => setChosen(new Set(items.map(({ id }) => id))),
    clear: () => setChosen(new Set()),
  };
}
