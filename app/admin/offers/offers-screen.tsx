import { BadgePercent, FlaskConical, Plus } from "lucide-react";
import { useMemo } from "react";
import { ButtonLink } from "#app/ui/button.tsx";
import type { Column } from "#app/ui/data-table/column.ts";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { AdminList } from "../list/admin-list.tsx";
import { useWords } from "../use-words.ts";
import { type OfferWord, offerMessages } from "./messages.ts";
import { OfferBadge } from "./offer-badge.tsx";
import type { OfferRow } from "./types.ts";

export const OFFER_VIEWS = ["all", "active", "draft", "archived"] as const;
export type OfferListView = (typeof OFFER_VIEWS)[number];

export interface OffersScreenProps {
  offers: OfferRow[];
  view: OfferListView;
  /** The shop has no offer at all. */
  isEmpty: boolean;
  mayWrite: boolean;
}

/** The shop's offers: what each gives, under which conditions, and whether it is given. */
export function OffersScreen({ offers, view, isEmpty, mayWrite }: OffersScreenProps) {
  const t = useWords(offerMessages);
  const create = mayWrite && (
    <ButtonLink tone="primary" href="/admin/offers/new">
      <Plus aria-hidden />
      {t("create")}
    </ButtonLink>
  );
  const columns = useMemo((): Column<OfferRow>[] => {
    const rule = (code: string) => t(`rule.${code}` as OfferWord);
    return [
      {
        id: "offer",
        label: t("nameColumn"),
        onPhone: "title",
        cell: (offer) => (
          <Link href={`/admin/offers/${offer.id}`} data-row-link className="font-medium wrap-anywhere">
            {offer.name || t("untitled")}
          </Link>
        ),
      },
      { id: "gives", label: t("gives"), onPhone: "text", cell: (offer) => rule(offer.reward) },
      {
        id: "when",
        label: t("when"),
        hideable: true,
        onPhone: "line",
        cell: (offer) => <span className="text-soft">{offer.conditions.map(rule).join(", ")}</span>,
      },
      {
        id: "status",
        label: t("status"),
        onPhone: "corner",
        cell: (offer) => <OfferBadge status={offer.status} t={t} />,
      },
      {
        id: "priority",
        label: t("priority"),
        align: "end",
        hideable: true,
        onPhone: "none",
        cell: (offer) => offer.priority,
      },
      {
        id: "updated",
        label: t("updated"),
        onPhone: "foot-start",
        cell: (offer) => <RelativeTime at={offer.updatedAt} className="whitespace-nowrap text-soft" />,
      },
    ];
  }, [t]);
  return (
    <AdminList
      title={t("title")}
      primary={create}
      secondary={
        <ButtonLink href="/admin/offers/simulator">
          <FlaskConical aria-hidden />
          {t("simulator")}
        </ButtonLink>
      }
      empty={isEmpty ? { icon: BadgePercent, title: t("emptyTitle"), text: t("emptyText"), action: create } : undefined}
      search={{ label: t("search"), placeholder: t("searchHint") }}
      views={{ label: t("views"), current: view, chips: OFFER_VIEWS.map((id) => ({ id, label: t(`view.${id}`) })) }}
      viewParam={{ name: "view", first: "all" }}
      count={offers.length}
      none={{ title: t("noneTitle"), text: t("noneText"), clear: t("clearFilters") }}
      shown={t("shown", { count: offers.length })}
      nextCursor={null}
    >
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={offers}
        rowId={(offer) => offer.id}
        rowName={(offer) => offer.name}
      />
    </AdminList>
  );
}
