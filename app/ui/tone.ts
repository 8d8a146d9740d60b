import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert } from "lucide-react";

/** States a person must not miss. Colour never stands alone: each has an icon. */
export type Tone = "info" | "positive" | "warning" | "danger";

export const TONE_ICONS: Record<Tone, LucideIcon> = {
  info: Info,
  positive: CircleCheck,
  warning: TriangleAlert,
  danger: CircleAlert,
};
