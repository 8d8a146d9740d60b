import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { productMessages } from "#app/admin/products/messages.ts";
import { ProductScreen } from "#app/admin/products/product-screen.tsx";
import { emptyDraft, taxClassesOf } from "#app/admin/products/product-view.server.ts";
import { saveDraft } from "#app/admin/products/save-product.server.ts";
import type { ProductView } from "#app/admin/products/types.ts";
import { listProductTypes } from "#app/commerce/catalog/index.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction = pageTitle(productMessages, "newTitle");

/** What only a product that is there has. */
const NOTHING_YET: Pick<ProductView, "schedules" | "named"> = { schedules: [], named: [] };

export const loader = guarded("products.write", async ({ context }) => {
  const { app } = context;
  const { currency, locales, taxes } = await app.shop();
  const addressPrefix = `${context.app.env.origin}/products/`;
  return {
    product: {
      ...NOTHING_YET,
      id: null,
      version: 0,
      draft: emptyDraft(),
      stock: {},
      currency,
      taxClasses: taxClassesOf(taxes),
      addressPrefix,
    },
    locales,
    types: await app.query((q) => listProductTypes(q.read)),
  };
});

export const action = guarded("products.write", async ({ request, context }, visit) =>
  saveDraft(await readJson(request), undefined, context, visit),
);

export default function NewProduct() {
  return <ProductScreen key="new" {...useLoaderData<typeof loader>()} mayWrite mayAdjust={false} />;
}
