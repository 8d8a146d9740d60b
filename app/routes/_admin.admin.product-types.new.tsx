import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { typeMessages } from "#app/admin/product-types/messages.ts";
import { TypeScreen } from "#app/admin/product-types/type-screen.tsx";
import { actOnType } from "#app/admin/product-types/type-view.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction = pageTitle(typeMessages, "newTitle");

export const loader = guarded("products.write", async ({ context }) => ({
  locales: (await context.app.shop()).locales,
}));

export const action = guarded("products.write", async ({ request, context }, visit) =>
  actOnType(await readJson(request), undefined, context, visit),
);

export default function NewProductType() {
  const { locales } = useLoaderData<typeof loader>();
  return (
    <TypeScreen key="new" type={{ id: null, version: 0, draft: { name: {}, attributes: [] } }} locales={locales} />
  );
}
