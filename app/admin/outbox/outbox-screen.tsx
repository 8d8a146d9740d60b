import { useFetcher } from "@remix-run/react";
import { CircleCheck, CircleX, Clock, type LucideIcon, RotateCw, Send } from "lucide-react";
import type { ToldReason } from "#app/commerce/failures.ts";
import type { Letter, LetterState } from "#app/commerce/outbox/types.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FilterChips } from "#app/ui/filter-chips.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import type { Outcome } from "../outcome.ts";
import { SettingsHead } from "../settings/settings-nav.tsx";
import { ReasonWords } from "../told-reason.tsx";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { letterMessages, letterName } from "./letter-words.ts";
import { outboxMessages } from "./messages.ts";

const LOOKS: Record<LetterState, { icon: LucideIcon; tone: BadgeTone }> = {
  waiting: { icon: Clock, tone: "info" },
  failed: { icon: RotateCw, tone: "warning" },
  dead: { icon: CircleX, tone: "danger" },
  done: { icon: CircleCheck, tone: "positive" },
};

type ToldLetter = Omit<Letter, "error"> & { error: ToldReason | null };

export interface OutboxScreenProps {
  letters: ToldLetter[];
  counts: Record<"waiting" | "failed" | "dead", number>;
  state: LetterState | null;
  mayManageTeam: boolean;
}

/** What is on its way to outside services, and what got stuck: to be read, and replayed. */
export function OutboxScreen({ letters, counts, state, mayManageTeam }: OutboxScreenProps) {
  const t = useWords(outboxMessages);
  const fetcher = useFetcher<Outcome<"replayed">>();
  useOutcome(fetcher, (_, count) => t("replayed", { count }));
  const replay = (id: string) => fetcher.submit({ id }, { method: "post" });
  const stuck = counts.failed + counts.dead;
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  return (
    <>
      <SettingsHead mayManageTeam={mayManageTeam} />
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <FilterChips
          label={t("states")}
          current={state ?? "open"}
          chips={[
            { id: "open", label: t("open"), href: "?" },
            ...(["waiting", "failed", "dead"] as const).map((id) => ({
              ...{ id, label: t(`state.${id}`), href: `?state=${id}` },
              count: counts[id] > 0 ? String(counts[id]) : undefined,
            })),
            { id: "done", label: t("state.done"), href: "?state=done" },
          ]}
        />
        {stuck > 0 && (
          <Button isPending={fetcher.state !== "idle"} onPress={() => replay("")}>
            <RotateCw aria-hidden />
            {t("replayAll")}
          </Button>
        )}
      </div>
      {refused && <Banner tone="danger" title={refused.message} live className="mb-3" />}
      <Card flush>
        {letters.length === 0 ? (
          <EmptyState icon={Send} title={t("empty")}>
            {t("emptyText")}
          </EmptyState>
        ) : (
          <ul>
            {letters.map((letter) => (
              <LetterItem
                key={letter.id}
                letter={letter}
                busy={fetcher.state !== "idle"}
                onReplay={() => replay(letter.id)}
              />
            ))}
          </ul>
        )}
      </Card>
    </>
  );
}

function LetterItem({ letter, busy, onReplay }: { letter: ToldLetter; busy: boolean; onReplay: () => void }) {
  const t = useWords(outboxMessages);
  const name = useWords(letterMessages);
  const { icon, tone } = LOOKS[letter.state];
  const stuck = letter.state === "failed" || letter.state === "dead";
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line px-5 py-3 last:border-b-0 max-sm:px-4">
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <bdi className="font-medium wrap-anywhere">{letterName(letter.name, name)}</bdi>
          <Badge icon={icon} tone={tone}>
            {t(`state.${letter.state}`)}
          </Badge>
        </div>
        <p className="text-sm text-soft">
          <RelativeTime at={letter.at} /> · {t("attempts", { count: letter.attempts })}
          {letter.nextAt !== null && letter.state === "failed" && (
            <>
              {" · "}
              {t("next")} <RelativeTime at={letter.nextAt} />
            </>
          )}
        </p>
        {letter.error && <ReasonWords reason={letter.error} />}
        <details className="text-sm">
          <summary className="cursor-pointer text-soft">{t("payload")}</summary>
          <p className="pt-1 text-soft">
            {t("subject")} <bdi dir="ltr">{letter.subject}</bdi> · <bdi dir="ltr">{letter.name}</bdi>
          </p>
          <pre
            dir="ltr"
            className="mt-1 overflow-x-auto rounded-md bg-neutral-3 p-2 text-start text-xs whitespace-pre-wrap"
          >
            {letter.payload}
          </pre>
        </details>
      </div>
      {stuck && (
        <Button size="small" isDisabled={busy} onPress={onReplay}>
          {t("replay")}
        </Button>
      )}
    </li>
  );
}
