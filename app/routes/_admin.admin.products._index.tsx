import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { actOnViews } from "#app/admin/list/views/act-on-views.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { actOnProducts } from "#app/admin/products/bulk.server.ts";
import { productMessages } from "#app/admin/products/messages.ts";
import { partOf, productRow } from "#app/admin/products/product-view.server.ts";
import { PRODUCT_VIEWS, type ProductListView, ProductsScreen } from "#app/admin/products/products-screen.tsx";
import { countProducts, findSellables, listProducts, productsQuery } from "#app/commerce/catalog/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { readJson } from "#app/platform/read-json.ts";
import { listViews } from "#app/staff/index.server.ts";

export const meta: MetaFunction = pageTitle(productMessages, "title");

export const loader = guarded("products.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const view = PRODUCT_VIEWS.find((each): each is ProductListView => each === search.get("status")) ?? "all";
  const cursor = search.get("cursor");
  return context.app.query(async ({ read, shop, clock }) => {
    const asked = productsQuery(search, shop.currency);
    const query = asked.ok ? asked.value : {};
    const [page, counts, views] = await Promise.all([
      listProducts(read, { sort: "updated", ...query, now: clock.now(), limit: 50, ...(cursor && { cursor }) }),
      countProducts(read),
      listViews(read, "products", visit.user.id),
    ]);
    const levels = await findStock(
      read,
      page.data.flatMap((product) => product.variants.map((variant) => variant.id)),
    );
    return {
      products: page.data.map((product) => productRow(product, levels, visit.locale, shop.currency)),
      counts,
      view,
      views,
      nextCursor: page.nextCursor,
      mayWrite: visit.may("products.write"),
      mayExport: visit.may("lists.export"),
      mayImport: visit.may("products.import"),
      mayAdjust: visit.may("stock.adjust"),
      sort: query.sort ?? "updated",
      problem: asked.ok ? null : refusalWords(asked.refusal, visit.locale),
    };
  });
});

/** Many products changed at once, a view kept; and the parts that a bundle may be made of. */
export const action = guarded("products.write", async ({ request, context }, visit) => {
  if (!request.headers.get("content-type")?.startsWith("application/json")) {
    const kept = await actOnViews("products", textFields(await readForm(request)), context, visit);
    if (!kept) throw new Response(null, { status: 400 });
    return kept;
  }
  const body: unknown = await readJson(request);
  const { intent, q: text } = (body ?? {}) as Record<string, unknown>;
  if (intent !== "parts") return actOnProducts(body, context, visit);
  return context.app.query(async (q) => {
    const { data } = await listProducts(q.read, { q: String(text).slice(0, 100), sort: "updated", limit: 8 });
    const ids = data.filter(({ bundle }) => bundle === null).flatMap(({ variants }) => variants.map(({ id }) => id));
    const parts = await findSellables(q.read, ids.slice(0, 40), q.clock.now());
    return json({ parts: parts.map((part) => partOf(part, visit.locale)) });
  });
});

export default function Products() {
  return <ProductsScreen {...useLoaderData<typeof loader>()} />;
}
