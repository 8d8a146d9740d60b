/** Where each field of a format stands in this very file. */
export interface Columns<F extends string> {
  index: ReadonlyMap<F, number>;
  /** As the file spells them. */
  header: readonly string[];
}

/** Header names compare without case, accents, double spaces and the odd apostrophe or question mark. */
export function normalizeHeader(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/[?:*]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first column that bears one of a field's names is the field's. */
export function mapColumns<F extends string>(
  header: readonly string[],
  names: Readonly<Record<F, readonly string[]>>,
): Columns<F> {
  const normal = header.map(normalizeHeader);
  const index = new Map<F, number>();
  for (const field of Object.keys(names) as F[]) {
    const at = names[field].map((name) => normal.indexOf(normalizeHeader(name))).find((found) => found >= 0);
    if (at !== undefined) index.set(field, at);
  }
  return { index, header };
}

/** How the file spells a field's column; null when it has none. */
export function columnName<F extends string>(columns: Columns<F>, field: F): string | null {
  const at = columns.index.get(field);
  return at === undefined ? null : (columns.header[at] ?? null);
}
