import { NO_PARTS, type Parts, pageKey } from "#runtime/campaigns/choose.ts";

interface Asking {
  /** Campaigns that could have changed it. */
  asks?: readonly string[];
}

/**
 * The kind of a page that is somebody's. A page says itself which campaigns could have changed it, so the first look is at
 * the page without any; what it, and each kind after it, asks about narrows down the next, until the kind that was found is
 * the one that is wanted. A page is always made from its address and its kind alone, so whoever gets it may keep it.
 * @param choose of the campaigns that were asked about, those that somebody takes part in
 */
export async function kindOfPage<P extends Asking>(
  choose: (asked: ReadonlySet<string>) => Parts,
  fetch: (kind: string, parts: Parts) => P | Promise<P>,
): Promise<{ page: P; parts: Parts }> {
  const asked = new Set<string>();
  let parts: Parts = NO_PARTS;
  for (let kind = ""; ; kind = pageKey(parts)) {
    const page = await fetch(kind, parts);
    for (const id of page.asks ?? []) asked.add(id);
    parts = choose(asked);
    if (pageKey(parts) === kind) return { page, parts };
  }
}
