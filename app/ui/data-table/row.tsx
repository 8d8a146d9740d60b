import type { ReactNode } from "react";
import { cx } from "../cx.ts";
import { type Column, tabletClass } from "./column.ts";
import { cellClass } from "./head.tsx";
import { asCell, asRow } from "./roles.ts";

/** Where a cell goes when the row becomes a card. */
const PHONE = {
  title: "max-md:order-0 max-md:min-w-0 max-md:flex-1 max-md:basis-40",
  corner: "max-md:order-1 max-md:ms-auto",
  line: "max-md:order-3 max-md:flex max-md:basis-full max-md:items-center max-md:justify-between max-md:gap-3 max-md:text-end",
  text: "max-md:order-4 max-md:basis-full max-md:text-start",
  // Too wide for what is left of the title's line, so that it begins one of its own.
  "foot-start": "max-md:order-5 max-md:basis-2/5 max-md:text-start",
  "foot-end": "max-md:order-6 max-md:ms-auto",
  none: "max-md:hidden",
} as const;

const line = "border-b border-line group-last/row:border-0 max-md:border-0";

/** A row on a desk, a card on a phone. */
export function BodyRow<Row>(props: {
  row: Row;
  columns: readonly Column<Row>[];
  isSelected: boolean;
  box?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <tr
      {...asRow}
      className={cx(
        "group/row relative transition-colors focus-within:bg-neutral-2 hover:bg-neutral-2",
        "max-md:flex max-md:flex-wrap max-md:items-center max-md:gap-x-3 max-md:gap-y-1 max-md:border-b max-md:border-line max-md:px-4 max-md:py-3 max-md:last:border-0",
        props.isSelected && "bg-accent-2 hover:bg-accent-2",
      )}
    >
      {props.box && (
        <td {...asCell} className={cx("w-10 ps-4 max-md:hidden", line)}>
          {props.box}
        </td>
      )}
      {props.columns.map((column) => {
        const place = column.onPhone ?? "line";
        return (
          <td
            key={column.id}
            {...asCell}
            className={cx(
              cellClass,
              line,
              "h-13 max-md:h-auto max-md:p-0 max-md:first:ps-0 max-md:last:pe-0",
              column.align === "end" && "text-end tabular-nums",
              tabletClass(column),
              PHONE[place],
            )}
          >
            {place === "line" && <span className="text-sm text-faint md:hidden">{column.label} </span>}
            {column.cell(props.row)}
          </td>
        );
      })}
      {props.actions && (
        <td {...asCell} className={cx("relative z-1 pe-3 text-end max-md:order-2 max-md:p-0", line)}>
          {props.actions}
        </td>
      )}
    </tr>
  );
}
