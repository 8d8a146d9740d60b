import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { actOnList } from "#app/admin/orders/list/act-on-list.server.ts";
import { findFilterChoices } from "#app/admin/orders/list/filter-choices.server.ts";
import { ORDER_VIEWS, type OrderListView } from "#app/admin/orders/list/types.ts";
import { orderMessages } from "#app/admin/orders/messages.ts";
import { orderRow } from "#app/admin/orders/order-view.server.ts";
import { OrdersScreen } from "#app/admin/orders/orders-screen.tsx";
import { pageTitle } from "#app/admin/page-title.ts";
import { COUNT_CEILING, countOrders, listOrders } from "#app/commerce/orders/index.server.ts";
import { ordersFilter } from "#app/exports/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { listViews } from "#app/staff/index.server.ts";

export const meta: MetaFunction = pageTitle(orderMessages, "title");

const PAGE = 50;

export const loader = guarded("orders.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const view = ORDER_VIEWS.find((each): each is OrderListView => each === search.get("state")) ?? "all";
  const cursor = search.get("cursor");
  const [page, counts, views, choices] = await context.app.query((q) => {
    const { read, shop } = q;
    return Promise.all([
      listOrders(read, {
        ...ordersFilter(search),
        countries: shop.countries,
        limit: PAGE,
        ...(cursor && { cursor }),
      }),
      countOrders(read),
      listViews(read, "orders", visit.user.id),
      findFilterChoices(q),
    ]);
  }, visit.locale);
  return {
    orders: page.data.map(orderRow),
    nextCursor: page.nextCursor,
    ...{ counts, view, views, choices, ceiling: COUNT_CEILING },
    mayWrite: visit.may("orders.write"),
    mayExport: visit.may("lists.export"),
  };
});

export const action = guarded("orders.write", async ({ request, context }, visit) =>
  actOnList(await readForm(request), context, visit, ordersFilter),
);

export default function Orders() {
  return <OrdersScreen {...useLoaderData<typeof loader>()} />;
}
