import type { LoaderFunctionArgs } from "@remix-run/node";
import { siteMap } from "#app/storefront/index.server.ts";

export async function loader({ context }: LoaderFunctionArgs) {
  const { app } = context;
  return new Response(await app.query((q) => siteMap(q, app.env.origin)), {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
