import { Ban, CircleCheck, CircleX, Hourglass, type LucideIcon, ShieldCheck, TimerOff } from "lucide-react";
import type { BadgeTone } from "#app/ui/badge.tsx";
import type { PaymentRow } from "./types.ts";

/** How each state of a payment looks; its word is `state.captured` … in messages.ts. */
export const INTENT_LOOKS: Record<PaymentRow["state"], { icon: LucideIcon; tone: BadgeTone }> = {
  pending: { icon: Hourglass, tone: "warning" },
  authorised: { icon: ShieldCheck, tone: "info" },
  captured: { icon: CircleCheck, tone: "positive" },
  failed: { icon: CircleX, tone: "danger" },
  expired: { icon: TimerOff, tone: "neutral" },
  voided: { icon: Ban, tone: "neutral" },
  lapsed: { icon: TimerOff, tone: "neutral" },
};
