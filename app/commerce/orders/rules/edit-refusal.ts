import { type Refusal, refuse } from "../../kernel/result.ts";
import type { Order } from "../types.ts";

/** What of an order one wants to change. */
export interface EditKind {
  /** Articles, quantities or prices: not only whom it is for. */
  content: boolean;
}

const UNPAID: readonly string[] = ["unpaid", "pending", "voided"];

type EditRefusal = Refusal<
  "order.is_cancelled" | "order.is_completed" | "order.has_left" | "order.is_packed" | "order.is_paid"
>;

/**
 * Whether an order may still be changed: until its goods have left; its articles and prices only until they are packed or
 * money was taken for them. What a buyer was asked to pay online, and has not, can be asked for anew.
 */
export function editRefusal(
  { state, deliveryState, paymentState, number }: Order,
  { content }: EditKind,
): { ok: false; refusal: EditRefusal } | undefined {
  if (state === "cancelled") return refuse("order.is_cancelled", { number });
  if (state === "completed") return refuse("order.is_completed", { number });
  if (deliveryState !== "pending" && deliveryState !== "packed") return refuse("order.has_left", { number });
  if (content && deliveryState === "packed") return refuse("order.is_packed", { number });
  if (content && !UNPAID.includes(paymentState)) return refuse("order.is_paid", { number });
  return undefined;
}
