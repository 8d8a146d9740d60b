import { useLocation, useSearchParams } from "@remix-run/react";
import { FileUp, ListChecks, Pencil, Plus, Tag } from "lucide-react";
import { useMemo, useState } from "react";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import type { SavedView } from "#app/staff/types.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ColumnMenu } from "#app/ui/data-table/column-menu.tsx";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { useChosenColumns } from "#app/ui/data-table/use-chosen-columns.ts";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { ExportButton } from "../exports/export-button.tsx";
import { listHref } from "../list/address.ts";
import { AdminList } from "../list/admin-list.tsx";
import { SavedViews } from "../list/views/saved-views.tsx";
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
  views: SavedView[];
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
  return (
    <>
      <AdminList
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
        empty={
          total === 0
            ? {
                icon: Tag,
                title: t("emptyTitle"),
                text: t("emptyText"),
                action: (
                  <>
                    {importing}
                    {add}
                  </>
                ),
              }
            : undefined
        }
        search={{ label: t("search"), placeholder: t("searchHint") }}
        tools={
          <>
            <SavedViews views={props.views} mayKeep={mayWrite} />
            <ColumnMenu columns={columns} chosen={chosen} onChoose={choose} />
            {props.mayExport && <ExportButton kind="products" />}
          </>
        }
        views={{
          label: t("views"),
          current: view,
          chips: PRODUCT_VIEWS.map((id) => ({
            id,
            label: t(`view.${id}`),
            count: number.format(id === "all" ? total : counts[id]),
          })),
        }}
        viewParam={{ name: "status", first: "all" }}
        refusal={props.problem ?? undefined}
        notes={<p className="text-sm text-soft max-sm:hidden">{t("filterHelp")}</p>}
        count={products.length}
        none={{ title: t("noneTitle"), text: t("noneText"), clear: t("clearFilters") }}
        shown={t("shown", { count: products.length })}
        nextCursor={nextCursor}
      >
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
      </AdminList>
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
