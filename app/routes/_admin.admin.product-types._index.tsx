import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { typeMessages } from "#app/admin/product-types/messages.ts";
import { TypesScreen } from "#app/admin/product-types/types-screen.tsx";
import { listProductTypes } from "#app/commerce/catalog/index.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";

export const meta: MetaFunction = pageTitle(typeMessages, "title");

export const loader = guarded("products.write", async ({ context }, visit) =>
  context.app.query(async (q) => ({
    types: (await listProductTypes(q.read)).map(({ id, name, attributes, updatedAt }) => ({
      ...{ id, name: textIn(name, visit.locale), count: attributes.length, updatedAt },
    })),
  })),
);

export default function ProductTypes() {
  return <TypesScreen {...useLoaderData<typeof loader>()} />;
}
