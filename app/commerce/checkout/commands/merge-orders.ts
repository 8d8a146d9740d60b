import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import {
  cancelOrder,
  changeTags,
  editRefusal,
  insertOrderEvent,
  lockOrder,
  type Order,
  orderEvent,
} from "../../orders/index.server.ts";
import { joinedFees } from "../rules/edited-fees.ts";
import type { EditedLine, OrderEdit } from "../types.ts";
import { editOrder } from "./edit-order.ts";

/**
 * Merges a duplicate into the order that is kept: the duplicate is cancelled and says into which it went; the one that is
 * kept says what it took in, and takes over its tags. Both must still be open, and of the same phone.
 * @param addLines its articles are wanted too: they are added to those of the order that is kept, at the price they had, and so are its fees
 */
export async function mergeOrders(
  ctx: Context,
  keptId: string,
  otherId: string,
  { addLines = false }: { addLines?: boolean } = {},
): Promise<Result<Order>> {
  // In one order for all: two merges of the same pair do not wait for each other for ever.
  const locked = new Map<string, Order | undefined>();
  for (const id of [keptId, otherId].sort()) locked.set(id, await lockOrder(ctx, id));
  const kept = locked.get(keptId);
  const other = locked.get(otherId);
  if (!kept) return refuse("order.not_found", { id: keptId });
  if (!other) return refuse("order.not_found", { id: otherId }, "/other");
  if (kept.id === other.id || kept.phone !== other.phone) return refuse("order.not_mergeable", {}, "/other");
  const closed = editRefusal(kept, { content: addLines }) ?? editRefusal(other, { content: true });
  if (closed) return closed;
  const cancelled = await cancelOrder(ctx, other.id, kept.number, kept);
  if (!cancelled.ok) return cancelled;
  const edited = addLines
    ? await editOrder(ctx, kept.id, { version: kept.version, ...joined(kept, other) }, { setPrices: true })
    : ok(kept);
  if (!edited.ok) return edited;
  const lines = other.lines.map(({ title, variantTitle, quantity }) => ({ title, variant: variantTitle, quantity }));
  await insertOrderEvent(ctx, kept.id, {
    kind: "merged",
    data: { number: other.number, order: other.id, total: other.total, note: other.note, lines, addLines },
  });
  ctx.emit(orderEvent("order.merged", edited.value));
  return other.tags.length > 0 ? changeTags(ctx, kept.id, { add: other.tags }) : edited;
}

/** The kept order's lines and fees and the other's; the same article at the same price becomes one line. */
function joined(kept: Order, other: Order): Pick<OrderEdit, "lines" | "fees"> {
  const lines: EditedLine[] = kept.lines.map(({ id, quantity }) => ({ id, quantity }));
  for (const { variantId, unitPrice, quantity } of other.lines) {
    const same = kept.lines.findIndex((line) => line.variantId === variantId && line.unitPrice === unitPrice);
    const line = lines[same];
    if (line) line.quantity += quantity;
    else lines.push({ variantId, unitPrice, quantity });
  }
  return { lines, ...(other.fees.length > 0 && { fees: joinedFees(kept, other) }) };
}
