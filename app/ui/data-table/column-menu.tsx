import { Columns3 } from "lucide-react";
import { IconButton } from "../icon-button.tsx";
import { useUiWords } from "../locale-provider.tsx";
import { Menu } from "../menu.tsx";
import { type Column, visibleColumns } from "./column.ts";

/** Lets people choose the columns they work with. */
export function ColumnMenu<Row>(props: {
  columns: readonly Column<Row>[];
  chosen: readonly string[] | undefined;
  onChoose: (ids: string[]) => void;
}) {
  const t = useUiWords();
  const shown = visibleColumns(props.columns, props.chosen).filter((column) => column.hideable);
  return (
    <Menu
      label={t("columns")}
      trigger={
        <IconButton label={t("columns")} tone="secondary" className="max-md:hidden">
          <Columns3 aria-hidden />
        </IconButton>
      }
      groups={[
        {
          id: "columns",
          title: t("columns"),
          mode: "multiple",
          entries: props.columns.filter((column) => column.hideable).map(({ id, label }) => ({ id, label })),
          selected: shown.map((column) => column.id),
          onSelect: props.onChoose,
        },
      ]}
    />
  );
}
