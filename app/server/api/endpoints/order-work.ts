import { type AgreedFee, editOrder, mergeOrders, type OrderEdit } from "#app/commerce/checkout/index.server.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import {
  addNote,
  assignOrder,
  changeTags,
  completeOrder,
  DELIVERY_STATES,
  type DeliveryState,
  findDuplicates,
  findOrder,
  findTimeline,
  type OrderEvent,
} from "#app/commerce/orders/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { moveDelivery } from "#app/commerce/shipments/index.server.ts";
import { BULK_LIMIT, type BulkAct } from "#app/server/orders/bulk-orders.ts";
import { type Agent, findAgent, tokenMay } from "#app/staff/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { moveOrder } from "../move-order.ts";
import { pageAnswer } from "../page-of.ts";
import { array, instantSchema, listSchema, nullable, object, text } from "../schemas/common.ts";
import { editOrderSchema, eventSchema, mergeSchema, orderSchema, tagsSchema } from "../schemas/order.ts";

const HOUR = 3_600_000;

interface EditBody {
  version: number;
  lines?: {
    id?: string;
    sku?: string;
    variant_id?: string;
    quantity: number;
    unit_price?: number;
    components?: { sku?: string; variant_id?: string; quantity?: number }[];
  }[];
  customer?: { name?: string; phone?: string; email?: string | null };
  address?: { line1?: string; city?: string; region?: string; postcode?: string; country?: string };
  delivery?: string | null;
  payment_method?: string;
  note?: string | null;
  shipping?: number | null;
  fees?: (string | AgreedFee)[];
}

interface BulkBody {
  ids: string[];
  act: BulkAct["kind"];
  reason?: string;
  to?: DeliveryState;
  add?: string[];
  remove?: string[];
  agent?: string | null;
}

