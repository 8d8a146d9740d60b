import { useFetcher, useSearchParams } from "@remix-run/react";
import { Plus, ShoppingBag } from "lucide-react";
import { useMemo, useState } from "react";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { ColumnMenu } from "#app/ui/data-table/column-menu.tsx";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { useChosenColumns } from "#app/ui/data-table/use-chosen-columns.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { AdminList } from "../list/admin-list.tsx";
import { SavedViews } from "../list/views/saved-views.tsx";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { orderColumns } from "./columns.tsx";
import { useDeskKeys } from "./desk/use-desk-keys.ts";
import { BulkActs } from "./list/bulk-acts.tsx";
import { BulkReport } from "./list/bulk-report.tsx";
import { ListKeys } from "./list/list-keys.tsx";
import { listMessages } from "./list/messages.ts";
import { ActiveOrderFilters, OrderFilters } from "./list/order-filters.tsx";
import { type ListOutcome, ORDER_VIEWS, type OrdersScreenProps } from "./list/types.ts";
import { orderMessages } from "./messages.ts";

export function OrdersScreen(props: OrdersScreenProps) {
  const { orders, counts, ceiling, view, mayWrite } = props;
  const t = useWords(orderMessages);
  const words = useWords(listMessages);
  const { locale } = useLocaleValue();
  const [search] = useSearchParams();
  const [chosen, choose] = useChosenColumns("orders");
  const [helping, help] = useState(false);
  const columns = useMemo(() => orderColumns(t), [t]);
  const fetcher = useFetcher<ListOutcome>();
  useOutcome(fetcher, (_, count) => words("doneBulk", { count }));
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const number = new Intl.NumberFormat(formatTag(locale));
  const about = (count: number) => `${number.format(Math.min(count, ceiling))}${count >= ceiling ? "+" : ""}`;
  const isFiltered = [...search.keys()].some((name) => name !== "cursor");
  useDeskKeys({
    "?": () => help(true),
    ...(mayWrite && { c: () => confirmFocused((id) => fetcher.submit({ intent: "confirm", id }, { method: "post" })) }),
  });
  return (
    <AdminList
      title={t("title")}
      primary={
        mayWrite && (
          <ButtonLink href="/admin/orders/new" tone="primary">
            <Plus aria-hidden />
            {words("new")}
          </ButtonLink>
        )
      }
      empty={
        total === 0 && !isFiltered
          ? {
              icon: ShoppingBag,
              title: t("emptyTitle"),
              text: t("emptyText"),
              action: (
                <ButtonLink href="/admin/pages" tone="primary">
                  {t("emptyAction")}
                </ButtonLink>
              ),
            }
          : undefined
      }
      search={{ label: t("search"), placeholder: t("searchHint") }}
      tools={
        <>
          <OrderFilters choices={props.choices} />
          <SavedViews views={props.views} mayKeep={mayWrite} />
          <ColumnMenu columns={columns} chosen={chosen} onChoose={choose} />
          {props.mayExport && <ExportButton kind="orders" />}
          <ListKeys isOpen={helping} onOpenChange={help} mayWrite={mayWrite} />
        </>
      }
      views={{
        label: t("views"),
        current: view,
        chips: ORDER_VIEWS.map((id) => ({
          id,
          label: t(`view.${id}`),
          ...(id !== "all" && { count: about(counts[id]) }),
        })),
      }}
      viewParam={{ name: "state", first: "all" }}
      refusal={fetcher.data?.ok === false ? fetcher.data.message : undefined}
      notes={
        <>
          <ActiveOrderFilters choices={props.choices} />
          <BulkReport outcome={fetcher.data} />
        </>
      }
      count={orders.length}
      none={{ title: t("noneTitle"), text: t("noneText"), clear: t("clearFilters") }}
      shown={t("shown", { count: orders.length })}
      nextCursor={props.nextCursor}
    >
      <DataTable
        caption={t("title")}
        columns={columns}
        chosenColumns={chosen}
        rows={orders}
        rowId={(order) => order.id}
        rowName={(order) => t("orderNumber", { number: order.number })}
        {...(mayWrite && {
          bulk: (ids, clear) => <BulkActs ids={ids} fetcher={fetcher} clear={clear} agents={props.choices.agent} />,
        })}
      />
    </AdminList>
  );
}

/** The order whose row has the focus, as `j` and `k` leave it. */
function confirmFocused(confirm: (id: string) => void): void {
  const row = document.activeElement?.closest("tr");
  const id = row?.querySelector("a[data-row-link]")?.getAttribute("href")?.split("/").pop();
  if (id) confirm(id);
}
