import { MAX_AMOUNT } from "../../kernel/money.ts";
import { type BasketLine, judgeCoupon, type Reason } from "../../offers/index.server.ts";
import type {
  AppliedOffer,
  CouponVerdict,
  LineAdjustment,
  Parcel,
  PricedLine,
  PricedOrder,
  PriceInput,
  RefusedOffer,
} from "../types.ts";
import { type GivenOffers, giveOffers, lineOrder } from "./give-offers.ts";
import { type Candidate, judgeOffers } from "./judge-offers.ts";
import { Repricer } from "./repricer.ts";

/**
 * What an order costs. The one place that adds money up: cart, checkout, orders that are edited, the simulator and the
 * tests all ask it. Pure: the same input has the same answer, whatever the order of its lines and offers.
 * @returns undefined when the total is beyond what the engine accepts.
 */
export function priceOrder(input: PriceInput): PricedOrder | undefined {
  if (!withinReason(input.lines)) return undefined;
  const judged = judgeOffers(input);
  const bumps = judged.candidates.filter(({ adds }) => adds?.ticked);
  judged.candidates = judged.candidates.filter(({ adds }) => !adds?.ticked);
  const bumped = bumps.map((bump) => addedLine(bump, input));
  const open = input.lines.filter((line) => !line.agreed).sort(lineOrder);
  const apart = [...input.lines.filter((line) => line.agreed), ...bumped];
  const parcel = parcelOf([...open, ...apart]);
  const settled = sum(apart, lineTotal);
  const deliver = (left: number) => input.shipping({ ...parcel, subtotal: left + settled })?.price ?? 0;
  const offers = giveOffers(judged, { prices: new Repricer(open), deliver });
  const discounts = new Map(open.map((line, index) => [line, offers.adjustments[index] ?? []]));
  const lines = [
    ...input.lines.map((line) => pricedLine(line, "asked", discounts.get(line) ?? [])),
    ...bumped,
    ...offers.given.filter(({ adds }) => adds).map((gift) => addedLine(gift, input)),
  ];
  return withTotals(input, lines, { ...offers, given: [...offers.given, ...bumps] }, parcel);
}

function withTotals(input: PriceInput, lines: PricedLine[], offers: GivenOffers, parcel: Parcel) {
  const subtotal = sum(lines, (line) => line.unitPrice * line.quantity);
  const discount = sum(lines, (line) => line.discount);
  const rate = input.shipping({ ...parcel, subtotal: subtotal - discount });
  const applied = appliedOffers(offers.given, lines, rate?.price ?? 0);
  const shippingDiscount = sum(applied, (offer) => offer.shipping);
  const shipping = (rate?.price ?? 0) - shippingDiscount;
  const codFee = input.paymentMethod === "cod" ? input.codFee : 0;
  const { fees = [] } = input;
  const tax = input.tax({
    lines: [
      ...lines.map((line) => ({ taxClass: line.taxClass ?? "", total: line.total })),
      ...fees.map(({ amount }) => ({ taxClass: "", total: amount })),
    ],
    shipping: shipping + codFee,
  });
  const total = subtotal - discount + shipping + codFee + sum(fees, ({ amount }) => amount) + tax.added;
  if (!Number.isSafeInteger(subtotal) || !Number.isSafeInteger(total) || total > MAX_AMOUNT) return undefined;
  const coupons = couponVerdicts(input, applied, offers.refused);
  return {
    ...{ lines, subtotal, discount, shipping, shippingDiscount, shippingRate: rate?.id ?? null, codFee, fees },
    ...{ tax: tax.total, taxIncluded: tax.included, taxRates: tax.rates, total },
    ...{ applied, refused: refusedOffers(input, offers.refused), coupons, proved: offers.proved },
  } satisfies PricedOrder;
}

/** Why an offer whose conditions hold is not given: another one is. */
const OUTDONE: ReadonlySet<string> = new Set(["offer.incompatible", "offer.not_best", "offer.not_best_found"]);

