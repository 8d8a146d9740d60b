import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import type { Order } from "../../orders/index.server.ts";
import { readShipments } from "../model.server.ts";
import { parcelUnits } from "../rules/parcel-units.ts";
import { type BackUnit, bookBack, followParcels, stepParcel } from "../settle.server.ts";

/**
 * Units of an order come back, out of whatever parcel that arrived or was turned away holds them; those turned away first. A
 * parcel of which nothing is left has come back, and the order follows. `returns` alone calls it, with the order locked.
 * @returns `return.too_many` pointing at the unit's place in `units`
 */
export async function returnUnits(
  ctx: Context,
  order: Order,
  units: readonly BackUnit[],
  returnId: string,
): Promise<Result<Order>> {
  const parcels = ((await readShipments(ctx.tx, [order.id])).get(order.id) ?? [])
    .filter(({ state }) => state === "refused" || state === "delivered")
    .sort((one, other) => Number(other.state === "refused") - Number(one.state === "refused"));
  const open = units.map((unit) => ({ ...unit, open: unit.quantity }));
  for (const parcel of parcels) {
    const inside = parcelUnits(order, parcel);
    const some: BackUnit[] = [];
    for (const unit of open) {
      const here = inside.find((each) => each.orderLineId === unit.orderLineId && each.part === unit.part);
      const quantity = Math.min(unit.open, here?.left ?? 0);
      if (!here || quantity <= 0) continue;
      const { open: before, ...about } = unit;
      // What was given back for units of two parcels stands with the first of them.
      some.push({ ...about, quantity, refund: before === unit.quantity ? unit.refund : 0 });
      here.left -= quantity;
      unit.open -= quantity;
    }
    const booked = await bookBack(ctx, parcel, ok(some), returnId);
    if (!booked.ok) return booked;
    if (some.length > 0 && inside.every(({ left }) => left === 0)) {
      const stepped = await stepParcel(ctx, parcel, "returned", { returned: [] });
      if (!stepped.ok) return stepped;
    }
  }
  const beyond = open.findIndex((unit) => unit.open > 0);
  const { quantity = 0, open: missing = 0 } = open[beyond] ?? {};
  if (beyond >= 0) return refuse("return.too_many", { left: quantity - missing }, `/lines/${beyond}/quantity`);
  return followParcels(ctx, order);
}
