import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields, textValues } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { orderMessages } from "#app/admin/orders/messages.ts";
import { orderRow } from "#app/admin/orders/order-view.server.ts";
import { ORDER_VIEWS, type OrderListView, OrdersScreen } from "#app/admin/orders/orders-screen.tsx";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { confirmOrder, countOrders, listOrders } from "#app/commerce/orders/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(orderMessages, "title");

const PAGE = 50;

export const loader = guarded("orders.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const view = ORDER_VIEWS.find((each): each is OrderListView => each === search.get("state")) ?? "all";
  const q = search.get("q")?.slice(0, 100);
  const cursor = search.get("cursor");
  const [page, counts] = await context.app.query((query) =>
    Promise.all([
      listOrders(query.read, {
        limit: PAGE,
        ...(q && { q }),
        ...(view !== "all" && { state: view }),
        ...(cursor && { cursor }),
      }),
      countOrders(query.read),
    ]),
  );
  return {
    orders: page.data.map(orderRow),
    nextCursor: page.nextCursor,
    counts,
    view,
    mayWrite: visit.may("orders.write"),
    mayExport: visit.may("orders.export"),
  };
});

/** Confirms the selected orders, each in a transaction of its own: one that cannot be does not hold up the others. */
export const action = guarded("orders.write", async ({ request, context }, { who }) => {
  const form = await readForm(request);
  if (textFields(form)("intent") !== "confirm") throw new Response(null, { status: 400 });
  let count = 0;
  for (const id of textValues(form, "id").slice(0, PAGE)) {
    const confirmed = await context.app.command(who, (ctx) => confirmOrder(ctx, id));
    if (confirmed.ok) count++;
    else if (confirmed.refusal.code !== "transition.illegal") return refused(confirmed.refusal, who.locale);
  }
  return json<Outcome<"confirmed">>({ ok: true, done: "confirmed", count });
});

export default function Orders() {
  return <OrdersScreen {...useLoaderData<typeof loader>()} />;
}