/** Working on orders after they were placed. */
export const orderWorkEndpoints = [
  endpoint<EditBody>({
    method: "PATCH",
    path: "/orders/{id}",
    scope: "write",
    summary: "Edit an order",
    description:
      "What is left out stays. `lines` are all lines as they shall be: those that are there by `id`, new ones by `sku` or `variant_id`. Prices are computed again; `unit_price` and `shipping` set one that was agreed on, and `fees` are all fees as they shall be, those that stay by their codes and new ones by `name` and `amount`: each takes a token of scope `prices`. `payment_method` changes how it is paid, as long as nothing was. Refused when the order was edited meanwhile (`order.changed_meanwhile`), cancelled, packed, paid or sent.",
    body: editOrderSchema,
    success: { status: 200, schema: orderSchema },
    handle: (call) =>
      moveOrder(call, (ctx) =>
        editOrder(ctx, call.params.id ?? "", editOf(call.body), { setPrices: tokenMay(call.token, "prices") }),
      ),
  }),
  endpoint({
    method: "GET",
    path: "/orders/{id}/timeline",
    scope: "read",
    summary: "Read everything that happened to an order, oldest first",
    success: { status: 200, schema: listSchema(eventSchema) },
    handle: ({ app, params }) =>
      app.query(async ({ read }) => {
        const id = params.id ?? "";
        if (!(await findOrder(read, id))) return { refusal: { code: "order.not_found", data: { id } } };
        return pageAnswer((await findTimeline(read, id)).map(eventJson), null);
      }),
  }),
  endpoint<{ text: string }>({
    method: "POST",
    path: "/orders/{id}/notes",
    scope: "write",
    summary: "Write a note for the team into an order's timeline",
    body: object({ text: text(5_000) }),
    success: { status: 200, schema: listSchema(eventSchema) },
    handle: async ({ app, token, locale, params, body }) => {
      const id = params.id ?? "";
      const noted = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const done = await addNote(ctx, id, body.text);
        return done.ok ? ok(await findTimeline(ctx.tx, id)) : done;
      });
      return noted.ok ? pageAnswer(noted.value.map(eventJson), null) : { refusal: noted.refusal };
    },
  }),
  endpoint<{ add?: string[]; remove?: string[] }>({
    method: "POST",
    path: "/orders/{id}/tags",
    scope: "write",
    summary: "Add tags to an order, or take them away",
    body: tagsSchema,
    success: { status: 200, schema: orderSchema },
    handle: (call) => moveOrder(call, (ctx) => changeTags(ctx, call.params.id ?? "", call.body)),
  }),
  endpoint<{ agent: string | null }>({
    method: "POST",
    path: "/orders/{id}/assign",
    scope: "write",
    summary: "Give an order into somebody's care",
    description: "`agent` is the id or the mail of a member of staff who works on orders; null: nobody in particular.",
    body: object({ agent: nullable(text(254)) }),
    success: { status: 200, schema: orderSchema },
    handle: async (call) => {
      const agent = await call.app.query(({ read }) => findAgent(read, call.body.agent));
      if (agent === undefined) return { refusal: { code: "agent.not_found", pointer: "/agent" } };
      return moveOrder(call, (ctx) => assignOrder(ctx, call.params.id ?? "", agent));
    },
  }),
  endpoint({
    method: "POST",
    path: "/orders/{id}/complete",
    scope: "write",
    summary: "Complete an order: the goods have arrived, the money too",
    success: { status: 200, schema: orderSchema },
    handle: (call) => moveOrder(call, (ctx) => completeOrder(ctx, call.params.id ?? "")),
  }),
  endpoint<{ to: DeliveryState }>({
    method: "POST",
    path: "/orders/{id}/delivery",
    scope: "write",
    summary: "Move all of an order's goods one step on",
    description: "What lies in no parcel yet is packed into one. Refused at the door is not a return.",
    body: object({ to: { enum: DELIVERY_STATES } }),
    success: { status: 200, schema: orderSchema },
    handle: (call) => moveOrder(call, (ctx) => moveDelivery(ctx, call.params.id ?? "", call.body.to)),
  }),
  endpoint({
    method: "GET",
    path: "/orders/{id}/duplicates",
    scope: "read",
    summary: "List live orders of the same phone with an article in common",
    success: {
      status: 200,
      schema: listSchema(object({ id: text(26), number: text(40), placed_at: instantSchema })),
    },
    handle: ({ app, params }) =>
      app.query(async ({ read, shop }) => {
        const order = await findOrder(read, params.id ?? "");
        if (!order) return { refusal: { code: "order.not_found", data: { id: params.id } } };
        const found = (await findDuplicates(read, [order], shop.mergeWithinHours * HOUR)).get(order.id) ?? [];
        const rows = found.map(({ id, number, placedAt }) => ({
          id,
          number,
          placed_at: new Date(placedAt).toISOString(),
        }));
        return pageAnswer(rows, null);
      }),
  }),
  endpoint<{ other: string; add_lines?: boolean }>({
    method: "POST",
    path: "/orders/{id}/merge",
    scope: "write",
    summary: "Merge a duplicate into this order",
    description:
      "`other` is cancelled and says where it went; with `add_lines`, its articles are added to this order's at the price they had.",
    body: mergeSchema,
    success: { status: 200, schema: orderSchema },
    handle: (call) => {
      const { other, add_lines: addLines = false } = call.body;
      return moveOrder(call, (ctx) => mergeOrders(ctx, call.params.id ?? "", other, { addLines }));
    },
  }),
  endpoint<BulkBody>({
    method: "POST",
    path: "/orders/bulk",
    scope: "write",
    summary: "Do the same to many orders",
    description: "Each order by itself: those that cannot follow are reported and do not hold up the others.",
    body: object(
      {
        ids: array(text(26), BULK_LIMIT),
        act: { enum: ["confirm", "complete", "cancel", "move", "tag", "assign"] },
        reason: text(500),
        to: { enum: DELIVERY_STATES },
        add: array(text(200), 50),
        remove: array(text(200), 50),
        agent: { ...nullable(text(254)), description: "For `assign`: id or mail of a member of staff; null: nobody" },
      },
      ["reason", "to", "add", "remove", "agent"],
    ),
    success: {
      status: 200,
      schema: object({
        done: { type: "integer" },
        refused: {
          type: "array",
          items: object({ id: text(26), number: text(40), code: text(64), title: text(1_000) }),
        },
      }),
    },
    handle: async ({ app, token, locale, body }) => {
      const agent = await app.query(({ read }) => findAgent(read, body.agent ?? null));
      if (agent === undefined) return { refusal: { code: "agent.not_found", pointer: "/agent" } };
      const act = actOf(body, agent);
      if (!act) return { refusal: { code: "input.required", pointer: "/to" } };
      const report = await app.bulkOrders({ actor: actorOf(token), locale }, { ids: body.ids }, act);
      const refused = report.refused.map(({ id, number, refusal }) => ({
        ...{ id, number, code: refusal.code, title: refusalWords(refusal, locale) },
      }));
      return { status: 200, body: { done: report.done, refused } };
    },
  }),
];

function editOf({ lines, payment_method: paymentMethod, ...edit }: EditBody): OrderEdit {
  return {
    ...edit,
    ...(paymentMethod !== undefined && { paymentMethod }),
    ...(lines && {
      lines: lines.map(({ id, sku, variant_id: variantId, quantity, unit_price: unitPrice, components }) => ({
        ...{ id, sku, variantId, quantity, unitPrice },
        ...(components && { components: components.map((each) => ({ ...each, variantId: each.variant_id })) }),
      })),
    }),
  };
}

function actOf({ act, reason = "", to, add = [], remove = [] }: BulkBody, agent: Agent | null): BulkAct | undefined {
  if (act === "assign") return { kind: act, agent };
  if (act === "move") return to && { kind: act, to };
  if (act === "cancel") return { kind: act, reason };
  return act === "tag" ? { kind: act, add, remove } : { kind: act };
}

function eventJson({ id, kind, actorKind, actorName, data, at }: OrderEvent) {
  return { id, kind, actor: { kind: actorKind, name: actorName }, data, at: new Date(at).toISOString() };
}
