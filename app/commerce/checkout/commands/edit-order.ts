import { findSellables, findSellablesBySku } from "../../catalog/index.server.ts";
import type { Context } from "../../context.ts";
import { textIn } from "../../kernel/locale.ts";
import { MAX_AMOUNT } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import {
  editRefusal,
  lockOrder,
  type Order,
  type PricedAs,
  type RevisedOrder,
  reviseOrder,
} from "../../orders/index.server.ts";
import {
  type ChosenDelivery,
  chooseDelivery,
  DELIVERY,
  type Parcel,
  type ShippingRate,
} from "../../shipping/index.server.ts";
import { findParts } from "../find-parts.server.ts";
import { repriceOrder } from "../reprice-order.server.ts";
import { checkBuyer } from "../rules/check-buyer.ts";
import { checkQuantities } from "../rules/check-lines.ts";
import { orderLineOf } from "../rules/order-line.ts";

/** What an edit says; what it leaves out stays as it is. Amounts in minor units of the order's currency. */
export interface OrderEdit {
  /** The order's version when the edit began. */
  version: number;
  /** All lines as they shall be: one that is there already by its id, a new one by SKU or variant. */
  lines?: readonly EditedLine[];
  customer?: { name?: string; phone?: string; email?: string | null };
  /** Where town or country change and no region is named, the region is worked out again. */
  address?: { line1?: string; city?: string; region?: string | null; postcode?: string | null; country?: string };
  /** Id of another way of delivery; absent: the one it has, where it is still offered. */
  delivery?: string | null;
  note?: string | null;
  /** A shipping price agreed with the buyer; null: computed again. */
  shipping?: number | null;
}

export interface EditedLine {
  id?: string | undefined;
  sku?: string | undefined;
  variantId?: string | undefined;
  quantity: number;
  /** A price agreed with the buyer. Absent: as when it was ordered; for a new line, the catalogue's. */
  unitPrice?: number | undefined;
}

type Line = RevisedOrder["lines"][number];

/**
 * Edits an order after it was placed: priced again by the same rules, promised again, with before and after in its
 * timeline. Refused when somebody edited it meanwhile, or when it was cancelled, packed, paid or has left.
 * @param may whether who acts may set prices
 */
export async function editOrder(
  ctx: Context,
  id: string,
  edit: OrderEdit,
  may: { setPrices: boolean },
): Promise<Result<Order>> {
  const order = await lockOrder(ctx, id);
  if (!order) return refuse("order.not_found", { id });
  const content = edit.lines !== undefined || edit.shipping !== undefined || edit.delivery !== undefined;
  const closed = editRefusal(order, { content });
  if (closed) return closed;
  if (edit.version !== order.version) return refuse("order.changed_meanwhile", { version: order.version });
  const buyer = checkBuyer(
    {
      customer: { name: order.name, phone: order.phone, email: order.email, ...edit.customer },
      address: editedAddress(order, edit),
      delivery: edit.delivery ?? order.delivery?.rateId,
      note: edit.note === undefined ? order.note : edit.note,
    },
    ctx.shop,
  );
  if (!buyer.ok) return buyer;
  const lines = edit.lines ? await editedLines(ctx, order, edit.lines, may) : ok<Line[]>(order.lines);
  if (!lines.ok) return lines;
  const shipping = shippingPrice(order, edit, may);
  if (!shipping.ok) return shipping;
  const way = editedDelivery(ctx, order, { ...order, ...buyer.value }, edit);
  if (!way.ok) return way;
  const priced = content
    ? await repriceOrder(ctx, { ...order, ...buyer.value }, lines.value, (parcel) =>
        shipping.value === null ? way.value.rate(parcel) : { id: way.value.kept?.rateId ?? "", price: shipping.value },
      )
    : order;
  if (!priced) return refuse("order.total_too_large", {}, "/lines");
  return reviseOrder(ctx, order, {
    ...buyer.value,
    delivery: way.value.kept,
    ...moneyOf(priced),
    shippingFixed: content ? shipping.value !== null : order.shippingFixed,
    lines: lines.value.map((line, index) => {
      const { discount, total, adjustments } = priced.lines[index] ?? line;
      return { ...line, discount, total, adjustments };
    }),
  });
}

function moneyOf(priced: PricedAs): PricedAs {
  const { subtotal, discount, shipping, codFee, tax, taxIncluded, taxRates, total, adjustments } = priced;
  return { subtotal, discount, shipping, codFee, tax, taxIncluded, taxRates, total, adjustments };
}

