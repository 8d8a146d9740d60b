import type { LoaderFunctionArgs } from "@remix-run/node";

/** Private places are closed by their own doors; naming them here only keeps well-meaning crawlers from knocking. */
export function loader({ context }: LoaderFunctionArgs) {
  const closed = ["/admin", "/api/", "/checkout", "/merci/"].map((path) => `Disallow: ${path}`).join("\n");
  return new Response(`User-agent: *\n${closed}\n\nSitemap: ${context.app.env.origin}/sitemap.xml\n`, {
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
