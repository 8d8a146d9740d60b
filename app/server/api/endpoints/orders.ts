import type { AgreedFee } from "#app/commerce/checkout/index.server.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import {
  cancelOrder,
  confirmOrder,
  DELIVERY_STATES,
  DESK_STATES,
  findOrder,
  listOrders,
  ORDER_SOURCES,
  ORDER_STATES,
  type OrdersQuery,
  PAYMENT_STATES,
} from "#app/commerce/orders/index.server.ts";
import { findShipments } from "#app/commerce/shipments/index.server.ts";
import { tokenMay } from "#app/staff/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { moveOrder } from "../move-order.ts";
import { orderJson } from "../order-json.ts";
import { type OriginJson, originOf } from "../origin-json.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { listSchema, object, pageParameters, text } from "../schemas/common.ts";
import { newOrderSchema, orderSchema } from "../schemas/order.ts";

interface OrderBody {
  lines: {
    sku?: string;
    variant_id?: string;
    quantity: number;
    unit_price?: number;
    components?: { sku?: string; variant_id?: string; quantity?: number }[];
  }[];
  customer: { name: string; phone: string; email?: string | null };
  address: { line1: string; city: string; region?: string | null; postcode?: string | null; country: string };
  delivery?: string | null;
  shipping?: number | null;
  fees?: AgreedFee[];
  payment_method: string;
  coupons?: string[];
  bumps?: string[];
  voucher?: string;
  note?: string;
  origin?: OriginJson;
}

const dayParameter = { type: "string", format: "date" };

export const orderEndpoints = [
  endpoint({
    method: "GET",
    path: "/orders",
    scope: "read",
    summary: "List orders, latest first",
    query: {
      number: { description: "The order with this number" },
      phone: { description: "Orders of this phone, international or national (of the shop's country)" },
      state: { description: "Orders in this state", schema: { enum: ORDER_STATES } },
      payment_state: { description: "Orders whose money is there", schema: { enum: PAYMENT_STATES } },
      delivery_state: { description: "Orders whose goods are there", schema: { enum: DELIVERY_STATES } },
      desk_state: { description: "Orders whose last call ended so", schema: { enum: DESK_STATES } },
      payment_method: { description: "Orders paid this way" },
      source: { description: "Orders that came in there", schema: { enum: ORDER_SOURCES } },
      city: { description: "Orders that go to this city, without regard to accents and capitals" },
      tag: { description: "Orders that carry this tag" },
      agent: { description: "Orders in the care of the member of staff with this id; `none`: in nobody's" },
      region: { description: "Orders that go to this region, an ISO 3166-2 code" },
      carrier: { description: "Orders of which a parcel goes with this carrier" },
      from: { description: "First day, of the shop's calendar", schema: dayParameter },
      to: { description: "Last day, of the shop's calendar", schema: dayParameter },
      q: { description: "A number, a phone or its end, words of a name or a city" },
      ...pageParameters,
    },
    success: { status: 200, schema: listSchema(orderSchema) },
    handle: ({ app, query }) =>
      app.query(async (q) => {
        const phone = query.phone === undefined ? undefined : parsePhone(query.phone, q.shop.country);
        // A number that cannot be anybody's has no orders; a `+` that was not encoded arrives as a space.
        const known =
          phone ?? (query.phone === undefined ? undefined : parsePhone(`+${query.phone.trim()}`, q.shop.country));
        if (query.phone !== undefined && !known) return pageAnswer([], null);
        const { number, state, q: words, city, tag, agent, region, carrier, source, from, to, cursor } = query;
        const asked = {
          ...{ number, state, q: words, city, tag, agent, region, carrier, source, from, to, cursor },
          phone: known?.e164,
          ...{ paymentState: query.payment_state, deliveryState: query.delivery_state },
          ...{ deskState: query.desk_state, paymentMethod: query.payment_method },
          ...{ countries: q.shop.countries, limit: limitOf(query) },
        };
        const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
        const page = await listOrders(q.read, given as OrdersQuery);
        const parcels = await findShipments(
          q.read,
          page.data.map((order) => order.id),
        );
        return pageAnswer(
          page.data.map((order) => orderJson(order, parcels.get(order.id))),
          page.nextCursor,
        );
      }),
  }),
  endpoint({
    method: "GET",
    path: "/orders/{id}",
    scope: "read",
    summary: "Read an order",
    success: { status: 200, schema: orderSchema },
    handle: ({ app, params }) =>
      app.query(async (q) => {
        const order = await findOrder(q.read, params.id ?? "");
        if (!order) return { refusal: { code: "order.not_found", data: { id: params.id } } };
        return { status: 200, body: orderJson(order, (await findShipments(q.read, [order.id])).get(order.id)) };
      }),
  }),
  endpoint<OrderBody>({
    method: "POST",
    path: "/orders",
    scope: "write",
    summary: "Place an order",
    description:
      "The command the shop's checkout calls. Each line names its article by `sku` or by `variant_id`; prices are the catalogue's, but for those that a token of scope `prices` agreed on (`unit_price`, `shipping`, `fees`). The same key with the same body answers the same order; with another body it is refused.",
    headers: {
      "Idempotency-Key": {
        description: "Your own key for this order, 1 to 255 characters",
        required: true,
        schema: { type: "string", minLength: 1, maxLength: 255 },
      },
    },
    body: newOrderSchema,
    success: { status: 201, schema: orderSchema },
    handle: async ({ app, token, locale, body, request }) => {
      const key = request.headers.get("idempotency-key") ?? "";
      if (key.length < 1 || key.length > 255) return { refusal: { code: "idempotency.missing" } };
      const { customer, payment_method: paymentMethod } = body;
      const placed = await app.placeOrder(
        { actor: actorOf(token), locale },
        {
          key,
          scope: `api:${token.id}`,
          may: { setPrices: tokenMay(token, "prices") },
          input: {
            lines: body.lines.map(({ sku, variant_id: variantId, quantity, unit_price: unitPrice, components }) => ({
              ...{ sku, variantId, quantity, unitPrice },
              ...(components && {
                components: components.map((each) => ({ ...each, variantId: each.variant_id })),
              }),
            })),
            customer: { name: customer.name, phone: customer.phone, email: customer.email ?? undefined },
            address: body.address,
            delivery: body.delivery,
            shipping: body.shipping,
            fees: body.fees,
            paymentMethod,
            coupons: body.coupons,
            bumps: body.bumps,
            voucher: body.voucher,
            note: body.note,
            source: "api",
            origin: body.origin && originOf(body.origin),
          },
        },
      );
      if (!placed.ok) return { refusal: placed.refusal };
      const { order } = placed.value;
      return { status: 201, body: orderJson(order), headers: { location: `/api/v1/orders/${order.id}` } };
    },
  }),
  endpoint({
    method: "POST",
    path: "/orders/{id}/confirm",
    scope: "write",
    summary: "Confirm an order",
    success: { status: 200, schema: orderSchema },
    handle: (call) => moveOrder(call, (ctx) => confirmOrder(ctx, call.params.id ?? "")),
  }),
  endpoint({
    method: "POST",
    path: "/orders/{id}/cancel",
    scope: "write",
    summary: "Cancel an order",
    description: 'What it held goes back to what is available. A body `{ "reason": … }` is kept in the timeline.',
    optionalBody: object({ reason: text(500) }, ["reason"]),
    success: { status: 200, schema: orderSchema },
    handle: (call) => {
      const { reason = "" } = (call.body ?? {}) as { reason?: string };
      return moveOrder(call, (ctx) => cancelOrder(ctx, call.params.id ?? "", reason));
    },
  }),
];
