import type { AnswerEvent, AnswerState } from "#app/commerce/leads/types.ts";
import { Card } from "#app/ui/card.tsx";
import { ExactTime } from "#app/ui/relative-time.tsx";
import { useWords } from "../use-words.ts";
import { answerMessages } from "./messages.ts";
import type { AnswerWords } from "./types.ts";

/** Who did what with an answer, latest first. */
export function AnswerHistory({ events }: { events: readonly AnswerEvent[] }) {
  const t = useWords(answerMessages);
  if (events.length === 0) return null;
  return (
    <Card title={t("history")}>
      <ol className="flex flex-col gap-3">
        {events.map((event) => (
          <li key={event.id}>
            <p>{eventWords(event, t)}</p>
            <p className="text-sm text-soft">
              <bdi>{t("by", { name: event.actorName ?? t("system") })}</bdi> · <ExactTime at={event.at} />
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function eventWords({ kind, data }: AnswerEvent, t: AnswerWords): string {
  if (kind === "state") return t("event.state", { data: t(`state.${data as AnswerState}`) });
  if (kind === "assigned") return data === "" ? t("event.unassigned") : t("event.assigned", { data });
  if (kind === "action") return t("event.action", { data });
  return t(kind === "note" ? "event.note" : "event.deleted");
}
