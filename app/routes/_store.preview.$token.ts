import type { LoaderFunctionArgs } from "@remix-run/node";
import { findPreview } from "#app/documents/index.server.ts";
import { readViewAs } from "#runtime/document/view-as.ts";

/** A page that is not published, to whoever holds its link, until its time is over. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { app } = context;
  const found = await app.query(({ read, clock }) => findPreview(read, params.token ?? "", clock.now()));
  if (!found) return app.storefront.notFound(request, context);
  const as = readViewAs(new URL(request.url).searchParams.get("as"));
  const response = await app.storefront.preview(found.doc, found.locale, context, as);
  response.headers.set("referrer-policy", "no-referrer");
  return response;
}
