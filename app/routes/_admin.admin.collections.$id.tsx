import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { CollectionScreen } from "#app/admin/collections/collection-screen.tsx";
import { actOnCollection, collectionView, ruleChoices } from "#app/admin/collections/collection-view.server.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ""} · Vitrine` }];

export const loader = guarded("products.read", async ({ params, context }, visit) => {
  const { app } = context;
  return app.query(async (q) => {
    const collection = await collectionView(q, params.id ?? "", visit.locale, `${app.env.origin}/c/`);
    if (!collection) throw new Response(null, { status: 404 });
    return {
      name: textIn(collection.draft.title, visit.locale),
      collection,
      choices: await ruleChoices(q, visit.locale),
      locales: q.shop.locales,
      mayWrite: visit.may("products.write"),
    };
  });
});

export const action = guarded("products.write", async ({ params, request, context }, visit) =>
  actOnCollection(await readJson(request), params.id, context, visit),
);

export default function EditCollection() {
  const { name: _, ...data } = useLoaderData<typeof loader>();
  return <CollectionScreen key={data.collection.id} {...data} />;
}
