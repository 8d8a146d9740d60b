import { Tag } from "lucide-react";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { Badge } from "#app/ui/badge.tsx";
import type { Column } from "#app/ui/data-table/column.ts";
import { Link } from "#app/ui/link.tsx";
import { MoneyText } from "#app/ui/money-text.tsx";
import { NumberText } from "#app/ui/number-text.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { customerMessages } from "./messages.ts";
import type { CustomerRow } from "./types.ts";

export type CustomerWords = Translate<keyof (typeof customerMessages)["fr"] & string>;

/** What the list of customers shows of each. */
export function customerColumns(t: CustomerWords): Column<CustomerRow>[] {
  return [
    {
      id: "customer",
      label: t("customer"),
      onPhone: "title",
      cell: ({ id, name, tags }) => (
        <>
          <Link
            href={`/admin/customers/${id}`}
            data-row-link
            className="inline-block font-medium wrap-anywhere md:min-w-36"
          >
            {name || t("nameless")}
          </Link>
          {tags.length > 0 && (
            <span className="ms-2 inline-flex flex-wrap gap-1">
              {tags.map((tag) => (
                <Badge key={tag} icon={Tag}>
                  {tag}
                </Badge>
              ))}
            </span>
          )}
        </>
      ),
    },
    {
      id: "phone",
      label: t("phone"),
      onPhone: "text",
      cell: ({ phoneShown }) => (
        <bdi dir="ltr" className="whitespace-nowrap">
          {phoneShown}
        </bdi>
      ),
    },
    {
      id: "city",
      label: t("city"),
      onPhone: "foot-start",
      onTablet: "none",
      hideable: true,
      cell: ({ city }) => <bdi>{city}</bdi>,
    },
    number("orders", t("orders"), (row) => row.counts.placed),
    number("delivered", t("delivered"), (row) => row.counts.delivered),
    number("refused", t("refused"), (row) => row.counts.refused),
    {
      id: "spent",
      label: t("spent"),
      align: "end",
      onPhone: "corner",
      cell: ({ spent }) => <MoneyText value={spent} />,
    },
    {
      id: "last",
      label: t("last"),
      onPhone: "foot-end",
      onTablet: "none",
      cell: ({ lastOrderAt }) => <RelativeTime at={lastOrderAt} />,
    },
  ];
}

function number(id: string, label: string, value: (row: CustomerRow) => number): Column<CustomerRow> {
  return { id, label, align: "end", onPhone: "none", hideable: true, cell: (row) => <NumberText value={value(row)} /> };
}
