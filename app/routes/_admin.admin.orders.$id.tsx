import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { OrderScreen } from "#app/admin/orders/order-screen.tsx";
import { orderView } from "#app/admin/orders/order-view.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { refused } from "#app/admin/refused.server.ts";
import { findCustomer } from "#app/commerce/customers/index.server.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import {
  cancelOrder,
  confirmOrder,
  DELIVERY_STATES,
  findOrder,
  findTimeline,
  type Order,
} from "#app/commerce/orders/index.server.ts";
import { moveDelivery } from "#app/commerce/shipments/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.order.number ?? ""} · Vitrine` }];

export const loader = guarded("orders.read", async ({ params, context }, visit) => {
  const id = params.id ?? "";
  const view = await context.app.query(async ({ read }) => {
    const order = await findOrder(read, id);
    if (!order) return undefined;
    const [timeline, customer] = await Promise.all([findTimeline(read, id), findCustomer(read, order.customerId)]);
    return orderView(order, timeline, customer);
  });
  if (!view) throw new Response(null, { status: 404 });
  return { order: view, mayWrite: visit.may("orders.write") };
});

type Done = "confirmed" | "cancelled" | "moved";

export const action = guarded("orders.write", async ({ params, request, context }, { who }) => {
  const id = params.id ?? "";
  const field = textFields(await readForm(request));
  const { app } = context;
  const done = async (what: Done, result: Promise<Result<Order>>) => {
    const outcome = await result;
    return outcome.ok ? json<Outcome<Done>>({ ok: true, done: what }) : refused(outcome.refusal, who.locale);
  };
  switch (field("intent")) {
    case "confirm":
      return done(
        "confirmed",
        app.command(who, (ctx) => confirmOrder(ctx, id)),
      );
    case "cancel":
      return done(
        "cancelled",
        app.command(who, (ctx) => cancelOrder(ctx, id, field("reason"))),
      );
    case "move": {
      const to = DELIVERY_STATES.find((state) => state === field("to"));
      if (!to) throw new Response(null, { status: 400 });
      return done(
        "moved",
        app.command(who, (ctx) => moveDelivery(ctx, id, to)),
      );
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function OrderDetail() {
  return <OrderScreen {...useLoaderData<typeof loader>()} />;
}
