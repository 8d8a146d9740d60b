import { CircleOff, TriangleAlert } from "lucide-react";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { Badge } from "#app/ui/badge.tsx";
import type { Column } from "#app/ui/data-table/column.ts";
import { Link } from "#app/ui/link.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { Picture } from "../picture.tsx";
import type { stockMessages } from "./messages.ts";
import type { ShelfRow } from "./types.ts";

export type StockWords = Translate<keyof (typeof stockMessages)["fr"] & string>;

/** What a list of shelves shows of each. */
export function shelfColumns(t: StockWords, places: number): Column<ShelfRow>[] {
  return [
    { id: "article", label: t("article"), onPhone: "title", cell: (shelf) => <Article shelf={shelf} /> },
    {
      id: "onHand",
      label: t("onHand"),
      align: "end",
      cell: (shelf) => <NumberText value={shelf.onHand} />,
    },
    {
      id: "reserved",
      label: t("reserved"),
      align: "end",
      cell: (shelf) => (
        <span className={shelf.reserved === 0 ? "text-faint" : ""}>
          <NumberText value={shelf.reserved} />
        </span>
      ),
    },
    {
      id: "available",
      label: t("available"),
      align: "end",
      cell: (shelf) => <Available shelf={shelf} t={t} />,
    },
    {
      id: "threshold",
      label: t("thresholdShort"),
      align: "end",
      hideable: true,
      onPhone: "none",
      cell: (shelf) => (
        <span className={shelf.lowAt === null ? "text-faint" : ""}>
          <NumberText value={shelf.threshold} />
        </span>
      ),
    },
    {
      id: "where",
      label: t("where"),
      hideable: true,
      hiddenAtFirst: places < 2,
      onPhone: "text",
      cell: (shelf) => <Places shelf={shelf} t={t} />,
    },
  ];
}

/** An article by picture, title, variant and SKU. */
export function Article({ shelf }: { shelf: Pick<ShelfRow, "productId" | "title" | "variant" | "sku" | "image"> }) {
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Picture src={shelf.image} />
      <div className="min-w-0">
        <Link
          href={`/admin/products/${shelf.productId}`}
          tone="plain"
          data-row-link
          className="line-clamp-2 font-medium wrap-anywhere"
        >
          {shelf.title}
        </Link>
        <span className="block truncate text-sm text-soft">
          {shelf.variant}
          {shelf.variant && shelf.sku && " · "}
          {shelf.sku && <bdi>{shelf.sku}</bdi>}
        </span>
      </div>
    </div>
  );
}

function Available({ shelf, t }: { shelf: ShelfRow; t: StockWords }) {
  if (shelf.uncounted) return <span className="text-soft">{t("notCounted")}</span>;
  if (shelf.state === "fine")
    return (
      <span className="font-medium">
        <NumberText value={shelf.available} />
      </span>
    );
  const icon = shelf.state === "low" ? TriangleAlert : CircleOff;
  return (
    <span className="inline-flex items-center gap-2">
      <Badge tone={shelf.state === "low" ? "warning" : "danger"} icon={icon}>
        {t(shelf.state)}
      </Badge>
      <span className="font-medium">
        <NumberText value={shelf.available} />
      </span>
    </span>
  );
}

function Places({ shelf, t }: { shelf: ShelfRow; t: StockWords }) {
  const shown = shelf.places.filter((place) => place.onHand !== 0 || place.quarantined !== 0);
  if (shown.length === 0) return <span className="text-faint">—</span>;
  return (
    <ul className="flex flex-col text-sm max-md:flex-row max-md:flex-wrap max-md:gap-x-3">
      {shown.map((place) => (
        <li key={place.locationId} className="whitespace-nowrap">
          <span className="text-soft">{place.name}</span> <NumberText value={place.onHand} />
          {place.quarantined > 0 && (
            <span className="text-amber-11"> ({t("aside", { count: place.quarantined })})</span>
          )}
        </li>
      ))}
    </ul>
  );
}
