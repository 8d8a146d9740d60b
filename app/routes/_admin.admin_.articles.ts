import { guarded } from "#app/admin/guard.server.ts";
import { findArticles } from "#app/admin/orders/edit/find-articles.server.ts";

/** Articles to add to an order, by what is typed. */
export const loader = guarded("orders.write", async ({ request, context }, visit) => {
  const q = new URL(request.url).searchParams.get("q")?.slice(0, 100) ?? "";
  return { articles: await context.app.query((query) => findArticles(query, q, visit.locale)) };
});
