import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { HistoryScreen } from "#app/admin/stock/history-screen.tsx";
import { stockMessages } from "#app/admin/stock/messages.ts";
import { movementRows } from "#app/admin/stock/movement-view.server.ts";
import { findLocations, listMovements } from "#app/commerce/stock/index.server.ts";
import { movementsFilter } from "#app/exports/index.server.ts";
import { listUsers } from "#app/staff/index.server.ts";

export const meta: MetaFunction = pageTitle(stockMessages, "historyTitle");

const PAGE = 50;

export const loader = guarded("products.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const cursor = search.get("cursor");
  return context.app.query(async (q) => {
    const filter = await movementsFilter(q.read, search, q.shop.timeZone);
    const [page, locations, staff] = await Promise.all([
      listMovements(q.read, { ...filter, limit: PAGE, ...(cursor && { cursor }) }),
      findLocations(q.read),
      listUsers(q.read),
    ]);
    const movements = await movementRows(q, page.data, visit.locale);
    const [first] = movements;
    return {
      ...{ movements, locations, nextCursor: page.nextCursor },
      staff: staff.map(({ id, name, email }) => ({ id, name: name || email })),
      about: filter.variantId && first ? [first.title, first.variant].filter(Boolean).join(" · ") : null,
      mayExport: visit.may("lists.export"),
    };
  });
});

export default function StockHistory() {
  return <HistoryScreen {...useLoaderData<typeof loader>()} />;
}
