import { guarded } from "#app/admin/guard.server.ts";
import { isLocale } from "#app/commerce/kernel/locale.ts";
import { findDocument } from "#app/documents/index.server.ts";
import { readViewAs } from "#runtime/document/view-as.ts";

/** A document as the shop will show it, to those who may see what is not published. */
export const loader = guarded("documents.read", async ({ params, request, context }) => {
  const search = new URL(request.url).searchParams;
  const { app } = context;
  const revision = search.get("revision") ?? undefined;
  const found = await app.query(({ read }) => findDocument(read, params.id ?? "", revision));
  if (!found) throw new Response(null, { status: 404 });
  const asked = search.get("locale");
  const locale = isLocale(asked) ? asked : ((await app.shop()).locales[0] ?? "fr");
  return app.storefront.preview(found.doc, locale, context, readViewAs(search.get("as")));
});
