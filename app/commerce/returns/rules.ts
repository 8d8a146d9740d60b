import { ok, type Result, refuse } from "../kernel/result.ts";
import { unitShare } from "../kernel/unit-share.ts";
import type { Order } from "../orders/index.server.ts";
import type { Fee } from "../pricing/index.server.ts";
import { parcelUnits, type Shipment } from "../shipments/index.server.ts";
import type { OrderReturn, Returnable } from "./types.ts";

/** The order's fees that no return has given back. */
export function returnableFees({ fees }: Pick<Order, "fees">, earlier: readonly OrderReturn[]): Fee[] {
  const gone = new Set(earlier.flatMap((each) => each.fees.map(({ code }) => code)));
  return fees.filter(({ code }) => !gone.has(code));
}

/**
 * The fees that are given back now.
 * @param refund what is given back in all, them included
 */
export function feesBack(left: readonly Fee[], codes: readonly string[], refund: number): Result<Fee[]> {
  const back: Fee[] = [];
  for (const [index, code] of codes.entries()) {
    const fee = left.find((each) => each.code === code);
    if (!fee || back.includes(fee)) return refuse("return.fee_gone", {}, `/fees/${index}`);
    back.push(fee);
  }
  const sum = back.reduce((all, { amount }) => all + amount, 0);
  return sum > refund ? refuse("return.fees_above_refund", {}, "/refund") : ok(back);
}

/** What of an order may come back, line by line and of bundles part by part; lines of which nothing is left stay in. */
export function returnables(order: Order, parcels: readonly Shipment[]): Returnable[] {
  const units = parcels.flatMap((parcel) => {
    const isHere = parcel.state === "delivered" || parcel.state === "refused";
    return isHere || parcel.state === "returned" ? parcelUnits(order, parcel) : [];
  });
  const about = (lineId: string, part: number | null) => {
    const mine = units.filter((unit) => unit.orderLineId === lineId && unit.part === part);
    const left = mine.reduce((sum, unit) => sum + unit.left, 0);
    return { lineId, part, left, before: mine.reduce((sum, unit) => sum + unit.packed, 0) - left };
  };
  return order.lines.flatMap((line): Returnable[] => {
    if (line.components.length === 0) {
      const { variantId, title, variantTitle, sku, quantity, total } = line;
      return [
        { ...about(line.id, null), variantId, title, variantTitle, sku, each: 1, units: quantity, amount: total },
      ];
    }
    return line.components.map(({ variantId, title, variantTitle, sku, quantity, amount }, part) => ({
      ...about(line.id, part),
      ...{ variantId, title, variantTitle, sku, each: quantity, units: quantity * line.quantity, amount },
    }));
  });
}

/** What is proposed to be given back for so many units: their share of what they came to, discounts taken off. */
export function proposedRefund({ amount, units, before }: Returnable, quantity: number): number {
  return unitShare(amount, units, before, quantity);
}
