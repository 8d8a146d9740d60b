import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { actOnOrder } from "#app/admin/orders/act-on-order.server.ts";
import { OrderScreen } from "#app/admin/orders/order-screen.tsx";
import { findOrderView } from "#app/admin/orders/order-view.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { findPaymentsView } from "#app/admin/payments/payments-view.server.ts";
import { refused } from "#app/admin/refused.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.order.number ?? ""} · Vitrine` }];

export const loader = guarded("orders.read", async ({ params, context }, visit) => {
  const id = params.id ?? "";
  const may = { record: visit.may("payments.record"), refund: visit.may("payments.refund") };
  const view = await context.app.query(async (q) => {
    const [order, payments] = await Promise.all([
      findOrderView(q, id, visit.locale),
      findPaymentsView(q.read, id, may, q.shop.payments),
    ]);
    return order && payments && { order, payments };
  });
  if (!view) throw new Response(null, { status: 404 });
  return { ...view, mayWrite: visit.may("orders.write") };
});

export const action = guarded("orders.write", async ({ params, request, context }, { who }) => {
  const field = textFields(await readForm(request));
  const act = actOnOrder(field("intent"));
  if (!act) throw new Response(null, { status: 400 });
  const { currency } = await context.app.shop();
  const done = await context.app.command(who, (ctx) => act.run(ctx, params.id ?? "", field, currency));
  return done.ok ? json<Outcome>({ ok: true, done: act.done }) : refused(done.refusal, who.locale);
});

export default function OrderDetail() {
  return <OrderScreen {...useLoaderData<typeof loader>()} />;
}
