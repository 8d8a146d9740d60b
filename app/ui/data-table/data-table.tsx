import { type ReactNode, useRef, useState } from "react";
import { Checkbox } from "../checkbox.tsx";
import { useUiWords } from "../locale-provider.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import { type Column, visibleColumns } from "./column.ts";
import { HeadCell } from "./head.tsx";
import { asRowGroup, asTable } from "./roles.ts";
import { BodyRow } from "./row.tsx";
import { headState, toggleRow } from "./selection.ts";
import { useRowKeys } from "./use-row-keys.ts";

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  /** As useChosenColumns gives them. */
  chosenColumns?: readonly string[] | undefined;
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** The row in words: "commande 1042". */
  rowName: (row: Row) => string;
  /** Buttons for the selected rows; without it rows cannot be selected. */
  bulk?: (ids: string[], clear: () => void) => ReactNode;
  /** At the end of each row: a menu. */
  actions?: (row: Row) => ReactNode;
}

/**
 * A plain HTML table: read by screen readers as one, and without JavaScript too. On a phone each row becomes a card. Put
 * `data-row-link` on the link that opens the row: j, k, Enter and x work through it.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const t = useUiWords();
  const table = useRowKeys();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<string>();
  const columns = visibleColumns(props.columns, props.chosenColumns);
  const ids = props.rows.map(props.rowId);
  // Rows that left the page (another filter, a finished bulk act) are no longer selected.
  const present = ids.filter((id) => selected.has(id));
  const head = headState(selected, ids);
  const clear = () => setSelected(new Set());
  return (
    <>
      {/* Where people chose more columns than there is room for, the table is moved under its frame, and not the page. */}
      <div className="md:max-xl:overflow-x-auto">
        <table ref={table} {...asTable} className="w-full border-separate border-spacing-0 max-md:block">
          <caption className="sr-only">{props.caption}</caption>
          <thead className="sticky top-(--table-top,0px) z-10 max-md:hidden">
            <tr>
              {props.bulk && (
                <th scope="col" className="w-10 border-b border-line bg-surface ps-4">
                  <Checkbox
                    label={t("selectAll")}
                    labelHidden
                    checked={head === "all"}
                    indeterminate={head === "some"}
                    onChange={(checked) => setSelected(checked ? new Set(ids) : new Set())}
                  />
                </th>
              )}
              {columns.map((column) => (
                <HeadCell key={column.id} column={column} />
              ))}
              {props.actions && (
                <th scope="col" className="w-12 border-b border-line bg-surface">
                  <span className="sr-only">{t("rowActions")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody {...asRowGroup} className="max-md:block">
            {props.rows.map((row, index) => {
              const id = ids[index] ?? "";
              return (
                <BodyRow
                  key={id}
                  row={row}
                  columns={columns}
                  isSelected={selected.has(id)}
                  actions={props.actions?.(row)}
                  box={
                    props.bulk && (
                      <Checkbox
                        label={t("selectRow", { name: props.rowName(row) })}
                        labelHidden
                        checked={selected.has(id)}
                        onToggle={(checked, extend) => {
                          setSelected(toggleRow(selected, ids, { id, checked, extend, last: last.current }));
                          last.current = id;
                        }}
                      />
                    )
                  }
                />
              );
            })}
          </tbody>
        </table>
      </div>
      {props.bulk && present.length > 0 && (
        <BulkBar count={present.length} onClear={clear}>
          {props.bulk(present, clear)}
        </BulkBar>
      )}
    </>
  );
}
