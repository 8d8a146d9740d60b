import { useLocation, useNavigate, useSearchParams } from "@remix-run/react";
import {
  ArrowLeftRight,
  Bell,
  Boxes,
  ClipboardList,
  Ellipsis,
  FileUp,
  History,
  MapPin,
  PackageCheck,
  PencilLine,
} from "lucide-react";
import { useMemo, useState } from "react";
import { formatTag } from "#app/commerce/kernel/locale.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ColumnMenu } from "#app/ui/data-table/column-menu.tsx";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { useChosenColumns } from "#app/ui/data-table/use-chosen-columns.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Menu, type MenuEntry } from "#app/ui/menu.tsx";
import { Select } from "#app/ui/select.tsx";
import { listHref } from "../list/address.ts";
import { AdminList } from "../list/admin-list.tsx";
import { useWords } from "../use-words.ts";
import { AdjustDialog } from "./adjust-dialog.tsx";
import { shelfColumns } from "./columns.tsx";
import { stockMessages } from "./messages.ts";
import { QuarantineDialog } from "./quarantine-dialog.tsx";
import { ThresholdDialog } from "./threshold-dialog.tsx";
import type { LocationRow, ShelfRow } from "./types.ts";

export const STOCK_VIEWS = ["all", "low", "out", "oversold", "quarantined"] as const;
export type StockView = (typeof STOCK_VIEWS)[number];

export interface StockScreenProps {
  shelves: ShelfRow[];
  counts: Record<StockView, number>;
  view: StockView;
  /** "" for all of them. */
  location: string;
  locations: LocationRow[];
  nextCursor: string | null;
  lowStockAt: number;
  mayAdjust: boolean;
}

type Open = { dialog: "adjust" | "threshold" | "clear"; shelves: ShelfRow[] };

