import { Archive, CircleCheck, type LucideIcon, PencilLine } from "lucide-react";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import type { OfferStatus } from "#app/commerce/offers/types.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import type { OfferWord } from "./messages.ts";

const LOOKS: Record<OfferStatus, { icon: LucideIcon; tone: BadgeTone }> = {
  active: { icon: CircleCheck, tone: "positive" },
  draft: { icon: PencilLine, tone: "neutral" },
  archived: { icon: Archive, tone: "neutral" },
};

export function OfferBadge({ status, t }: { status: OfferStatus; t: Translate<OfferWord> }) {
  return <Badge {...LOOKS[status]}>{t(`status.${status}`)}</Badge>;
}
