import { Timer } from "lucide-react";
import { useEffect, useState } from "react";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { useWords } from "../../use-words.ts";
import { deskMessages } from "./messages.ts";
import type { DeskOrder } from "./types.ts";

const MINUTE = 60_000;
const TICK = 15_000;

/** How long there is still to call within what the shop set itself, or how late it is; from when the order was due. */
export function SlaTimer({ order, within }: { order: Pick<DeskOrder, "placedAt" | "desk">; within: number }) {
  const t = useWords(deskMessages);
  const { now: served } = useLocaleValue();
  const [now, setNow] = useState(served);
  useEffect(() => {
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  const left = Math.round(((order.desk.dueAt ?? order.placedAt) + within * MINUTE - now) / MINUTE);
  const tone: BadgeTone = left < 0 ? "danger" : left < within / 2 ? "warning" : "positive";
  const size = Math.abs(left);
  const time =
    size < 60
      ? t("minutes", { count: size })
      : size < 48 * 60
        ? t("hours", { count: Math.round(size / 60) })
        : t("days", { count: Math.round(size / 1_440) });
  return (
    <Badge tone={tone} icon={Timer} className="tabular-nums">
      {t(left < 0 ? "overdue" : "left", { time })}
    </Badge>
  );
}
