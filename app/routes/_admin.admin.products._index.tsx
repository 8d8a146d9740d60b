import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { productMessages } from "#app/admin/products/messages.ts";
import { productRow } from "#app/admin/products/product-view.server.ts";
import { PRODUCT_VIEWS, type ProductListView, ProductsScreen } from "#app/admin/products/products-screen.tsx";
import { countProducts, listProducts } from "#app/commerce/catalog/index.server.ts";
import { findStock } from "#app/commerce/stock/index.server.ts";

export const meta: MetaFunction = pageTitle(productMessages, "title");

export const loader = guarded("products.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const view = PRODUCT_VIEWS.find((each): each is ProductListView => each === search.get("status")) ?? "all";
  const q = search.get("q")?.slice(0, 100);
  const cursor = search.get("cursor");
  return context.app.query(async ({ read, shop }) => {
    const [page, counts] = await Promise.all([
      listProducts(read, {
        sort: "updated",
        limit: 50,
        ...(q && { q }),
        ...(view !== "all" && { status: view }),
        ...(cursor && { cursor }),
      }),
      countProducts(read),
    ]);
    const levels = await findStock(
      read,
      page.data.flatMap((product) => product.variants.map((variant) => variant.id)),
    );
    return {
      products: page.data.map((product) => productRow(product, levels, visit.locale, shop.currency)),
      counts,
      view,
      nextCursor: page.nextCursor,
      mayWrite: visit.may("products.write"),
      mayImport: visit.may("products.import"),
    };
  });
});

export default function Products() {
  return <ProductsScreen {...useLoaderData<typeof loader>()} />;
}
