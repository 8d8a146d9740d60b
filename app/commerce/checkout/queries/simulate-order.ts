import type { Sellable } from "../../catalog/index.server.ts";
import type { QueryContext } from "../../context.ts";
import { parsePhone } from "../../kernel/phone.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { currentOffers, listOffers, type Offer } from "../../offers/index.server.ts";
import { basketLine, type PricedOrder } from "../../pricing/index.server.ts";
import { chooseDelivery, DELIVERY, type Destination } from "../../shipping/index.server.ts";
import type { OrderLimits } from "../../shop.ts";
import { findWanted } from "../find-wanted.server.ts";
import { priceBasket } from "../price-basket.server.ts";
import { checkLines } from "../rules/check-lines.ts";
import { weighed } from "../rules/order-line.ts";
import type { PlaceOrderInput } from "../types.ts";

/** Any basket and any customer. What is not said of the customer is not known. */
export interface SimulationRequest extends Pick<PlaceOrderInput, "lines" | "coupons" | "bumps"> {
  phone?: string;
  email?: string;
  /** How many orders they placed before; where absent, those of the phone, and none without one. */
  orders?: number;
  /** Where it goes; the shop's country where absent. */
  to?: Partial<Destination>;
  /** Id of a way of delivery. */
  delivery?: string | null;
  paymentMethod?: string;
  /** Explain offers that are not active, too. */
  drafts?: boolean;
  /** Take these offers instead of the shop's. */
  offers?: readonly Offer[];
}

export interface SimulatedOrder {
  priced: PricedOrder;
  /** Articles of the lines, one each. */
  articles: Sellable[];
}

/** What a basket would cost and why, writing nothing and asking nothing of the stock: the simulator. */
export async function simulateOrder(
  q: QueryContext & { limits: OrderLimits },
  request: SimulationRequest,
): Promise<Result<SimulatedOrder>> {
  const checked = checkLines(request, q.limits);
  if (!checked.ok) return checked;
  const wanted = await findWanted(q, request);
  if (!wanted.ok) return wanted;
  const { phone = "", email = "", coupons = [], bumps = [], paymentMethod = "cod" } = request;
  const to = { country: q.shop.country, city: "", ...request.to };
  const { country, city } = to;
  const known = parsePhone(phone, country);
  if (phone.trim() !== "" && !known) return refuse("phone.invalid", { country }, "/customer/phone");
  const delivery = chooseDelivery(q.kept(DELIVERY), q.shop.shipping, to, request.delivery);
  if (!delivery.ok) return delivery;
  const offers = request.offers ?? (request.drafts ? await listOffers(q.read) : currentOffers(q));
  const basket = await priceBasket(
    q,
    {
      lines: wanted.value.map(({ sellable, quantity, parts }) => basketLine(weighed(sellable, parts), quantity)),
      ...{ coupons, bumps, paymentMethod, shipping: delivery.value.rate },
      buyer: {
        ...{ phone: known?.e164 ?? null, email: email.trim().toLowerCase() || null, country, city },
        ...(request.orders !== undefined && { orderCount: request.orders }),
        ...(request.orders === undefined && !known && { orderCount: 0 }),
      },
    },
    offers,
  );
  if (!basket) return refuse("order.total_too_large", {}, "/lines");
  const { priced, facts } = basket;
  const articles = priced.lines.flatMap((line, index) => {
    return wanted.value[index]?.sellable ?? facts.articles.get(line.variantId) ?? [];
  });
  return ok({ priced, articles });
}
