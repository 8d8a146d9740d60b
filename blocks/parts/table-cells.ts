/** A row's values as they are typed: one text, a bar between two cells. Translators see the whole row at once. */
export function cellsOf(values: string, count: number): string[] {
  const cells = values.split("|").map((each) => each.trim());
  return Array.from({ length: count }, (_, index) => cells[index] ?? "");
}

/** Cells that are a yes or a no, in the signs people type for them. */
export function signOf(cell: string): "yes" | "no" | null {
  if (/^(?:✓|✔|x|oui|yes|نعم)$/i.test(cell)) return "yes";
  if (/^(?:✗|✘|-|–|—|non|no|لا)$/i.test(cell)) return "no";
  return null;
}
