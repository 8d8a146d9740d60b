import { Ban, Check, CircleDot, Eye, LoaderCircle, type LucideIcon } from "lucide-react";
import type { AnswerState } from "#app/commerce/leads/types.ts";
import { Badge, type BadgeTone } from "#app/ui/badge.tsx";
import { useWords } from "../use-words.ts";
import { answerMessages } from "./messages.ts";

const LOOKS: Readonly<Record<AnswerState, { icon: LucideIcon; tone: BadgeTone }>> = {
  new: { icon: CircleDot, tone: "info" },
  read: { icon: Eye, tone: "neutral" },
  progress: { icon: LoaderCircle, tone: "warning" },
  done: { icon: Check, tone: "positive" },
  spam: { icon: Ban, tone: "danger" },
};

export function AnswerBadge({ state }: { state: AnswerState }) {
  const t = useWords(answerMessages);
  const { icon, tone } = LOOKS[state];
  return (
    <Badge icon={icon} tone={tone}>
      {t(`state.${state}`)}
    </Badge>
  );
}
