import { ArrowDown, ArrowUp, ChevronsUpDown } from "lucide-react";
import { Link } from "react-aria-components";
import { cx } from "../cx.ts";
import { useUiWords } from "../locale-provider.tsx";
import { type Column, tabletClass } from "./column.ts";

export const cellClass = "px-3 py-2 first:ps-4 last:pe-4";

/** One column's head: words, or a link that sorts. */
export function HeadCell<Row>({ column }: { column: Column<Row> }) {
  const t = useUiWords();
  const { sort, align } = column;
  const down = sort?.current === "ascending";
  const Icon = !sort?.current ? ChevronsUpDown : down ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={sort?.current}
      className={cx(
        cellClass,
        "h-10 border-b border-line bg-surface text-sm font-medium text-soft",
        align === "end" ? "text-end" : "text-start",
        tabletClass(column),
        column.width,
      )}
    >
      {sort ? (
        <Link
          href={down ? sort.descendingHref : sort.ascendingHref}
          aria-label={t(down ? "sortDescending" : "sortAscending", { column: column.label })}
          className={cx(
            "inline-flex items-center gap-1 rounded-sm is-hovered:text-ink",
            align === "end" && "flex-row-reverse",
            sort.current && "text-ink",
          )}
        >
          {column.label}
          <Icon aria-hidden className="size-3.5" />
        </Link>
      ) : (
        column.label
      )}
    </th>
  );
}
