import type { Reader } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { OrderMoney } from "./rules/payment-state.ts";

export async function updateMoney(ctx: Context, id: string, money: OrderMoney): Promise<void> {
  const { authorised, paid, refunded, collected, remitted, awaiting } = money;
  await ctx.tx.run(
    "UPDATE orders SET authorised = ?, paid = ?, refunded = ?, collected = ?, remitted = ?, awaiting = ?, updated_at = ? WHERE id = ?",
    [authorised, paid, refunded, collected, remitted, awaiting ? 1 : 0, ctx.clock.now(), id],
  );
}

export async function readMoney(read: Reader, id: string): Promise<OrderMoney | undefined> {
  const row = await read.one(
    "SELECT authorised, paid, refunded, collected, remitted, awaiting FROM orders WHERE id = ?",
    [id],
  );
  if (!row) return undefined;
  const amount = (name: string) => Number(row[name]);
  return {
    authorised: amount("authorised"),
    paid: amount("paid"),
    refunded: amount("refunded"),
    collected: amount("collected"),
    remitted: amount("remitted"),
    awaiting: row.awaiting === 1,
  };
}

export async function clearCancelled(ctx: Context, id: string): Promise<void> {
  await ctx.tx.run("UPDATE orders SET cancelled_at = NULL, cancel_reason = NULL WHERE id = ?", [id]);
}
