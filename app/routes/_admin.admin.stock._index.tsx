import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { actOnShelves } from "#app/admin/stock/adjust-shelves.server.ts";
import { stockMessages } from "#app/admin/stock/messages.ts";
import { shelfRow } from "#app/admin/stock/shelf-view.server.ts";
import { STOCK_VIEWS, StockScreen } from "#app/admin/stock/stock-screen.tsx";
import { countShelves, findLocations, listShelves } from "#app/commerce/stock/index.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction = pageTitle(stockMessages, "title");

const PAGE = 50;

export const loader = guarded("products.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const view = STOCK_VIEWS.find((each) => each === search.get("view")) ?? "all";
  const [q, cursor] = [search.get("q")?.slice(0, 100), search.get("cursor")];
  return context.app.query(async ({ read, shop }) => {
    const locations = await findLocations(read);
    const location = locations.find(({ id }) => id === search.get("location"))?.id ?? "";
    const [page, counts] = await Promise.all([
      listShelves(
        read,
        {
          ...{ view, limit: PAGE, sort: view === "all" ? ("title" as const) : ("scarcest" as const) },
          ...(q && { q }),
          ...(location && { locationId: location }),
          ...(cursor && { cursor }),
        },
        shop.lowStockAt,
      ),
      countShelves(read, shop.lowStockAt),
    ]);
    return {
      shelves: page.data.map((shelf) => shelfRow(shelf, locations, visit.locale)),
      nextCursor: page.nextCursor,
      ...{ counts, view, location, locations },
      lowStockAt: shop.lowStockAt,
      mayAdjust: visit.may("stock.adjust"),
    };
  });
});

export const action = guarded("stock.adjust", async ({ request, context }, visit) =>
  actOnShelves(context.app, await readJson(request), visit),
);

export default function Stock() {
  return <StockScreen {...useLoaderData<typeof loader>()} />;
}
