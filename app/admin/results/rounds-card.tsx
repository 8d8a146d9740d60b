import { CircleDot } from "lucide-react";
import type { Round } from "#app/events/index.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Card } from "#app/ui/card.tsx";
import { Link } from "#app/ui/link.tsx";
import { useWords } from "../use-words.ts";
import { resultMessages } from "./messages.ts";

/** The counts of a campaign whose shares were changed: which one is shown, and the way to the others. */
export function RoundsCard({ rounds, shown }: { rounds: readonly Round[]; shown: string }) {
  const t = useWords(resultMessages);
  return (
    <Card title={t("rounds")} description={t("roundsText")} className="mb-4">
      <ul className="flex flex-col divide-y divide-line">
        {[...rounds].reverse().map(({ revision, shares, visitors, isCurrent }) => {
          const named = shares.map(({ id, name, weight }) => `${name || id} ${weight} %`).join(" · ") || t("everybody");
          return (
            <li key={revision} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-3 first:pt-0 last:pb-0">
              <span className="font-medium wrap-anywhere">
                <bdi>{named}</bdi>
              </span>
              {isCurrent && (
                <Badge tone="positive" icon={CircleDot}>
                  {t("round.now")}
                </Badge>
              )}
              <span className="text-soft tabular-nums">{t("round.visitors", { count: visitors })}</span>
              <span className="ms-auto">
                {revision === shown ? (
                  <span className="text-soft">{t("round.seen")}</span>
                ) : (
                  <Link href={`?round=${revision}`} aria-label={t("round.seeNamed", { shares: named })}>
                    {t("round.see")}
                  </Link>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
