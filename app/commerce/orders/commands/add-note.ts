import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { insertOrderEvent, touchOrder } from "../model.server.ts";

const LONGEST_NOTE = 2_000;

/** Writes a note for the team into an order's timeline. The buyer never sees it. */
export async function addNote(ctx: Context, orderId: string, text: string): Promise<Result<null>> {
  const words = text.normalize("NFC").trim();
  if (words === "") return refuse("input.required", {}, "/text");
  if (words.length > LONGEST_NOTE) return refuse("input.too_long", { max: LONGEST_NOTE }, "/text");
  if (!(await touchOrder(ctx, orderId))) return refuse("order.not_found", { id: orderId });
  await insertOrderEvent(ctx, orderId, { kind: "note", data: { text: words } });
  return ok(null);
}
