import { useLocation, useSearchParams } from "@remix-run/react";
import { FileUp, ListChecks, Pencil, Plus, SearchX, Tag } from "lucide-react";
import { useMemo, useState } from "react";
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
import { useWords } from "../use-words.ts";
import { BulkDialog } from "./bulk-dialog.tsx";
import { bulkMessages } from "./bulk-messages.ts";
import { type ProductSort, productColumns } from "./columns.tsx";
import { productMessages } from "./messages.ts";
import type { ProductRow } from "./types.ts";

export const PRODUCT_VIEWS = ["all", "active", "draft", "archived"] as const;
export type ProductListView = (typeof PRODUCT_VIEWS)[number];

export interface ProductsScreenProps {
  products: ProductRow[];
  counts: Record<ProductRow["status"], number>;
  view: ProductListView;
  nextCursor: string | null;
  mayWrite: boolean;
  mayExport: boolean;
  mayImport: boolean;
  mayAdjust: boolean;
  sort: ProductSort;
  /** Why the filter that was typed cannot be read. */
  problem: string | null;
}

export function ProductsScreen(props: ProductsScreenProps) {
  const { products, counts, view, nextCursor, mayWrite, mayImport, sort } = props;
  const t = useWords(productMessages);
  const { locale } = useLocaleValue();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const [chosen, choose] = useChosenColumns("products");
  const bulk = useWords(bulkMessages);
  const [editing, setEditing] = useState<{ ids: string[]; clear: () => void }>();
  const columns = useMemo(
    () => productColumns(t, { sort, href: (next) => listHref(pathname, search, { sort: next }) }),
    [t, sort, pathname, search],
  );
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const number = new Intl.NumberFormat(formatTag(locale));
  const add = mayWrite && (
    <ButtonLink href="/admin/products/new" tone="primary">
      <Plus aria-hidden />
      {t("add")}
    </ButtonLink>
  );
  const importing = mayImport && (
    <ButtonLink href="/admin/import">
      <FileUp aria-hidden />
      {t("import")}
    </ButtonLink>
  );
  if (total === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
        <Card>
          <EmptyState
            icon={Tag}
            title={t("emptyTitle")}
            action={
              <>
                {importing}
                {add}
              </>
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
      <PageHeader
        title={t("title")}
        primary={add}
        secondary={
          <>
            {mayWrite && (
              <ButtonLink href="/admin/product-types">
                <ListChecks aria-hidden />
                {t("productTypes")}
              </ButtonLink>
            )}
            {importing}
          </>
        }
      />
      <div className="mb-3 flex items-center gap-2">
        <SearchForm label={t("search")} placeholder={t("searchHint")} />
        <ColumnMenu columns={columns} chosen={chosen} onChoose={choose} />
        {props.mayExport && <ExportButton kind="products" />}
      </div>
      {props.problem && <Banner tone="danger" title={props.problem} live className="mb-3" />}
      <p className="mb-3 text-sm text-soft max-sm:hidden">{t("filterHelp")}</p>
      <FilterChips
        label={t("views")}
        current={view}
        chips={PRODUCT_VIEWS.map((id) => ({
          id,
          label: t(`view.${id}`),
          count: number.format(id === "all" ? total : counts[id]),
          href: listHref(pathname, search, { status: id === "all" ? null : id }),
        }))}
      />
      <Card flush className="mt-3">
        {products.length === 0 ? (
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
              rows={products}
              rowId={(product) => product.id}
              rowName={(product) => product.title}
              {...(mayWrite && {
                bulk: (ids: string[], clear: () => void) => (
                  <Button size="small" onPress={() => setEditing({ ids, clear })}>
                    <Pencil aria-hidden />
                    {bulk("edit")}
                  </Button>
                ),
              })}
            />
            <Pagination
              summary={t("shown", { count: products.length })}
              firstHref={search.has("cursor") ? listHref(pathname, search, { cursor: null }) : undefined}
              nextHref={nextCursor ? listHref(pathname, search, { cursor: nextCursor }) : undefined}
            />
          </>
        )}
      </Card>
      {editing && (
        <BulkDialog
          ids={editing.ids}
          mayAdjust={props.mayAdjust}
          onClose={() => setEditing(undefined)}
          onDone={() => {
            editing.clear();
            setEditing(undefined);
          }}
        />
      )}
    </>
  );
}
