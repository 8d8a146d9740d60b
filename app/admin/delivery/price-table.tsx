import { SlidersHorizontal } from "lucide-react";
import type { ClipboardEvent } from "react";
import { controlClass } from "#app/ui/field-frame.tsx";
import { Link } from "#app/ui/link.tsx";
import type { DeliveryWords, PriceRow } from "./types.ts";

const COLUMNS = ["home", "desk", "freeFrom", "days"] as const;
type ColumnName = (typeof COLUMNS)[number];

export interface PriceTableProps {
  caption: string;
  rows: readonly PriceRow[];
  /** The first cell of a line: its name, or a field for it. */
  first: (row: PriceRow) => React.ReactNode;
  /** Words beside a cell that could not be read, by `/home/DZ-16`. */
  error: { pointer: string; message: string } | undefined;
  t: DeliveryWords;
}

/**
 * A table that is filled in like a sheet: a column copied from one is pasted into any cell and runs down from there. On a
 * phone each line is a small form of its own.
 */
export function PriceTable({ caption, rows, first, error, t }: PriceTableProps) {
  return (
    <table className="w-full max-md:block" onPaste={pasteColumns}>
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:hidden">
        <tr className="text-start text-sm text-soft">
          <th scope="col" className="py-2 ps-5 text-start font-medium">
            {t("place")}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className="px-1.5 py-2 text-start font-medium">
              {t(column)}
            </th>
          ))}
          <th scope="col" className="py-2 pe-2 text-start font-medium">
            {t("refused")}
          </th>
          <th scope="col" className="py-2 pe-5">
            <span className="sr-only">{t("details")}</span>
          </th>
        </tr>
      </thead>
      <tbody className="max-md:block">
        {rows.map((row, index) => (
          <tr
            key={row.key}
            className="border-t border-line max-md:grid max-md:grid-cols-2 max-md:gap-2 max-md:px-4 max-md:py-3"
          >
            <th scope="row" className="py-1.5 ps-5 pe-2 text-start font-medium max-md:col-span-2 max-md:ps-0">
              {first(row)}
            </th>
            {COLUMNS.map((column) => (
              <td key={column} className="px-1.5 py-1.5 max-md:p-0">
                <Cell row={row} column={column} index={index} error={error} t={t} />
              </td>
            ))}
            <td className="py-1.5 pe-2 max-md:p-0">
              <label className="flex min-h-control items-center gap-2 text-sm">
                <input type="checkbox" className="size-4.5" name={`refused/${row.key}`} defaultChecked={row.refused} />
                <span className="md:sr-only">{t("refusedLong")}</span>
              </label>
            </td>
            <td className="py-1.5 pe-5 text-end max-md:p-0">
              {row.href && (
                <Link href={row.href} className="inline-flex min-h-control items-center gap-1.5 text-sm">
                  <SlidersHorizontal aria-hidden className="size-4" />
                  {row.more > 0 ? t("moreOf", { count: row.more }) : <span className="md:sr-only">{t("details")}</span>}
                  <span className="sr-only"> · {row.name || t("wholeCountry")}</span>
                </Link>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps extends Pick<PriceTableProps, "error" | "t"> {
  row: PriceRow;
  column: ColumnName;
  index: number;
}

function Cell({ row, column, index, error, t }: CellProps) {
  const wrong = error?.pointer === `/${column}/${row.key}` ? error.message : undefined;
  const name = `${column}/${row.key}`;
  return (
    <label className="block">
      <span className="mb-1 block text-sm text-soft md:sr-only">
        {t(column)}
        <span className="sr-only"> · {row.name || t("wholeCountry")}</span>
      </span>
      <input
        className={`${controlClass} min-w-18 text-end tabular-nums ${wrong ? "border-red-9" : ""}`}
        name={name}
        data-column={column}
        data-row={index}
        dir="ltr"
        inputMode={column === "days" ? "text" : "decimal"}
        autoComplete="off"
        maxLength={30}
        defaultValue={row[column]}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong ? `${name}-error` : undefined}
      />
      {wrong && (
        <span id={`${name}-error`} className="mt-1 block text-sm text-red-11">
          {wrong}
        </span>
      )}
    </label>
  );
}

/** Several lines on the clipboard run down the column; several columns run to the end side. One value is pasted as ever. */
function pasteColumns(event: ClipboardEvent<HTMLTableElement>): void {
  const target = event.target as HTMLInputElement;
  const text = event.clipboardData.getData("text").replace(/[\r\n]+$/, "");
  if (!target.dataset.column || !/[\n\t]/.test(text)) return;
  event.preventDefault();
  const from = COLUMNS.indexOf(target.dataset.column as ColumnName);
  for (const [down, line] of text.split(/\r?\n/).entries()) {
    for (const [along, value] of line.split("\t").entries()) {
      const column = COLUMNS[from + along];
      const selector = `[data-column="${column}"][data-row="${Number(target.dataset.row) + down}"]`;
      const cell = event.currentTarget.querySelector<HTMLInputElement>(selector);
      if (cell) cell.value = value.trim();
    }
  }
}
