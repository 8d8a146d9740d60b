import { useFetcher } from "@remix-run/react";
import { CalendarDays, Megaphone, OctagonX, Plus } from "lucide-react";
import { useMemo, useState } from "react";
import { listText } from "#app/commerce/kernel/locale.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { Column } from "#app/ui/data-table/column.ts";
import { DataTable } from "#app/ui/data-table/data-table.tsx";
import { Link } from "#app/ui/link.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { AdminList } from "../list/admin-list.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { ConfirmButton } from "./confirm-button.tsx";
import { CreateCampaignDialog } from "./create-campaign-dialog.tsx";
import { campaignMessages } from "./messages.ts";
import { PhaseBadge } from "./phase-badge.tsx";
import type { CampaignRow } from "./types.ts";
import { useShopClock } from "./use-shop-clock.ts";

export const CAMPAIGN_VIEWS = ["all", "live", "draft", "ended"] as const;
export type CampaignListView = (typeof CAMPAIGN_VIEWS)[number];

export interface CampaignsScreenProps {
  campaigns: CampaignRow[];
  nextCursor: string | null;
  view: CampaignListView;
  isEmpty: boolean;
  /** Some campaign is in the shop. */
  isOn: boolean;
  mayWrite: boolean;
  mayPublish: boolean;
  timeZone: string;
}

/** The shop's campaigns: where each stands, when it runs, and what it changes. */
export function CampaignsScreen(props: CampaignsScreenProps) {
  const { campaigns, nextCursor, view, isEmpty, isOn, mayWrite, mayPublish, timeZone } = props;
  const t = useWords(campaignMessages);
  const { locale } = useLocaleValue();
  const clock = useShopClock(timeZone);
  const [creating, setCreating] = useState(false);
  const fetcher = useFetcher<Outcome<"stopped">>();
  useOutcome(fetcher, (done) => t(`done.${done}`));
  const create = mayWrite && (
    <Button tone="primary" onPress={() => setCreating(true)}>
      <Plus aria-hidden />
      {t("create")}
    </Button>
  );
  const columns = useMemo((): Column<CampaignRow>[] => {
    const dates = ({ from, until }: CampaignRow) => {
      if (from !== null && until !== null) return t("between", { from: clock(from), until: clock(until) });
      if (from !== null) return t("fromOnly", { from: clock(from) });
      return until === null ? t("always") : t("untilOnly", { until: clock(until) });
    };
    return [
      {
        id: "campaign",
        label: t("name"),
        onPhone: "title",
        cell: ({ id, title }) => (
          <Link href={`/admin/campaigns/${id}`} data-row-link className="font-medium wrap-anywhere">
            {title || t("untitled")}
          </Link>
        ),
      },
      { id: "phase", label: t("phase"), onPhone: "corner", cell: ({ phase }) => <PhaseBadge phase={phase} /> },
      { id: "dates", label: t("dates"), onPhone: "text", cell: dates },
      {
        id: "pieces",
        label: t("pieces"),
        hideable: true,
        onPhone: "text",
        cell: ({ kinds }) => (
          <span className="text-soft">
            {listText(
              kinds.map((kind) => t(`piece.${kind}`)),
              locale,
            )}
          </span>
        ),
      },
      {
        id: "updated",
        label: t("updated"),
        onPhone: "foot-start",
        cell: ({ updatedAt }) => <RelativeTime at={updatedAt} className="whitespace-nowrap text-soft" />,
      },
    ];
  }, [t, clock, locale]);
  return (
    <>
      <AdminList
        title={t("title")}
        primary={create}
        secondary={
          <>
            <ButtonLink href="/admin/campaigns/calendar">
              <CalendarDays aria-hidden />
              {t("calendar")}
            </ButtonLink>
            {mayPublish && isOn && (
              <ConfirmButton
                label={t("stopAll")}
                icon={<OctagonX aria-hidden />}
                tone="danger"
                title={t("stopAsk")}
                cancel={t("cancel")}
                isDisabled={fetcher.state !== "idle"}
                onConfirm={() => fetcher.submit({ intent: "stop" }, { method: "post" })}
              >
                {t("stopText")}
              </ConfirmButton>
            )}
          </>
        }
        empty={isEmpty ? { icon: Megaphone, title: t("emptyTitle"), text: t("emptyText"), action: create } : undefined}
        search={{ label: t("search"), placeholder: t("searchHint") }}
        views={{
          label: t("views"),
          current: view,
          chips: CAMPAIGN_VIEWS.map((id) => ({ id, label: t(`view.${id}`) })),
        }}
        viewParam={{ name: "view", first: "all" }}
        refusal={fetcher.data?.ok === false ? fetcher.data.message : undefined}
        count={campaigns.length}
        none={{ title: t("noneTitle"), text: t("noneText"), clear: t("clear") }}
        shown={t("shown", { count: campaigns.length })}
        nextCursor={nextCursor}
      >
        <DataTable
          caption={t("title")}
          columns={columns}
          rows={campaigns}
          rowId={({ id }) => id}
          rowName={({ title }) => title}
        />
      </AdminList>
      <CreateCampaignDialog isOpen={creating} onOpenChange={setCreating} />
    </>
  );
}
