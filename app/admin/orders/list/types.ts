import type { SavedView } from "#app/staff/types.ts";
import type { Outcome } from "../../outcome.ts";
import type { OrderRow } from "../types.ts";

export const ORDER_VIEWS = ["all", "placed", "confirmed", "completed", "cancelled"] as const;
export type OrderListView = (typeof ORDER_VIEWS)[number];

export interface OrdersScreenProps {
  orders: OrderRow[];
  /** Counted as far as `ceiling`. */
  counts: Record<OrderRow["state"], number>;
  ceiling: number;
  view: OrderListView;
  views: SavedView[];
  choices: FilterChoices;
  nextCursor: string | null;
  mayWrite: boolean;
  mayExport: boolean;
}

/** Values to filter by, with their words. */
export type FilterChoices = Record<
  "agent" | "tag" | "carrier" | "method" | "region",
  { value: string; label: string }[]
>;

/** What a bulk act came to: those that could not follow, with the reason in words. */
export type ListOutcome =
  | Extract<Outcome, { ok: false }>
  | { ok: true; done: "bulk"; count: number; refused: { number: string; message: string }[]; more: boolean };
