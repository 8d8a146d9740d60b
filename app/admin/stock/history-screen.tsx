import { Form, useLocation, useSearchParams, useSubmit } from "@remix-run/react";
import { History, SearchX } from "lucide-react";
import { type ReactNode, useMemo, useRef } from "react";
import { translator } from "#app/commerce/kernel/messages.ts";
import { MOVEMENT_KINDS } from "#app/commerce/stock/types.ts";
import { movementWords } from "#app/commerce/stock/words.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ColumnMenu } from "#app/ui/data-table/column-menu.tsx";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { useChosenColumns } from "#app/ui/data-table/use-chosen-columns.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { listHref } from "../list/address.ts";
import { useWords } from "../use-words.ts";
import { historyColumns } from "./history-columns.tsx";
import { stockMessages } from "./messages.ts";
import type { LocationRow, MovementRow } from "./types.ts";

export interface HistoryScreenProps {
  movements: MovementRow[];
  nextCursor: string | null;
  locations: LocationRow[];
  staff: { id: string; name: string }[];
  /** The variant the list is of, where it is of one. */
  about: string | null;
  mayExport: boolean;
}

/** The ledger of all variants at once, filtered by everything a line of it says. */
export function HistoryScreen(props: HistoryScreenProps) {
  const { movements, nextCursor } = props;
  const t = useWords(stockMessages);
  const { locale } = useLocaleValue();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const [chosen, choose] = useChosenColumns("stock-history");
  const columns = useMemo(() => historyColumns(t, locale), [t, locale]);
  const untouched = [...search.keys()].every((name) => name === "cursor");
  if (movements.length === 0 && untouched) {
    return (
      <>
        <Head about={null} />
        <Card>
          <EmptyState icon={History} title={t("historyEmptyTitle")}>
            {t("historyEmptyText")}
          </EmptyState>
        </Card>
      </>
    );
  }
  return (
    <>
      <Head about={props.about}>{props.mayExport && <ExportButton kind="stock-movements" />}</Head>
      <Filters {...props}>
        <ColumnMenu columns={columns} chosen={chosen} onChoose={choose} />
      </Filters>
      <Card flush className="mt-3">
        {movements.length === 0 ? (
          <EmptyState
            quiet
            icon={SearchX}
            title={t("noneTitle")}
            action={<ButtonLink href={pathname}>{t("clearFilters")}</ButtonLink>}
          />
        ) : (
          <>
            <DataTable
              caption={t("historyTitle")}
              columns={columns}
              chosenColumns={chosen}
              rows={movements}
              rowId={(move) => move.id}
              rowName={(move) => move.title}
            />
            <Pagination
              summary={t("movements", { count: movements.length })}
              firstHref={search.has("cursor") ? listHref(pathname, search, { cursor: null }) : undefined}
              nextHref={nextCursor ? listHref(pathname, search, { cursor: nextCursor }) : undefined}
            />
          </>
        )}
      </Card>
    </>
  );
}

function Head({ about, children }: { about: string | null; children?: ReactNode }) {
  const t = useWords(stockMessages);
  return (
    <PageHeader
      title={t("historyTitle")}
      description={about}
      trail={[{ label: t("title"), href: "/admin/stock" }]}
      secondary={children}
    />
  );
}

/** Choices count at once, typed words by Enter or the button. Without JavaScript it is a plain form. */
function Filters({ locations, staff, children }: HistoryScreenProps & { children: ReactNode }) {
  const t = useWords(stockMessages);
  const { locale } = useLocaleValue();
  const kinds = translator(movementWords, locale);
  const [search] = useSearchParams();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const now = () => requestAnimationFrame(() => form.current && submit(form.current, { replace: true }));
  const variant = search.get("variant");
  return (
    <Form
      ref={form}
      role="search"
      aria-label={t("filters")}
      className="grid grid-cols-2 items-end gap-2 sm:grid-cols-3 lg:grid-cols-[repeat(6,minmax(0,1fr))_auto_auto]"
    >
      {variant && <input type="hidden" name="variant" value={variant} />}
      <Select
        label={t("kind")}
        name="kind"
        defaultValue={search.get("kind") ?? ""}
        onChange={now}
        choices={[
          { value: "", label: t("allKinds") },
          ...MOVEMENT_KINDS.map((kind) => ({ value: kind as string, label: kinds(kind) })),
        ]}
      />
      <Select
        label={t("location")}
        name="location"
        defaultValue={search.get("location") ?? ""}
        onChange={now}
        choices={[
          { value: "", label: t("anywhere") },
          ...locations.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Select
        label={t("actor")}
        name="actor"
        defaultValue={search.get("actor") ?? ""}
        onChange={now}
        choices={[
          { value: "", label: t("anyone") },
          ...(["shopper", "token", "system"] as const).map((kind) => ({
            value: kind as string,
            label: t(`actor.${kind}`),
          })),
          ...staff.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField label={t("from")} type="date" name="from" defaultValue={search.get("from") ?? ""} />
      <TextField label={t("until")} type="date" name="until" defaultValue={search.get("until") ?? ""} />
      <TextField
        label={t("order")}
        name="order"
        dir="ltr"
        placeholder={t("orderHint")}
        defaultValue={search.get("order") ?? ""}
      />
      <Button type="submit">{t("filter")}</Button>
      {children}
    </Form>
  );
}
