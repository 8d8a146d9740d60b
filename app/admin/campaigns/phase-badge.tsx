import {
  CalendarClock,
  CircleCheck,
  CirclePause,
  CircleStop,
  History,
  type LucideIcon,
  PencilLine,
} from "lucide-react";
import type { CampaignPhase } from "#app/campaigns/types.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { useWords } from "../use-words.ts";
import { campaignMessages } from "./messages.ts";

const LOOKS: Record<CampaignPhase, { icon: LucideIcon; tone: BadgeTone }> = {
  draft: { icon: PencilLine, tone: "neutral" },
  running: { icon: CircleCheck, tone: "positive" },
  scheduled: { icon: CalendarClock, tone: "info" },
  over: { icon: History, tone: "neutral" },
  paused: { icon: CirclePause, tone: "warning" },
  ended: { icon: CircleStop, tone: "neutral" },
};

export function PhaseBadge({ phase }: { phase: CampaignPhase }) {
  const t = useWords(campaignMessages);
  return <Badge {...LOOKS[phase]}>{t(`phase.${phase}`)}</Badge>;
}
