/** When one revision of a document is shown. */
export interface Publication {
  id: string;
  document: string;
  revision: string;
  /** Epoch ms. */
  from: number;
  /** Epoch ms, excluded; null: until something else is published. */
  until: number | null;
}

/**
 * The publication that is shown at an instant: the one that began last among those that are running, so that a revision
 * published for a week gives way to the one beneath it when the week is over.
 */
export function liveAt(publications: readonly Publication[], at: number): Publication | undefined {
  return publications
    .filter(({ from, until }) => from <= at && (until === null || until > at))
    .sort((a, b) => b.from - a.from || (a.id < b.id ? 1 : -1))[0];
}

/** The next instant after `at` at which a publication begins or ends. */
export function nextBoundary(publications: readonly Publication[], at: number): number | null {
  const boundaries = publications.flatMap(({ from, until }) => [from, until ?? 0]).filter((instant) => instant > at);
  return boundaries.length > 0 ? Math.min(...boundaries) : null;
}
