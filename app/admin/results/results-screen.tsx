import { ChartNoAxesColumn, Download } from "lucide-react";
import type { Currency } from "#app/commerce/kernel/money.ts";
import type { CampaignResults } from "#app/events/index.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import type { Tone } from "#app/ui/tone.ts";
import { useWords } from "../use-words.ts";
import { IntervalChart } from "./interval-chart.tsx";
import { resultMessages } from "./messages.ts";
import { RoundsCard } from "./rounds-card.tsx";
import { VariantCard } from "./variant-card.tsx";

const TONES: Readonly<Record<CampaignResults["verdict"], Tone>> = {
  winner: "positive",
  undecided: "info",
  too_little: "info",
  no_variants: "info",
  waiting: "warning",
  sample_ratio: "danger",
};

export interface ResultsScreenProps {
  id: string;
  title: string;
  currency: Currency;
  results: CampaignResults;
}

/** What a campaign has brought so far, in one sentence, one picture, and all figures. */
export function ResultsScreen({ id, title, currency, results }: ResultsScreenProps) {
  const t = useWords(resultMessages);
  const { goal, winner, verdict } = results;
  const variants = results.variants.map((each) => ({ ...each, label: each.name || each.id || t("everybody") }));
  const sum = (of: "visitors" | "orders" | "open_orders" | "without_cost") =>
    variants.reduce((all, each) => all + each[of], 0);
  const isEmpty = sum("visitors") === 0 && sum("orders") === 0;
  /** Bounds of a handful of visitors lie anywhere: they are counted, and nothing is made of it. */
  const isTold = verdict !== "too_little";
  const name = variants.find((each) => each.id === winner)?.label ?? "";
  return (
    <>
      <PageHeader
        title={t("title")}
        trail={[
          { label: t("campaigns"), href: "/admin/campaigns" },
          { label: title || t("untitled"), href: `/admin/campaigns/${id}` },
        ]}
        secondary={
          !isEmpty && (
            <ButtonLink href={`/admin/campaigns/${id}/visitors.csv?round=${results.round}`} tone="secondary" download>
              <Download aria-hidden className="size-4" />
              {t("visitorsCsv")}
            </ButtonLink>
          )
        }
      />
      {results.rounds.length > 1 && <RoundsCard rounds={results.rounds} shown={results.round} />}
      {isEmpty ? (
        <Card>
          <EmptyState icon={ChartNoAxesColumn} title={t("collecting")}>
            {t("collectingText")}
          </EmptyState>
        </Card>
      ) : (
        <div className="flex flex-col gap-4">
          <Banner tone={TONES[verdict]} title={t(`verdict.${verdict}`, { name })}>
            <p>{t(`verdict.${verdict}Text`, { goal: t(goal) })}</p>
            {sum("open_orders") > 0 && <p className="mt-2">{t("open", { count: sum("open_orders") })}</p>}
            {sum("without_cost") > 0 && <p className="mt-2">{t("costless", { count: sum("without_cost") })}</p>}
          </Banner>
          {isTold && (
            <Card title={t("perVisitor", { metric: t(goal) })} description={t("chartHint")}>
              <IntervalChart {...{ goal, variants, winner, currency }} />
            </Card>
          )}
          <div className="grid items-start gap-4 xl:grid-cols-2">
            {variants.map(({ label, ...variant }) => (
              <VariantCard
                key={variant.id}
                wins={variant.id === winner}
                isCompared={isTold && verdict !== "no_variants" && variant.share > 0}
                {...{ variant, label, goal, currency, isTold }}
              />
            ))}
          </div>
          {sum("orders") > 0 && <p className="text-sm text-soft">{t("refunds")}</p>}
        </div>
      )}
    </>
  );
}
