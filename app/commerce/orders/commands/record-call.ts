import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { updateDesk } from "../desk.server.ts";
import { type CallOutcome, LONGEST_POSTPONEMENT, nextCall, OUTCOME_RULES } from "../desk.ts";
import { insertOrderEvent, lockOrder } from "../model.server.ts";
import type { Order } from "../types.ts";
import { cancelOrder } from "./cancel-order.ts";
import { confirmOrder } from "./confirm-order.ts";

export interface RecordedCall {
  outcome: CallOutcome;
  /** Epoch ms: when the buyer asked to be called again. For `postponed`, which wants it. */
  callAt?: number;
  /** What was said, or why it is cancelled. */
  note?: string;
  /** Calls the caller knew of. Where another was made meanwhile it is refused: the buyer is not called twice. */
  attempts?: number;
}

const LONGEST_NOTE = 500;

/** Writes down how a call of the desk ended: the order moves, waits for its next call, or leaves the queue. */
export async function recordCall(ctx: Context, orderId: string, call: RecordedCall): Promise<Result<Order>> {
  const { outcome, callAt } = call;
  const note = (call.note ?? "").normalize("NFC").trim();
  if (note.length > LONGEST_NOTE) return refuse("input.too_long", { max: LONGEST_NOTE }, "/note");
  const now = ctx.clock.now();
  if (outcome === "postponed" && !isSoon(callAt, now)) return refuse("desk.postpone_when", {}, "/call_at");
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  if (order.state !== "placed") return refuse("desk.not_waiting", { number: order.number, state: order.state });
  if (call.attempts !== undefined && call.attempts !== order.desk.attempts) {
    return refuse("desk.called_meanwhile", { number: order.number, by: order.desk.calledBy ?? "" });
  }
  const attempts = order.desk.attempts + 1;
  const state = outcome === "confirmed" || outcome === "cancelled" ? order.desk.state : outcome;
  const dueAt = nextCall(outcome, attempts, now, callAt);
  const desk = { state, attempts, dueAt, calledAt: now, calledBy: ctx.actor.name ?? null };
  await updateDesk(ctx, orderId, desk);
  await insertOrderEvent(ctx, orderId, {
    kind: "called",
    data: { outcome, attempts, ...(dueAt !== null && { dueAt }), ...(note && { note }) },
  });
  const { moves } = OUTCOME_RULES[outcome];
  if (moves === "confirmed") return confirmOrder(ctx, orderId);
  if (moves === "cancelled") return cancelOrder(ctx, orderId, note || outcome);
  return ok({ ...order, desk, updatedAt: now });
}

function isSoon(at: number | undefined, now: number): boolean {
  return at !== undefined && Number.isSafeInteger(at) && at > now && at <= now + LONGEST_POSTPONEMENT;
}
