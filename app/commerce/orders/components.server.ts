import { groupRows, marks, type Reader, type Row, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { LineComponent, Order } from "./types.ts";

/** The part of the model that knows what bundles on orders were made of. */

const COLUMNS =
  "line_id, position, order_id, product_id, variant_id, sku, title, variant_title, quantity, list_price, amount";

export async function insertComponents(ctx: Context, { id, lines }: Pick<Order, "id" | "lines">): Promise<void> {
  const rows = lines.flatMap((line) =>
    line.components.map((part, position) => [
      ...[line.id, position, id, part.productId, part.variantId, part.sku, part.title, part.variantTitle],
      ...[part.quantity, part.listPrice, part.amount],
    ]),
  );
  if (rows.length === 0) return;
  await ctx.tx.run(`INSERT INTO order_line_components (${COLUMNS}) VALUES ${rowMarks(rows.length, 11)}`, rows.flat());
}

export async function deleteComponents(ctx: Context, orderId: string): Promise<void> {
  await ctx.tx.run("DELETE FROM order_line_components WHERE order_id = ?", [orderId]);
}

/** Parts by the line they belong to. */
export async function readComponents(read: Reader, orderIds: readonly string[]): Promise<Map<string, LineComponent[]>> {
  const rows = await read.all(
    `SELECT ${COLUMNS} FROM order_line_components WHERE order_id IN (${marks(orderIds)}) ORDER BY line_id, position`,
    orderIds,
  );
  return new Map([...groupRows(rows, "line_id")].map(([lineId, group]) => [String(lineId), group.map(toComponent)]));
}

function toComponent(row: Row): LineComponent {
  return {
    productId: String(row.product_id),
    variantId: String(row.variant_id),
    sku: row.sku === null ? null : String(row.sku),
    title: String(row.title),
    variantTitle: String(row.variant_title),
    quantity: Number(row.quantity),
    listPrice: Number(row.list_price),
    amount: Number(row.amount),
  };
}
