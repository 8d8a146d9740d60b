import type { Context } from "../../context.ts";
import { allocate } from "../../kernel/allocate.ts";
import { MAX_AMOUNT } from "../../kernel/money.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import { type FeeBrief, insertOrderEvent, lockOrder, type Order, orderEvent } from "../../orders/index.server.ts";
import { findPayments, refundable, refundPayment } from "../../payments/index.server.ts";
import { type BackUnit, findShipments, returnUnits } from "../../shipments/index.server.ts";
import { insertReturn, readReturns } from "../model.server.ts";
import { feesBack, proposedRefund, returnableFees, returnables } from "../rules.ts";
import type { OrderReturn, Returnable, ReturnInput } from "../types.ts";

const LONGEST_REASON = 500;

/**
 * Goods of an order come back, all or a part of it, down to a part of a bundle: each unit goes on the shelf, aside or away,
 * and what is given back for it is refunded, all in one transaction. Nobody books the same units twice.
 * @returns the order as it is then; `return.too_many` where more comes back than arrived
 */
export async function returnGoods(ctx: Context, orderId: string, input: ReturnInput): Promise<Result<Order>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  const earlier = await readReturns(ctx.tx, orderId);
  if (input.seen !== undefined && input.seen !== earlier.length) return refuse("return.changed_meanwhile", {});
  const { refund = 0, reason = "" } = input;
  if (!Number.isSafeInteger(refund) || refund < 0 || refund > MAX_AMOUNT) {
    return refuse("money.invalid", { max: MAX_AMOUNT }, "/refund");
  }
  if (reason.trim().length > LONGEST_REASON) return refuse("input.too_long", { max: LONGEST_REASON }, "/reason");
  const fees = feesBack(returnableFees(order, earlier), input.fees ?? [], refund);
  if (!fees.ok) return fees;
  const known = returnables(order, (await findShipments(ctx.tx, [orderId])).get(orderId) ?? []);
  const units = unitsOf(known, input.lines, refund);
  if (!units.ok) return units;
  const returned: OrderReturn = {
    ...{ id: ctx.ids.next(), orderId, refund, fees: fees.value },
    ...{ currency: order.currency, reason: reason.trim() || null },
    ...{ actorName: ctx.actor.name ?? null, at: ctx.clock.now() },
  };
  await insertReturn(ctx, returned);
  const data = {
    ...{ return: returned.id, refund, reason: returned.reason, lines: briefly(known, units.value) },
    ...(fees.value.length > 0 && { fees: fees.value.map(({ name, amount }): FeeBrief => ({ name, amount })) }),
  };
  await insertOrderEvent(ctx, orderId, { kind: "goods_returned", data });
  ctx.emit(orderEvent("order.goods_returned", order));
  const back = await returnUnits(ctx, order, units.value, returned.id);
  if (!back.ok) return atLine(back, units.value);
  return refund === 0 ? back : giveBack(ctx, back.value, returned);
}

type MeantUnit = BackUnit & {
  /** Its place in the input. */
  line: number;
};

/** The units that are meant, each with its share of what is given back. */
function unitsOf(known: readonly Returnable[], lines: ReturnInput["lines"], refund: number): Result<MeantUnit[]> {
  if (lines.length === 0) return refuse("lines.empty", {}, "/lines");
  const taken = new Map<Returnable, number>();
  const units: MeantUnit[] = [];
  const proposed: number[] = [];
  for (const [line, { lineId, part, quantity, disposition, locationId }] of lines.entries()) {
    const meant = known.filter((one) => one.lineId === lineId && (part === undefined || one.part === part));
    if (meant.length === 0) return refuse("order.line_not_found", {}, `/lines/${line}/line_id`);
    // Whole bundles are all of their parts.
    const counted = meant.map((one) => ({ one, each: part === undefined ? one.each : 1, gone: taken.get(one) ?? 0 }));
    const most = Math.min(...counted.map(({ one, each, gone }) => Math.floor((one.left - gone) / each)));
    if (!Number.isSafeInteger(quantity) || quantity < 1) {
      return refuse("quantity.invalid", { max: most }, `/lines/${line}/quantity`);
    }
    if (quantity > most) return refuse("return.too_many", { left: most }, `/lines/${line}/quantity`);
    for (const { one, each, gone } of counted) {
      const count = quantity * each;
      taken.set(one, gone + count);
      proposed.push(proposedRefund({ ...one, before: one.before + gone }, count));
      const { part: position, variantId } = one;
      units.push({
        ...{ line, orderLineId: lineId, part: position, variantId },
        ...{ quantity: count, disposition, locationId, refund: 0 },
      });
    }
  }
  const shares = allocate(refund, proposed);
  return ok(units.map((unit, index) => ({ ...unit, refund: shares[index] ?? 0 })));
}

/** What the timeline keeps of them. */
function briefly(known: readonly Returnable[], units: readonly MeantUnit[]) {
  return units.map(({ orderLineId, part, quantity, disposition }) => {
    const about = known.find((one) => one.lineId === orderLineId && one.part === part);
    return { title: about?.title ?? "", variant: about?.variantTitle ?? "", quantity, disposition };
  });
}

/** The stock and the parcels point at units; who asked knows lines. */
function atLine({ refusal }: { refusal: Refusal }, units: readonly MeantUnit[]): Result<never> {
  const [, index = "", field = ""] = /^\/(?:lines|returned)\/(\d+)\/(\w+)$/.exec(refusal.pointer ?? "") ?? [];
  const line = units[Number(index)]?.line;
  return { ok: false, refusal: line === undefined ? refusal : { ...refusal, pointer: `/lines/${line}/${field}` } };
}

/** Gives money back, out of the latest payments first. */
async function giveBack(ctx: Context, order: Order, { refund, reason }: OrderReturn): Promise<Result<Order>> {
  const { payments } = await findPayments(ctx.tx, order.id);
  let rest = refund;
  let after = order;
  for (const payment of payments.toReversed()) {
    const amount = Math.min(rest, refundable(payment));
    if (amount <= 0) continue;
    const given = await refundPayment(ctx, order.id, { paymentId: payment.id, amount, reason: reason ?? undefined });
    if (!given.ok) return given;
    after = given.value.order;
    rest -= amount;
  }
  return rest === 0 ? ok(after) : refuse("payment.refund_too_large", { max: refund - rest }, "/refund");
}
