import type { Context } from "../../context.ts";
import type { Result } from "../../kernel/result.ts";
import { type AdjustedStock, adjustStock, type ShortOrder, type StockAdjustment } from "../../stock/index.server.ts";
import { readNumbers } from "../model.server.ts";

export type NamedShortOrder = ShortOrder & { number: string };

/** `adjustStock`, with the orders that fall short told by the numbers people know, in the answer and in the refusal. */
export async function adjustShelf(
  ctx: Context,
  input: StockAdjustment,
): Promise<Result<Omit<AdjustedStock, "short"> & { short: NamedShortOrder[] }>> {
  const adjusted = await adjustStock(ctx, input);
  if (adjusted.ok) {
    return { ok: true, value: { ...adjusted.value, short: await named(ctx, adjusted.value.short) } };
  }
  const { refusal } = adjusted;
  if (refusal.code !== "stock.below_reserved") return adjusted;
  const short = await named(ctx, (refusal.data?.short_orders ?? []) as ShortOrder[]);
  const orders = short.map((order) => order.number);
  return { ok: false, refusal: { ...refusal, data: { ...refusal.data, short_orders: short, orders } } };
}

async function named(ctx: Context, short: readonly ShortOrder[]): Promise<NamedShortOrder[]> {
  const numbers = await readNumbers(
    ctx.tx,
    short.map((order) => order.orderId),
  );
  return short.map((order) => ({ ...order, number: numbers.get(order.orderId) ?? "" }));
}
