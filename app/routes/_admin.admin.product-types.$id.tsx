import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { TypeScreen } from "#app/admin/product-types/type-screen.tsx";
import { actOnType, typeView } from "#app/admin/product-types/type-view.server.ts";
import { findProductType } from "#app/commerce/catalog/index.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ""} · Vitrine` }];

export const loader = guarded("products.write", async ({ params, context }, visit) =>
  context.app.query(async (q) => {
    const type = await findProductType(q.read, params.id ?? "");
    if (!type) throw new Response(null, { status: 404 });
    return { name: textIn(type.name, visit.locale), type: typeView(type), locales: q.shop.locales };
  }),
);

export const action = guarded("products.write", async ({ params, request, context }, visit) =>
  actOnType(await readJson(request), params.id, context, visit),
);

export default function EditProductType() {
  const { type, locales } = useLoaderData<typeof loader>();
  return <TypeScreen key={type.id} type={type} locales={locales} />;
}
