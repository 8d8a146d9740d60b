import { useCallback, useEffect, useRef, useState } from "react";
import type { MediaFolder, MediaItem, MediaPage, MediaPort, MediaQuery } from "../ports.ts";

export type Filters = Omit<MediaQuery, "cursor">;

export const NO_FILTERS: Filters = {
  place: { in: "all" },
  search: "",
  kind: null,
  size: null,
  lacks: null,
  sort: "newest",
};

/** What the library starts with where the page that shows it has read it already. */
export interface FirstLook {
  page: MediaPage;
  folders: MediaFolder[];
}

/** While words are being typed, the list waits for a pause. */
const TYPING_MS = 250;

/** The library's list and folders as they are looked at, read anew when the filters change or something was done. */
export function useLibrary(port: MediaPort, first: FirstLook | undefined, start: Partial<Filters>) {
  const [filters, setFilters] = useState<Filters>({ ...NO_FILTERS, ...start });
  const [page, setPage] = useState<MediaPage | null>(first?.page ?? null);
  const [folders, setFolders] = useState<MediaFolder[]>(first?.folders ?? []);
  const [failed, setFailed] = useState(false);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);
  const skip = useRef(first !== undefined);

  const read = useCallback(
    async (query: Filters, cursor?: string) => {
      const mine = ++turn.current;
      setBusy(true);
      try {
        const [next, all] = await Promise.all([
          port.list({ ...query, ...(cursor !== undefined && { cursor }) }),
          cursor === undefined ? port.folders() : undefined,
        ]);
        // An answer to a question that nobody asks any more.
        if (mine !== turn.current) return;
        setPage((old) => (cursor === undefined || !old ? next : { ...next, items: [...old.items, ...next.items] }));
        if (all) setFolders(all);
        setFailed(false);
      } catch {
        if (mine === turn.current) setFailed(true);
      } finally {
        if (mine === turn.current) setBusy(false);
      }
    },
    [port],
  );

  useEffect(() => {
    if (skip.current) {
      skip.current = false;
      return;
    }
    const timer = setTimeout(() => void read(filters), filters.search ? TYPING_MS : 0);
    return () => clearTimeout(timer);
  }, [filters, read]);

  return {
    filters,
    /** Another place, or what is asked of it. */
    filter: (change: Partial<Filters>) => setFilters((old) => ({ ...old, ...change })),
    page,
    folders,
    failed,
    busy,
    reload: useCallback(() => void read(filters), [read, filters]),
    more: () => page?.nextCursor != null && void read(filters, page.nextCursor),
    /** Shows an item as it is now, without reading the list again. */
    put: (item: MediaItem) =>
      setPage((old) => old && { ...old, items: old.items.map((each) => (each.id === item.id ? item : each)) }),
  };
}

export type Library = ReturnType<typeof useLibrary>;

/** Something other than the place narrows the list. */
export function isNarrowed({ search, kind, size, lacks }: Filters): boolean {
  return search.trim() !== "" || kind !== null || size !== null || lacks !== null;
}
