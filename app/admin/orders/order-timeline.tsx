import { Card } from "#app/ui/card.tsx";
import { ExactTime } from "#app/ui/relative-time.tsx";
import { useWords } from "../use-words.ts";
import { orderMessages } from "./messages.ts";
import { EVENT_ICONS, UNKNOWN_EVENT_ICON } from "./states.ts";
import type { OrderView, TimelineEntry } from "./types.ts";

/** Everything that happened to an order, latest first, and who did it. */
export function OrderTimeline({ order }: { order: OrderView }) {
  const t = useWords(orderMessages);
  return (
    <Card title={t("timeline")}>
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
                <p className="font-medium">{eventWords(entry, t)}</p>
                {entry.note && (
                  <p dir="auto" className="wrap-anywhere">
                    {entry.note}
                  </p>
                )}
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

function eventWords(entry: TimelineEntry, t: Words): string {
  const key = `event.${entry.kind}`;
  return t(key in orderMessages.fr ? (key as Parameters<Words>[0]) : "event.other");
}

function actorWords({ actor }: TimelineEntry, t: Words): string {
  if (actor.kind === "shopper") return t("byShopper");
  if (actor.kind === "token") return t("byToken", { name: actor.name ?? "" });
  return actor.name ?? t("byShop");
}