/** What an offer came to, and the free delivery it gave on what those before it left of the price. */
function appliedOffers(given: readonly Candidate[], lines: readonly PricedLine[], delivery: number): AppliedOffer[] {
  let left = delivery;
  return given.map(({ offer, reward, coupon, adds }) => {
    const shipping = reward.shipping?.(left, offer.reward.args) ?? 0;
    left -= shipping;
    const ours = (line: PricedLine) => line.adjustments.filter((each) => each.offerId === offer.id);
    return {
      ...{ offerId: offer.id, name: offer.name, code: offer.reward.code },
      amount: sum(lines, (line) => sum(ours(line), (each) => each.amount)),
      ...{ shipping, coupon, added: adds?.variantId ?? null },
    };
  });
}

function refusedOffers({ offers }: PriceInput, refused: ReadonlyMap<string, Reason[]>): RefusedOffer[] {
  return offers.flatMap(({ id, name }) => {
    const reasons = refused.get(id);
    return reasons ? [{ offerId: id, name, reasons }] : [];
  });
}

function couponVerdicts(
  { coupons = [], customer, now }: PriceInput,
  applied: readonly AppliedOffer[],
  refused: GivenOffers["refused"],
) {
  const states: Readonly<Record<string, CouponVerdict["state"]>> = {
    "coupon.invalid": "invalid",
    "coupon.expired": "expired",
    "coupon.used_up": "used_up",
  };
  return coupons.map((facts): CouponVerdict => {
    const problem = judgeCoupon(facts, customer, now);
    const used = applied.some((offer) => offer.coupon === facts.code);
    const outdone = refused.get(facts.coupon?.offerId ?? "")?.every(({ code }) => OUTDONE.has(code)) ?? false;
    return {
      ...{ code: facts.code, couponId: facts.coupon?.id ?? null, offerId: facts.coupon?.offerId ?? null },
      state: problem ? (states[problem.code] ?? "invalid") : used ? "ok" : outdone ? "outdone" : "not_applicable",
    };
  });
}

/** A line that an offer adds: its own price stands in it, and what the offer takes off. */
function addedLine({ offer, adds }: Candidate, { extras }: PriceInput): PricedLine {
  const article = adds && extras?.get(adds.variantId);
  if (!article) throw new Error(`The offer ${offer.id} was judged to add an article that is not there`);
  const { available: _, ...facts } = article;
  const full = facts.unitPrice * adds.quantity;
  const amount = Math.max(0, full - adds.price);
  const adjustments = amount > 0 ? [{ offerId: offer.id, amount }] : [];
  return pricedLine({ ...facts, quantity: adds.quantity }, adds.ticked ? "bump" : "gift", adjustments);
}

function pricedLine(line: BasketLine, origin: PricedLine["origin"], adjustments: LineAdjustment[]): PricedLine {
  const discount = sum(adjustments, (each) => each.amount);
  return { ...line, origin, discount, total: line.unitPrice * line.quantity - discount, adjustments };
}

/** Presents travel for nothing: an offer must not make a parcel dearer. */
function parcelOf(lines: readonly BasketLine[]): Parcel {
  return {
    subtotal: 0,
    weight: sum(lines, (line) => (line.weight ?? 0) * line.quantity),
    quantity: sum(lines, (line) => line.quantity),
  };
}

/** Rules multiply and add these amounts: beyond what the engine accepts there is nothing to compute. */
function withinReason(lines: readonly BasketLine[]): boolean {
  const total = sum(lines, (line) => line.unitPrice * line.quantity);
  return Number.isSafeInteger(total) && total <= MAX_AMOUNT;
}

function lineTotal(line: PricedLine | BasketLine): number {
  return "total" in line ? line.total : line.unitPrice * line.quantity;
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  let total = 0;
  for (const item of list) total += of(item);
  return total;
}
