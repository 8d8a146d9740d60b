import { findSellables, findSellablesBySku } from "../catalog/index.server.ts";
import type { QueryContext } from "../context.ts";
import { textIn } from "../kernel/locale.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { editRefusal, type Order, type PricedAs, type RevisedOrder } from "../orders/index.server.ts";
import { chooseMethod } from "../payments/index.server.ts";
import {
  type ChosenDelivery,
  chooseDelivery,
  DELIVERY,
  type Parcel,
  type ShippingRate,
} from "../shipping/index.server.ts";
import type { OrderLimits } from "../shop.ts";
import { findParts } from "./find-parts.server.ts";
import { repriceOrder } from "./reprice-order.server.ts";
import { agreedPrice } from "./rules/agreed-price.ts";
import { checkBuyer } from "./rules/check-buyer.ts";
import { checkQuantities } from "./rules/check-lines.ts";
import { editedFees } from "./rules/edited-fees.ts";
import { orderLineOf } from "./rules/order-line.ts";
import type { EditedLine, MayPrice, OrderEdit } from "./types.ts";

type Line = RevisedOrder["lines"][number];
type Asked = QueryContext & { limits: OrderLimits };

/** Checks and prices what an edit would make of an order, writing nothing. */
export async function prepareEdit(
  q: Asked,
  order: Order,
  edit: OrderEdit,
  may: MayPrice,
): Promise<Result<RevisedOrder>> {
  const { lines: asked, shipping: price, delivery, paymentMethod = order.paymentMethod } = edit;
  const isRepaid = paymentMethod !== order.paymentMethod;
  const content =
    asked !== undefined || edit.fees !== undefined || price !== undefined || delivery !== undefined || isRepaid;
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
    q.shop,
  );
  if (!buyer.ok) return buyer;
  const fees = editedFees(order, edit.fees, may);
  if (!fees.ok) return fees;
  const after: Order = { ...order, ...buyer.value, paymentMethod, fees: fees.value };
  const lines = asked ? await editedLines(q, order, asked, may) : ok<Line[]>(order.lines);
  if (!lines.ok) return lines;
  const shipping = shippingPrice(order, edit, may);
  if (!shipping.ok) return shipping;
  const way = editedDelivery(q, order, after, edit);
  if (!way.ok) return way;
  // Another town may have another price; what is packed or paid keeps the one it was agreed on at.
  const isMoved = JSON.stringify(after.address) !== JSON.stringify({ ...order.address, line1: after.address.line1 });
  const priced =
    content || (isMoved && !editRefusal(order, { content: true }))
      ? await repriceOrder(q, after, lines.value, (parcel) =>
          shipping.value === null
            ? way.value.rate(parcel)
            : { id: way.value.kept?.rateId ?? "", price: shipping.value },
        )
      : order;
  if (!priced) return refuse("order.total_too_large", {}, "/lines");
  const { country } = after.address;
  const method = isRepaid ? chooseMethod(q.shop.payments, paymentMethod, { country, total: priced.total }) : ok(null);
  if (!method.ok) return method;
  return ok({
    ...buyer.value,
    paymentMethod,
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
  const { subtotal, discount, shipping, codFee, fees, tax, taxIncluded, taxRates, total, adjustments } = priced;
  return { subtotal, discount, shipping, codFee, fees, tax, taxIncluded, taxRates, total, adjustments };
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
function editedDelivery(q: Asked, before: Order, after: Order, edit: OrderEdit): Result<Way> {
  const offered = (chosen?: string | null) => chooseDelivery(q.kept(DELIVERY), q.shop.shipping, after.address, chosen);
  const chosen = offered(edit.delivery ?? before.delivery?.rateId);
  const gone = !chosen.ok && chosen.refusal.code === "shipping.rate_unknown" && !edit.delivery;
  const way = gone ? offered() : chosen;
  if (way.ok) return way;
  const asked = edit.delivery || JSON.stringify(before.address) !== JSON.stringify(after.address);
  const price = { id: before.delivery?.rateId ?? "", price: before.shipping };
  return asked ? way : ok({ kept: before.delivery, rate: () => price });
}

/** The price staff agreed on, or null: what the shop's rules say. */
function shippingPrice(order: Order, { shipping }: OrderEdit, may: MayPrice): Result<number | null> {
  if (shipping === undefined) return ok(order.shippingFixed ? order.shipping : null);
  return shipping === null ? ok(null) : agreedPrice(shipping, order.shipping, may, "/shipping");
}

async function editedLines(
  q: Asked,
  order: Order,
  edited: readonly EditedLine[],
  may: MayPrice,
): Promise<Result<Line[]>> {
  const wrong = checkQuantities(edited, q.limits);
  if (wrong) return wrong;
  const found = await findNew(q, edited);
  const lines: Line[] = [];
  for (const [index, { id, sku, variantId, quantity, unitPrice, components = [] }] of edited.entries()) {
    const known = id === undefined ? undefined : order.lines.find((line) => line.id === id);
    if (id !== undefined && (!known || lines.some((line) => line.id === id))) {
      return refuse("order.line_not_found", {}, `/lines/${index}/id`);
    }
    const sellable = known ? undefined : found(variantId, sku);
    const pointer = `/lines/${index}/${variantId === undefined ? "sku" : "variant_id"}`;
    if (!known && !sellable) return refuse("variant.not_found", { sku: sku ?? variantId ?? "" }, pointer);
    if (sellable && sellable.status !== "active") {
      const title = textIn(sellable.title, q.locale, q.shop.locales[0]);
      return refuse("product.not_for_sale", { title }, pointer);
    }
    const parts = sellable ? await findParts(q, sellable, components, `/lines/${index}`) : ok([]);
    if (!parts.ok) return parts;
    const line = known ?? (sellable && { ...orderLineOf(sellable, order.locale, q.shop, parts.value), quantity });
    if (!line) throw new Error("A line is an old or a new one");
    const price = agreedPrice(unitPrice, line.unitPrice, may, `/lines/${index}/unit_price`);
    if (!price.ok) return price;
    const priceAgreed = line.priceAgreed || price.value !== line.unitPrice;
    lines.push({ ...line, quantity, unitPrice: price.value, priceAgreed });
  }
  return ok(lines);
}

async function findNew(q: Asked, edited: readonly EditedLine[]) {
  const fresh = edited.filter((line) => line.id === undefined);
  const ids = fresh.flatMap((line) => line.variantId ?? []);
  const skus = fresh.flatMap((line) => (line.variantId === undefined ? (line.sku ?? []) : []));
  const now = q.clock.now();
  const byId = new Map((await findSellables(q.read, ids, now)).map((each) => [each.variantId, each]));
  const bySku = new Map((await findSellablesBySku(q.read, skus, now)).map((each) => [each.sku, each]));
  return (variantId: string | undefined, sku: string | undefined) =>
    variantId === undefined ? bySku.get(sku ?? "") : byId.get(variantId);
}
