import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { actOnCollection, collectionRow } from "#app/admin/collections/collection-view.server.ts";
import { CollectionsScreen } from "#app/admin/collections/collections-screen.tsx";
import { collectionMessages } from "#app/admin/collections/messages.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { listCollections } from "#app/commerce/catalog/index.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction = pageTitle(collectionMessages, "title");

export const loader = guarded("products.read", async ({ context }, visit) =>
  context.app.query(async (q) => ({
    collections: (await listCollections(q.read)).map((each) => collectionRow(each, visit.locale)),
    mayWrite: visit.may("products.write"),
  })),
);

/** What the editor of any collection asks without saving: products to add, and what a rule finds. */
export const action = guarded("products.read", async ({ request, context }, visit) => {
  const body: unknown = await readJson(request);
  const { intent } = (body ?? {}) as Record<string, unknown>;
  if (intent !== "search" && intent !== "preview") throw new Response(null, { status: 400 });
  return actOnCollection(body, undefined, context, visit);
});

export default function Collections() {
  return <CollectionsScreen {...useLoaderData<typeof loader>()} />;
}
