import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { EditorScreen } from "#app/admin/editor/editor-screen.tsx";
import { mayPublish } from "#app/admin/editor/editor-writes.server.ts";
import { storedDocument } from "#app/admin/editor/stored-document.server.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { pageMessages } from "#app/admin/pages/messages.ts";
import { findDocument } from "#app/documents/index.server.ts";
import { liveTheme } from "#app/storefront/index.server.ts";
import storeCss from "#app/storefront/store.css?url";
import type { ShopFacts, StoredDocument } from "#builder/ports.ts";

export const meta: MetaFunction = pageTitle(pageMessages, "title");

export const loader = guarded("documents.read", async ({ params, context }, visit) => {
  const { app } = context;
  return app.query(async (q) => {
    const found = await findDocument(q.read, params.id ?? "");
    if (!found) throw new Response(null, { status: 404 });
    const stored = await storedDocument(q, found);
    const { name, locales, currency, country, timeZone } = q.shop;
    const facts: ShopFacts = {
      name,
      locales,
      currency,
      country,
      timeZone,
      mainLocale: locales[0] ?? "fr",
      origin: app.env.origin,
      stylesheets: [storeCss],
      trialScript: app.storefront.scriptAddress("runtime/forms/trial.client.ts"),
      theme: (await liveTheme(q)).theme,
      mayPublish: mayPublish(visit, q.shop),
      contentOnly: !visit.may("documents.write"),
      mayAddMedia: visit.may("media.write"),
    };
    return { stored, facts };
  });
});

/** What the editor holds is newer than what this loader would bring. */
export const shouldRevalidate = () => false;

export default function EditPage() {
  const { stored, facts } = useLoaderData<typeof loader>();
  // Another document is another editor.
  return <EditorScreen key={stored.id} stored={stored as unknown as StoredDocument} facts={facts} />;
}
