import { useEffect, useRef } from "react";
import { Card } from "#app/ui/card.tsx";
import { cx } from "#app/ui/cx.ts";
import { MoneyText } from "#app/ui/money-text.tsx";
import { useWords } from "../../use-words.ts";
import { DeskBadge } from "../badges.tsx";
import { deskMessages } from "./messages.ts";
import { SlaTimer } from "./sla-timer.tsx";
import type { DeskOrder } from "./types.ts";

/** The orders to be called, in their order; the one that is spoken about is marked. */
export function DeskQueue(props: {
  orders: readonly DeskOrder[];
  current: string;
  within: number;
  onChoose: (index: number) => void;
}) {
  const t = useWords(deskMessages);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark moved
  useEffect(() => {
    // Within the list alone: on a phone the list is the page, which must stay where one reads.
    const row = list.current?.querySelector<HTMLElement>("[aria-current]")?.parentElement;
    if (!list.current || !row) return;
    const { scrollTop, clientHeight } = list.current;
    if (row.offsetTop < scrollTop) list.current.scrollTop = row.offsetTop;
    else if (row.offsetTop + row.offsetHeight > scrollTop + clientHeight) {
      list.current.scrollTop = row.offsetTop + row.offsetHeight - clientHeight;
    }
  }, [props.current]);
  return (
    <Card flush>
      <ol
        ref={list}
        aria-label={t("queue")}
        className="relative max-h-[calc(100dvh-12rem)] overflow-y-auto max-lg:max-h-none"
      >
        {props.orders.map((order, index) => {
          const isCurrent = order.id === props.current;
          return (
            <li key={order.id} className="border-b border-line last:border-0">
              <button
                type="button"
                aria-current={isCurrent ? "true" : undefined}
                onClick={() => props.onChoose(index)}
                className={cx(
                  "grid w-full grid-cols-[minmax(0,1fr)_auto] gap-x-3 gap-y-1 border-s-3 px-4 py-3 text-start hover:bg-neutral-2",
                  isCurrent ? "border-accent bg-accent-2 hover:bg-accent-2" : "border-transparent",
                )}
              >
                <span className="truncate font-medium">{order.name}</span>
                <MoneyText value={order.total} className="text-end" />
                <span className="truncate text-sm text-soft">
                  <bdi>{order.number}</bdi> · <bdi>{order.city}</bdi>
                </span>
                <span className="flex flex-wrap justify-end gap-1">
                  <DeskBadge order={order} />
                  <SlaTimer order={order} within={props.within} />
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
