import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { HomeScreen } from "#app/admin/home/home-screen.tsx";
import { lastDays, lowItem } from "#app/admin/home/home-view.server.ts";
import { homeMessages } from "#app/admin/home/messages.ts";
import type { HomeData } from "#app/admin/home/types.ts";
import { orderRow } from "#app/admin/orders/order-view.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { countProducts } from "#app/commerce/catalog/index.server.ts";
import { countOrders, listOrders, sumDays } from "#app/commerce/orders/index.server.ts";
import { listShelves } from "#app/commerce/stock/index.server.ts";
import { listDocuments } from "#app/documents/index.server.ts";

export const meta: MetaFunction = pageTitle(homeMessages, "title");

const LOW_SHOWN = 6;

export const loader = guarded("home.read", async ({ context }, { locale }): Promise<HomeData> => {
  const { app } = context;
  return app.query(async ({ read, shop, clock }) => {
    const days = lastDays(clock.now(), shop.timeZone, 14);
    const [sums, counts, products, recent, low, promos] = await Promise.all([
      sumDays(read, days[0] ?? "", days.at(-1) ?? ""),
      countOrders(read),
      countProducts(read),
      listOrders(read, { limit: 8 }),
      listShelves(read, { view: "low", sort: "scarcest", limit: LOW_SHOWN }, shop.lowStockAt),
      listDocuments(read, { kind: "page", use: "promo", limit: 1 }, clock.now()),
    ]);
    const sold = Object.values(counts).some((count) => count > 0);
    return {
      days: days.map((day) => {
        const sum = sums.find((each) => each.day === day);
        return { day, orders: sum?.orders ?? 0, total: { amount: sum?.total ?? 0, currency: shop.currency } };
      }),
      toConfirm: counts.placed,
      lowStock: low.data.map((shelf) => lowItem(shelf, locale)),
      recent: recent.data.map(orderRow),
      steps: sold ? null : { products: products.active > 0, pages: promos.data.length > 0 },
      shopHref: `${app.env.origin}/`,
    };
  });
});

export default function Home() {
  return <HomeScreen {...useLoaderData<typeof loader>()} />;
}