function editedAddress({ address }: Order, edit: OrderEdit) {
  const moved = edit.address?.city !== undefined || edit.address?.country !== undefined;
  return { ...address, ...(moved && { region: null }), ...edit.address };
}

interface Way {
  kept: ChosenDelivery | null;
  rate(parcel: Parcel): Pick<ShippingRate, "id" | "price">;
}

/**
 * How the edited order is delivered. Where zones changed since it was placed, an order whose address and way stay as they
 * are keeps both; a way that the new address does not know gives way to the way home.
 */
function editedDelivery(ctx: Context, before: Order, after: Order, edit: OrderEdit): Result<Way> {
  const offered = (chosen?: string | null) =>
    chooseDelivery(ctx.kept(DELIVERY), ctx.shop.shipping, after.address, chosen);
  const chosen = offered(edit.delivery ?? before.delivery?.rateId);
  const gone = !chosen.ok && chosen.refusal.code === "shipping.rate_unknown" && !edit.delivery;
  const way = gone ? offered() : chosen;
  if (way.ok) return way;
  const asked = edit.delivery || JSON.stringify(before.address) !== JSON.stringify(after.address);
  const price = { id: before.delivery?.rateId ?? "", price: before.shipping };
  return asked ? way : ok({ kept: before.delivery, rate: () => price });
}

/** The price staff agreed on, or null: what the shop's rules say. */
function shippingPrice(order: Order, { shipping }: OrderEdit, may: { setPrices: boolean }): Result<number | null> {
  if (shipping === undefined) return ok(order.shippingFixed ? order.shipping : null);
  if (shipping === null) return ok(null);
  if (!may.setPrices && shipping !== order.shipping) return refuse("order.price_not_yours", {}, "/shipping");
  return isAmount(shipping) ? ok(shipping) : refuse("money.invalid", { max: MAX_AMOUNT }, "/shipping");
}

async function editedLines(
  ctx: Context,
  order: Order,
  edited: readonly EditedLine[],
  may: { setPrices: boolean },
): Promise<Result<Line[]>> {
  const wrong = checkQuantities(edited, ctx.limits);
  if (wrong) return wrong;
  const found = await findNew(ctx, edited);
  const lines: Line[] = [];
  for (const [index, { id, sku, variantId, quantity, unitPrice }] of edited.entries()) {
    const known = id === undefined ? undefined : order.lines.find((line) => line.id === id);
    if (id !== undefined && (!known || lines.some((line) => line.id === id))) {
      return refuse("order.line_not_found", {}, `/lines/${index}/id`);
    }
    const sellable = known ? undefined : found(variantId, sku);
    const pointer = `/lines/${index}/${variantId === undefined ? "sku" : "variant_id"}`;
    if (!known && !sellable) return refuse("variant.not_found", { sku: sku ?? variantId ?? "" }, pointer);
    if (sellable && sellable.status !== "active") {
      const title = textIn(sellable.title, ctx.locale, ctx.shop.locales[0]);
      return refuse("product.not_for_sale", { title }, pointer);
    }
    const parts = sellable ? await findParts(ctx, sellable, [], `/lines/${index}`) : ok([]);
    if (!parts.ok) return parts;
    const line = known ?? (sellable && { ...orderLineOf(sellable, order.locale, ctx.shop, parts.value), quantity });
    if (!line) throw new Error("A line is an old or a new one");
    const price = unitPrice ?? line.unitPrice;
    if (!isAmount(price)) return refuse("money.invalid", { max: MAX_AMOUNT }, `/lines/${index}/unit_price`);
    if (price !== line.unitPrice && !may.setPrices) {
      return refuse("order.price_not_yours", {}, `/lines/${index}/unit_price`);
    }
    lines.push({ ...line, quantity, unitPrice: price });
  }
  return ok(lines);
}

async function findNew(ctx: Context, edited: readonly EditedLine[]) {
  const fresh = edited.filter((line) => line.id === undefined);
  const ids = fresh.flatMap((line) => line.variantId ?? []);
  const skus = fresh.flatMap((line) => (line.variantId === undefined ? (line.sku ?? []) : []));
  const now = ctx.clock.now();
  const byId = new Map((await findSellables(ctx.tx, ids, now)).map((each) => [each.variantId, each]));
  const bySku = new Map((await findSellablesBySku(ctx.tx, skus, now)).map((each) => [each.sku, each]));
  return (variantId: string | undefined, sku: string | undefined) =>
    variantId === undefined ? bySku.get(sku ?? "") : byId.get(variantId);
}

function isAmount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0 && value <= MAX_AMOUNT;
}