/** What there is of every variant: found, filtered, corrected one by one or many at once. */
export function StockScreen(props: StockScreenProps) {
  const { shelves, counts, view, locations, mayAdjust } = props;
  const t = useWords(stockMessages);
  const { locale } = useLocaleValue();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [chosen, choose] = useChosenColumns("stock");
  const columns = useMemo(() => shelfColumns(t, locations.length), [t, locations.length]);
  const [open, setOpen] = useState<Open>();
  const number = new Intl.NumberFormat(formatTag(locale));
  const byId = (ids: readonly string[]) => shelves.filter((shelf) => ids.includes(shelf.variantId));
  const close = () => setOpen(undefined);
  return (
    <>
      <AdminList
        title={t("title")}
        empty={
          counts.all === 0
            ? {
                ...{ icon: Boxes, title: t("emptyTitle"), text: t("emptyText") },
                action: (
                  <ButtonLink href="/admin/products/new" tone="primary">
                    {t("emptyAction")}
                  </ButtonLink>
                ),
              }
            : undefined
        }
        primary={
          mayAdjust && (
            <ButtonLink href="/admin/stock/count" tone="primary">
              <ClipboardList aria-hidden />
              {t("count")}
            </ButtonLink>
          )
        }
        secondary={
          <>
            <ButtonLink href="/admin/stock/history">
              <History aria-hidden />
              {t("history")}
            </ButtonLink>
            {mayAdjust && <MoreMenu />}
          </>
        }
        search={{ label: t("search"), placeholder: t("searchHint") }}
        tools={
          <>
            {locations.length > 1 && (
              <Select
                label={t("location")}
                labelHidden
                className="w-48 max-sm:hidden"
                value={props.location || "all"}
                onChange={(id) => navigate(listHref(pathname, search, { location: id === "all" ? null : id }))}
                choices={[
                  { value: "all", label: t("anywhere") },
                  ...locations.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
            <ColumnMenu columns={columns} chosen={chosen} onChoose={choose} />
          </>
        }
        views={{
          label: t("views"),
          current: view,
          chips: STOCK_VIEWS.filter(
            (id) => id === "all" || id === "low" || id === "out" || id === view || counts[id] > 0,
          ).map((id) => ({ id, label: t(`view.${id}`), count: number.format(counts[id]) })),
        }}
        viewParam={{ name: "view", first: "all" }}
        count={shelves.length}
        none={{ title: t("noneTitle"), text: t("noneText"), clear: t("clearFilters") }}
        shown={t("shown", { count: shelves.length })}
        nextCursor={props.nextCursor}
      >
        <DataTable
          caption={t("title")}
          columns={columns}
          chosenColumns={chosen}
          rows={shelves}
          rowId={(shelf) => shelf.variantId}
          rowName={(shelf) => [shelf.title, shelf.variant].filter(Boolean).join(" · ")}
          actions={(shelf) => (
            <RowMenu shelf={shelf} mayAdjust={mayAdjust} onOpen={(dialog) => setOpen({ dialog, shelves: [shelf] })} />
          )}
          {...(mayAdjust && {
            bulk: (ids) => (
              <>
                <Button size="small" onPress={() => setOpen({ dialog: "threshold", shelves: byId(ids) })}>
                  <Bell aria-hidden />
                  {t("setThreshold")}
                </Button>
                <Button size="small" tone="primary" onPress={() => setOpen({ dialog: "adjust", shelves: byId(ids) })}>
                  <PencilLine aria-hidden />
                  {t("adjust")}
                </Button>
              </>
            ),
          })}
        />
      </AdminList>
      {open?.dialog === "adjust" && <AdjustDialog shelves={open.shelves} locations={locations} onClose={close} />}
      {open?.dialog === "threshold" && (
        <ThresholdDialog shelves={open.shelves} lowStockAt={props.lowStockAt} onClose={close} />
      )}
      {open?.dialog === "clear" && open.shelves[0] && <QuarantineDialog shelf={open.shelves[0]} onClose={close} />}
    </>
  );
}

function MoreMenu() {
  const t = useWords(stockMessages);
  const entries: MenuEntry[] = [
    { id: "transfer", label: t("transfer"), icon: <ArrowLeftRight aria-hidden />, href: "/admin/stock/transfer" },
    { id: "import", label: t("import"), icon: <FileUp aria-hidden />, href: "/admin/stock/import" },
    { id: "locations", label: t("locations"), icon: <MapPin aria-hidden />, href: "/admin/stock/locations" },
  ];
  return (
    <Menu
      label={t("more")}
      trigger={
        <IconButton label={t("more")} tone="secondary">
          <Ellipsis aria-hidden />
        </IconButton>
      }
      groups={[{ id: "more", entries }]}
    />
  );
}

function RowMenu(props: { shelf: ShelfRow; mayAdjust: boolean; onOpen: (dialog: Open["dialog"]) => void }) {
  const { shelf, mayAdjust, onOpen } = props;
  const t = useWords(stockMessages);
  const aside = shelf.places.some((place) => place.quarantined > 0);
  const open = (dialog: Open["dialog"]) => () => onOpen(dialog);
  const entries: MenuEntry[] = [];
  if (mayAdjust) {
    entries.push(
      { id: "adjust", label: t("adjust"), icon: <PencilLine aria-hidden />, onAction: open("adjust") },
      { id: "threshold", label: t("setThreshold"), icon: <Bell aria-hidden />, onAction: open("threshold") },
    );
  }
  if (mayAdjust && aside) {
    entries.push({ id: "clear", label: t("decide"), icon: <PackageCheck aria-hidden />, onAction: open("clear") });
  }
  const href = `/admin/stock/history?variant=${shelf.variantId}`;
  entries.push({ id: "history", label: t("openHistory"), icon: <History aria-hidden />, href });
  return (
    <Menu
      label={t("more")}
      trigger={
        <IconButton label={t("more")} size="small">
          <Ellipsis aria-hidden />
        </IconButton>
      }
      groups={[{ id: "row", entries }]}
    />
  );
}
