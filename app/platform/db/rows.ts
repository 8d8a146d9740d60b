/** Placeholders for a list: `?, ?, ?`. */
export function marks(values: readonly unknown[]): string {
  return values.map(() => "?").join(", ");
}

/** The rows of a multi-row INSERT: `(?, ?), (?, ?)`. */
export function rowMarks(rows: number, columns: number): string {
  const row = `(${Array.from({ length: columns }, () => "?").join(", ")})`;
  return Array.from({ length: rows }, () => row).join(", ");
}

/** Another value for each row, in one UPDATE: binds are key, value, key, value … as the map has them. */
export function caseOf(column: string, values: ReadonlyMap<string, string | number>): string {
  return `CASE ${column} ${Array.from(values, () => "WHEN ? THEN ?").join(" ")} END`;
}

/** Rows by the value of one of their columns, in their order. */
export function groupRows<R extends object, K extends keyof R>(rows: readonly R[], column: K): Map<R[K], R[]> {
  const groups = new Map<R[K], R[]>();
  for (const row of rows) {
    const group = groups.get(row[column]);
    if (group) group.push(row);
    else groups.set(row[column], [row]);
  }
  return groups;
}

/** JSON of a TEXT column, which only its own domain has written. */
export function jsonOf<T>(value: string | number | null | undefined): T {
  return JSON.parse(String(value)) as T;
}
