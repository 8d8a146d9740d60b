import type { Context } from "../context.ts";
import { deleteComponents } from "./components.server.ts";
import { buyerColumns, insertLines, moneyColumns } from "./model.server.ts";
import type { Order } from "./types.ts";

/** Writes an edited order's content, if it is still the version that was edited. @returns whether it was. */
export async function updateContent(ctx: Context, version: number, order: Order): Promise<boolean> {
  const row = {
    ...buyerColumns(order),
    ...{ country: order.address.country, customer_id: order.customerId },
    ...{ delivery: order.delivery && JSON.stringify(order.delivery), payment_method: order.paymentMethod },
    ...moneyColumns(order),
    ...{ shipping_fixed: order.shippingFixed ? 1 : 0, version: order.version, updated_at: order.updatedAt },
    ...{ desk_state: order.desk.state, desk_due_at: order.desk.dueAt },
  };
  const { changes } = await ctx.tx.run(
    `UPDATE orders SET ${Object.keys(row)
      .map((column) => `${column} = ?`)
      .join(", ")} WHERE id = ? AND version = ?`,
    [...Object.values(row), order.id, version],
  );
  return changes === 1;
}

/** The lines as they are now take the place of those before; a line that stays keeps its id. */
export async function replaceLines(ctx: Context, order: Order): Promise<void> {
  await deleteComponents(ctx, order.id);
  await ctx.tx.run("DELETE FROM order_lines WHERE order_id = ?", [order.id]);
  await insertLines(ctx, order);
}
