import { Archive, CircleCheck, type LucideIcon, PencilLine, TriangleAlert } from "lucide-react";
import type { ProductSort as CatalogSort } from "#app/commerce/catalog/index.server.ts";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import type { Column } from "#app/ui/data-table/column.ts";
import { Link } from "#app/ui/link.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { Picture } from "../picture.tsx";
import type { productMessages } from "./messages.ts";
import type { ProductRow } from "./types.ts";

export type ProductWords = Translate<keyof (typeof productMessages)["fr"] & string>;

const STATUS_LOOKS: Record<ProductRow["status"], { icon: LucideIcon; tone: BadgeTone }> = {
  active: { icon: CircleCheck, tone: "positive" },
  draft: { icon: PencilLine, tone: "neutral" },
  archived: { icon: Archive, tone: "neutral" },
};

export function ProductBadge({ status, t }: { status: ProductRow["status"]; t: ProductWords }) {
  return <Badge {...STATUS_LOOKS[status]}>{t(`status.${status}`)}</Badge>;
}

/** Orders the list may stand in. */
export type ProductSort = CatalogSort;

interface Sorting {
  sort: ProductSort;
  /** Address of the list in another order. */
  href: (sort: ProductSort) => string;
}

/** What a list of products shows of each. */
export function productColumns(t: ProductWords, { sort, href }: Sorting): Column<ProductRow>[] {
  const by = (ascending: ProductSort, descending: ProductSort): NonNullable<Column<ProductRow>["sort"]> => ({
    current: sort === ascending ? "ascending" : sort === descending ? "descending" : undefined,
    ascendingHref: href(ascending),
    descendingHref: href(descending),
  });
  return [
    {
      id: "product",
      sort: by("title", "title"),
      label: t("product"),
      onPhone: "title",
      cell: (product) => (
        <div className="flex min-w-0 items-center gap-3">
          <Picture src={product.image} />
          <div className="min-w-0">
            <Link
              href={`/admin/products/${product.id}`}
              tone="plain"
              data-row-link
              className="line-clamp-2 font-medium wrap-anywhere after:absolute after:inset-0 md:after:hidden"
            >
              {product.title || t("untitled")}
            </Link>
            {product.variants > 1 && (
              <span className="text-sm text-soft">{t("variantsCount", { count: product.variants })}</span>
            )}
          </div>
        </div>
      ),
    },
    {
      id: "status",
      label: t("status"),
      onPhone: "corner",
      cell: (product) => <ProductBadge status={product.status} t={t} />,
    },
    {
      id: "stock",
      sort: by("stock-asc", "stock-desc"),
      label: t("stock"),
      align: "end",
      onPhone: "foot-start",
      cell: (product) => (
        <>
          <span className="text-sm text-faint md:hidden">{t("stock")} </span>
          <Stock product={product} t={t} />
        </>
      ),
    },
    {
      id: "price",
      sort: by("price-asc", "price-desc"),
      label: t("price"),
      align: "end",
      onPhone: "foot-end",
      cell: (product) => (
        <span className="whitespace-nowrap">
          <MoneyText value={product.from} />
          {product.to && (
            <>
              {" – "}
              <MoneyText value={product.to} />
            </>
          )}
        </span>
      ),
    },
    {
      id: "updated",
      sort: by("updated", "updated"),
      label: t("updated"),
      hideable: true,
      onPhone: "none",
      cell: (product) => <RelativeTime at={product.updatedAt} className="whitespace-nowrap text-soft" />,
    },
  ];
}

function Stock({ product, t }: { product: ProductRow; t: ProductWords }) {
  if (product.available === null) return <span className="text-soft">{t("notCounted")}</span>;
  if (!product.low) return <NumberText value={product.available} />;
  return (
    <span className="inline-flex items-center gap-2">
      <Badge tone={product.available === 0 ? "danger" : "warning"} icon={TriangleAlert}>
        {product.available === 0 ? t("soldOut") : t("low")}
      </Badge>
      <NumberText value={product.available} />
    </span>
  );
}
