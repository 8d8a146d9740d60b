import { groupRows, marks, type Reader, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import type { Disposition } from "../stock/index.server.ts";
import type { CameBack, Shipment } from "./types.ts";

/** The part of the model that knows what came back out of parcels. */

export async function insertBack(
  ctx: Context,
  { id, orderId }: Pick<Shipment, "id" | "orderId">,
  units: readonly (CameBack & { variantId: string })[],
  returnId: string | null,
): Promise<void> {
  if (units.length === 0) return;
  const now = ctx.clock.now();
  await ctx.tx.run(
    `INSERT INTO shipment_returns (id, shipment_id, order_id, order_line_id, part, variant_id, quantity, disposition, refund, return_id, created_at) VALUES ${rowMarks(units.length, 11)}`,
    units.flatMap((unit) => [
      ...[ctx.ids.next(), id, orderId, unit.orderLineId, unit.part, unit.variantId, unit.quantity],
      ...[unit.disposition, unit.refund, returnId, now],
    ]),
  );
}

/** What came back, by parcel, oldest first. */
export async function readBack(read: Reader, shipmentIds: readonly string[]): Promise<Map<string, CameBack[]>> {
  if (shipmentIds.length === 0) return new Map();
  const rows = await read.all(
    `SELECT shipment_id, order_line_id, part, quantity, disposition, refund FROM shipment_returns WHERE shipment_id IN (${marks(shipmentIds)}) ORDER BY id`,
    shipmentIds,
  );
  return new Map(
    [...groupRows(rows, "shipment_id")].map(([shipmentId, group]) => [
      String(shipmentId),
      group.map((row) => ({
        orderLineId: String(row.order_line_id),
        part: row.part === null ? null : Number(row.part),
        quantity: Number(row.quantity),
        disposition: row.disposition as Disposition,
        refund: Number(row.refund),
      })),
    ]),
  );
}
