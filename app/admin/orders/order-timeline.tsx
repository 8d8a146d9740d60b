import { Card } from "#app/ui/card.tsx";
import { ExactTime } from "#app/ui/relative-time.tsx";
import { useWords } from "../use-words.ts";
import { orderMessages } from "./messages.ts";
import { EVENT_ICONS, UNKNOWN_EVENT_ICON } from "./states.ts";
import type { OrderView, TimelineEntry } from "./types.ts";
import { workMessages } from "./work/messages.ts";
import { NoteForm } from "./work/note-form.tsx";

/** Everything that happened to an order, latest first, and who did it. */
export function OrderTimeline({ order, mayWrite }: { order: OrderView; mayWrite: boolean }) {
  const t = useWords(orderMessages);
  const work = useWords(workMessages);
  return (
    <Card title={t("timeline")}>
      {mayWrite && <NoteForm />}
      <ol>
        {order.timeline.toReversed().map((entry) => {
          const Icon = EVENT_ICONS[entry.kind] ?? UNKNOWN_EVENT_ICON;
          return (
            <li key={entry.id} className="group/event relative flex gap-3 pb-5 last:pb-0">
              <span aria-hidden className="absolute start-3.5 top-8 bottom-1 w-px bg-line group-last/event:hidden" />
              <span className="grid size-7 shrink-0 place-items-center rounded-full bg-neutral-4 text-soft">
                <Icon aria-hidden className="size-4" />
              </span>
              <div className="min-w-0 pt-1">
                <p className="font-medium">{eventWords(entry, t, work)}</p>
                {entry.note && (
                  <p dir="auto" className="whitespace-pre-line wrap-anywhere">
                    {entry.note}
                  </p>
                )}
                {entry.changes.length > 0 && <Changes changes={entry.changes} />}
                <p className="text-sm text-soft">
                  <bdi>{actorWords(entry, t)}</bdi> · <ExactTime at={entry.at} />
                </p>
              </div>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}

type Words = ReturnType<typeof useWords<keyof (typeof orderMessages)["fr"] & string>>;

type WorkWords = ReturnType<typeof useWords<keyof (typeof workMessages)["fr"] & string>>;

function eventWords({ kind, about }: TimelineEntry, t: Words, work: WorkWords): string {
  if (kind === "called") return `${work("event.called")} — ${about}`;
  if (kind === "merged") return work("event.merged", { number: about });
  if (kind === "cancelled" && about) return work("event.mergedInto", { number: about });
  const key = `event.${kind}`;
  if (key in workMessages.fr) return work(key as Parameters<WorkWords>[0]);
  return t(key in orderMessages.fr ? (key as Parameters<Words>[0]) : "event.other");
}

/** What was there, struck through, and what is there now. */
function Changes({ changes }: { changes: TimelineEntry["changes"] }) {
  const t = useWords(workMessages);
  return (
    <dl className="my-1 flex flex-col gap-1 text-sm">
      {changes.map(({ field, before, after }) => (
        <div key={field}>
          <dt className="text-soft">{t(`field.${field}`)}</dt>
          <dd className="flex flex-col gap-0.5 whitespace-pre-line wrap-anywhere">
            <del dir="auto" className="text-faint">
              <span className="sr-only">{t("before")} : </span>
              {before || t("nothing")}
            </del>
            <ins dir="auto" className="no-underline">
              <span className="sr-only">{t("after")} : </span>
              {after || t("nothing")}
            </ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}

function actorWords({ actor }: TimelineEntry, t: Words): string {
  if (actor.kind === "shopper") return t("byShopper");
  if (actor.kind === "token") return t("byToken", { name: actor.name ?? "" });
  return actor.name ?? t("byShop");
}
