import { useFetcher, useLocation, useSearchParams } from "@remix-run/react";
import { PhoneCall, SearchX, ShoppingBag } from "lucide-react";
import { useMemo } from "react";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { ColumnMenu } from "#app/ui/data-table/column-menu.tsx";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { useChosenColumns } from "#app/ui/data-table/use-chosen-columns.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterChips } from "#app/ui/filter-chips.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { listHref } from "../list/address.ts";
import { SearchForm } from "../list/search-form.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { orderColumns } from "./columns.tsx";
import { orderMessages } from "./messages.ts";
import type { OrderRow } from "./types.ts";

export const ORDER_VIEWS = ["all", "placed", "confirmed", "completed", "cancelled"] as const;
export type OrderListView = (typeof ORDER_VIEWS)[number];

export interface OrdersScreenProps {
  orders: OrderRow[];
  counts: Record<OrderRow["state"], number>;
  view: OrderListView;
  nextCursor: string | null;
  mayWrite: boolean;
  mayExport: boolean;
}

export function OrdersScreen({ orders, counts, view, nextCursor, mayWrite, mayExport }: OrdersScreenProps) {
  const t = useWords(orderMessages);
  const { locale } = useLocaleValue();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const [chosen, choose] = useChosenColumns("orders");
  const columns = useMemo(() => orderColumns(t), [t]);
  const fetcher = useFetcher<Outcome<"confirmed">>();
  useOutcome(fetcher, (_, count) => (count === 0 ? t("doneNothing") : t("doneConfirmed", { count })));
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const number = new Intl.NumberFormat(formatTag(locale));
  if (total === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Card>
          <EmptyState
            icon={ShoppingBag}
            title={t("emptyTitle")}
            action={
              <ButtonLink href="/admin/pages" tone="primary">
                {t("emptyAction")}
              </ButtonLink>
            }
          >
            {t("emptyText")}
          </EmptyState>
        </Card>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("title")} />
      <div className="mb-3 flex items-center gap-2">
        <SearchForm label={t("search")} placeholder={t("searchHint")} />
        <ColumnMenu columns={columns} chosen={chosen} onChoose={choose} />
        {mayExport && <ExportButton kind="orders" />}
      </div>
      <FilterChips
        label={t("views")}
        current={view}
        chips={ORDER_VIEWS.map((id) => ({
          id,
          label: t(`view.${id}`),
          count: number.format(id === "all" ? total : counts[id]),
          href: listHref(pathname, search, { state: id === "all" ? null : id }),
        }))}
      />
      {fetcher.data?.ok === false && <Banner tone="danger" title={fetcher.data.message} live className="mt-3" />}
      <Card flush className="mt-3">
        {orders.length === 0 ? (
          <EmptyState
            quiet
            icon={SearchX}
            title={t("noneTitle")}
            action={<ButtonLink href={pathname}>{t("clearFilters")}</ButtonLink>}
          >
            {t("noneText")}
          </EmptyState>
        ) : (
          <>
            <DataTable
              caption={t("title")}
              columns={columns}
              chosenColumns={chosen}
              rows={orders}
              rowId={(order) => order.id}
              rowName={(order) => t("orderNumber", { number: order.number })}
              {...(mayWrite && {
                bulk: (ids, clear) => (
                  <Button
                    size="small"
                    tone="primary"
                    isPending={fetcher.state !== "idle"}
                    onPress={() => {
                      const form = new FormData();
                      form.set("intent", "confirm");
                      for (const id of ids) form.append("id", id);
                      fetcher.submit(form, { method: "post" });
                      clear();
                    }}
                  >
                    <PhoneCall aria-hidden />
                    {t("confirmSelected")}
                  </Button>
                ),
              })}
            />
            <Pagination
              summary={t("shown", { count: orders.length })}
              firstHref={search.has("cursor") ? listHref(pathname, search, { cursor: null }) : undefined}
              nextHref={nextCursor ? listHref(pathname, search, { cursor: nextCursor }) : undefined}
            />
          </>
        )}
      </Card>
    </>
  );
}
