import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { CollectionScreen } from "#app/admin/collections/collection-screen.tsx";
import { actOnCollection, emptyCollection, ruleChoices } from "#app/admin/collections/collection-view.server.ts";
import { collectionMessages } from "#app/admin/collections/messages.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction = pageTitle(collectionMessages, "newTitle");

export const loader = guarded("products.write", async ({ context }, visit) =>
  context.app.query(async (q) => ({
    collection: emptyCollection(`${context.app.env.origin}/c/`),
    choices: await ruleChoices(q, visit.locale),
    locales: q.shop.locales,
  })),
);

export const action = guarded("products.write", async ({ request, context }, visit) =>
  actOnCollection(await readJson(request), undefined, context, visit),
);

export default function NewCollection() {
  return <CollectionScreen key="new" {...useLoaderData<typeof loader>()} mayWrite />;
}
