/**
 * The selection after one row was switched.
 * @param extend with Shift: every row from the last one switched to this one takes this one's state.
 */
export function toggleRow(
  selected: ReadonlySet<string>,
  ids: readonly string[],
  change: { id: string; checked: boolean; extend: boolean; last: string | undefined },
): Set<string> {
  const next = new Set(selected);
  const at = ids.indexOf(change.id);
  const from = change.extend && change.last !== undefined ? ids.indexOf(change.last) : -1;
  const touched = from < 0 ? [change.id] : ids.slice(Math.min(from, at), Math.max(from, at) + 1);
  for (const id of touched) {
    if (change.checked) next.add(id);
    else next.delete(id);
  }
  return next;
}

/** What the box in the table's head shows. */
export function headState(selected: ReadonlySet<string>, ids: readonly string[]): "none" | "some" | "all" {
  const count = ids.filter((id) => selected.has(id)).length;
  if (count === 0) return "none";
  return count === ids.length ? "all" : "some";
}
