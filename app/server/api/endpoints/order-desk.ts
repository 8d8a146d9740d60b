import {
  findQueue,
  QUEUE_ORDERS,
  type QueueOrder,
  type RecordedCall,
  recordCall,
} from "#app/commerce/orders/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { orderJson } from "../order-json.ts";
import { limitOf } from "../page-of.ts";
import { object, pageParameters } from "../schemas/common.ts";
import { callSchema, orderSchema } from "../schemas/order.ts";

interface CallBody {
  outcome: RecordedCall["outcome"];
  call_at?: string;
  note?: string;
  attempts?: number;
}

/** The desk that calls buyers to confirm their orders. */
export const orderDeskEndpoints = [
  endpoint({
    method: "GET",
    path: "/desk",
    scope: "read",
    summary: "Read the queue of orders to be called now",
    query: {
      order: {
        description: "`oldest`: longest waiting first; `hottest`: latest first",
        schema: { enum: QUEUE_ORDERS },
      },
      agent: { description: "Only orders in the care of the member of staff with this id" },
      limit: pageParameters.limit,
    },
    success: {
      status: 200,
      schema: object({
        data: { type: "array", items: orderSchema },
        due: { type: "integer", description: "Orders due now, counted as far as 1,000" },
        later: { type: "integer", description: "Orders that wait for a later time, counted as far as 1,000" },
      }),
    },
    handle: ({ app, query }) =>
      app.query(async (q) => {
        const order = (query.order ?? "oldest") as QueueOrder;
        const { orders, due, later } = await findQueue(q, { order, limit: limitOf(query), agent: query.agent });
        return { status: 200, body: { data: orders.map((each) => orderJson(each)), due, later } };
      }),
  }),
  endpoint<CallBody>({
    method: "POST",
    path: "/orders/{id}/calls",
    scope: "write",
    summary: "Record how a call to the buyer ended",
    description:
      "`confirmed` confirms the order; `cancelled`, `fake` and `duplicate` cancel it; the others keep it at the desk, and say when it is due again.",
    body: callSchema,
    success: { status: 200, schema: orderSchema },
    handle: async ({ app, token, locale, params, body }) => {
      const { outcome, call_at: callAt, note, attempts } = body;
      const call: RecordedCall = {
        outcome,
        ...(callAt !== undefined && { callAt: Date.parse(callAt) }),
        ...(note !== undefined && { note }),
        ...(attempts !== undefined && { attempts }),
      };
      const done = await app.command({ actor: actorOf(token), locale }, (ctx) =>
        recordCall(ctx, params.id ?? "", call),
      );
      return done.ok ? { status: 200, body: orderJson(done.value) } : { refusal: done.refusal };
    },
  }),
];
