import { useFetcher } from "@remix-run/react";
import { ChartNoAxesColumn, CirclePause, CirclePlay, Pencil, Undo2 } from "lucide-react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Dialog, DialogTrigger } from "#app/ui/dialog.tsx";
import { Link } from "#app/ui/link.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { CampaignActs } from "./campaign-acts.tsx";
import { ConfirmButton } from "./confirm-button.tsx";
import { campaignMessages } from "./messages.ts";
import { PhaseBadge } from "./phase-badge.tsx";
import type { CampaignDetail, LogLine } from "./types.ts";
import { useShopClock } from "./use-shop-clock.ts";

export type CampaignDone = "published" | "paused" | "resumed" | "rolledBack" | "proposed";

/** One campaign: what it does in the shop, what is to be mended before, who did what, and its switches. */
export function CampaignScreen(props: { campaign: CampaignDetail; isFirst: boolean; timeZone: string }) {
  const { campaign, isFirst, timeZone } = props;
  const t = useWords(campaignMessages);
  const { row, version, revision, isNewer, problems, mayPublish, mayWrite } = campaign;
  const [reason, setReason] = useState("");
  const fetcher = useFetcher<Outcome<CampaignDone>>();
  useOutcome(
    fetcher,
    (done) => t(`done.${done}`),
    () => setReason(""),
  );
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const act = (intent: string) =>
    fetcher.submit({ intent, version: String(version), revision, reason }, { method: "post" });
  const isBusy = fetcher.state !== "idle";
  const isOut = row.phase !== "draft" && row.phase !== "ended";
  const errors = problems.filter(({ severity }) => severity === "error");
  const asksReason = refused?.code === "document.over_budget";
  const publishLabel = isOut && isNewer ? t("publishAgain") : t("publish");
  const confirm = { cancel: t("cancel"), isDisabled: isBusy };
  const publish = (
    <DialogTrigger>
      <Button tone="primary" isDisabled={errors.length > 0} isPending={isBusy}>
        {publishLabel}
      </Button>
      <Dialog
        title={t("publishAsk")}
        footer={(close) => (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button
              tone="primary"
              autoFocus
              onPress={() => {
                act("publish");
                close();
              }}
            >
              {publishLabel}
            </Button>
          </>
        )}
      >
        <div className="flex flex-col gap-4">
          <Problems campaign={campaign} />
          <CampaignActs campaign={campaign} timeZone={timeZone} />
        </div>
      </Dialog>
    </DialogTrigger>
  );
  const resume = (tone: "primary" | "secondary") => (
    <Button tone={tone} isPending={isBusy} onPress={() => act("resume")}>
      <CirclePlay aria-hidden />
      {t("resume")}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={row.title || t("untitled")}
        trail={[{ label: t("title"), href: "/admin/campaigns" }]}
        badges={<PhaseBadge phase={row.phase} />}
        secondary={
          <>
            <ButtonLink href={`/admin/campaigns/${row.id}/results`}>
              <ChartNoAxesColumn aria-hidden />
              {t("results")}
            </ButtonLink>
            {mayWrite && (
              <ButtonLink href={`/admin/pages/${row.id}/edit`}>
                <Pencil aria-hidden />
                {t("edit")}
              </ButtonLink>
            )}
            {mayPublish && isOut && row.phase !== "paused" && (
              <ConfirmButton
                {...confirm}
                label={t("pause")}
                icon={<CirclePause aria-hidden />}
                tone="secondary"
                title={t("pauseAsk")}
                onConfirm={() => act("pause")}
              >
                {t("pauseText")}
              </ConfirmButton>
            )}
            {mayPublish && campaign.returns && (
              <Button isPending={isBusy} onPress={() => act("pause")}>
                <CirclePause aria-hidden />
                {t("keepPaused")}
              </Button>
            )}
            {mayPublish && isNewer && row.phase === "paused" && resume("secondary")}
            {mayPublish && isOut && (
              <ConfirmButton
                {...confirm}
                label={t("rollback")}
                icon={<Undo2 aria-hidden className="rtl:-scale-x-100" />}
                tone="danger"
                title={t("rollbackAsk")}
                onConfirm={() => act("rollback")}
              >
                {t("rollbackText")}
              </ConfirmButton>
            )}
          </>
        }
        primary={
          mayPublish && row.phase === "paused" && !isNewer ? (
            resume("primary")
          ) : mayPublish && (!isOut || isNewer) ? (
            publish
          ) : !mayPublish && mayWrite && (!isOut || isNewer) ? (
            <Button tone="primary" isPending={isBusy} isDisabled={errors.length > 0} onPress={() => act("propose")}>
              {t("propose")}
            </Button>
          ) : undefined
        }
      />
      <div className="flex flex-col gap-4">
        {refused && <Banner tone="danger" title={refused.message} live />}
        {asksReason && <TextField label={t("reason")} value={reason} onChange={setReason} maxLength={500} />}
        {row.phase === "paused" && row.cause && <Banner tone="warning" title={t(`cause.${row.cause}`)} />}
        <Problems campaign={campaign} />
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
          <Card title={isOut ? t("what") : t("whatNow")}>
            <CampaignActs campaign={campaign} timeZone={timeZone} withLinks={mayWrite} />
          </Card>
          <Card title={t("log")}>
            <Log lines={campaign.log} timeZone={timeZone} />
            <Pagination
              firstHref={isFirst ? undefined : `/admin/campaigns/${row.id}`}
              nextHref={campaign.olderLog ? `/admin/campaigns/${row.id}?cursor=${campaign.olderLog}` : undefined}
            />
          </Card>
        </div>
      </div>
    </>
  );
}

/** What is to be mended first, and what is good to know, each with the way there. */
function Problems({ campaign: { problems } }: { campaign: CampaignDetail }) {
  const t = useWords(campaignMessages);
  return (["error", "warning"] as const).map((severity) => {
    const found = problems.filter((each) => each.severity === severity);
    if (found.length === 0) return null;
    return (
      <Banner
        key={severity}
        tone={severity === "error" ? "danger" : "warning"}
        title={t(severity === "error" ? "problems" : "warnings")}
      >
        <ul className="flex flex-col gap-1">
          {found.map(({ message, href }) => (
            <li key={`${href} ${message}`}>
              {message}{" "}
              <Link href={href} className="whitespace-nowrap">
                {t("goThere")}
              </Link>
            </li>
          ))}
        </ul>
      </Banner>
    );
  });
}

function Log({ lines, timeZone }: { lines: readonly LogLine[]; timeZone: string }) {
  const t = useWords(campaignMessages);
  const clock = useShopClock(timeZone);
  if (lines.length === 0) return <p className="text-soft">{t("logEmpty")}</p>;
  return (
    <ol className="flex flex-col gap-3">
      {lines.map(({ id, action, by, at, kept, withdrawn }) => (
        <li key={id}>
          <p className="font-medium">{t(`log.${action}`)}</p>
          <p className="text-sm text-soft">
            <bdi>{by || t("bySystem")}</bdi> · <bdi>{clock(at)}</bdi>
          </p>
          {kept.length > 0 && <p className="text-sm text-soft">{t("log.kept", { titles: kept.join(", ") })}</p>}
          {withdrawn.length > 0 && (
            <p className="text-sm text-soft">{t("log.withdrawn", { names: withdrawn.join(", ") })}</p>
          )}
        </li>
      ))}
    </ol>
  );
}
