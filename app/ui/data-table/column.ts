import type { ReactNode } from "react";

export interface Column<Row> {
  id: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers and money stand at the end, so that digits line up. */
  align?: "start" | "end";
  /** Addresses of the list sorted by this column. */
  sort?: { current: "ascending" | "descending" | undefined; ascendingHref: string; descendingHref: string };
  /** People may hide it; a column without this is always there. */
  hideable?: boolean;
  /** Hidden until asked for. */
  hiddenAtFirst?: boolean;
  /**
   * On a phone: the card's title, its end corner, a text of its own line, the start or the end of the last line (these
   * speak for themselves), a line with its label, or left out.
   */
  onPhone?: "title" | "corner" | "text" | "foot-start" | "foot-end" | "line" | "none";
  /** Between a phone and a desk there is no room for it; whoever chose their columns sees it all the same. */
  onTablet?: "none";
  width?: string;
}

export const tabletClass = (column: { onTablet?: "none" }) => column.onTablet === "none" && "md:max-xl:hidden";

/** Which columns are shown: the fixed ones, and the hideable ones as chosen (undefined: nobody chose yet). */
export function visibleColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[] | undefined,
): Column<Row>[] {
  if (!chosen) return columns.filter((column) => !column.hideable || !column.hiddenAtFirst);
  return columns
    .filter((column) => !column.hideable || chosen.includes(column.id))
    .map(({ onTablet: _, ...column }) => column);
}
