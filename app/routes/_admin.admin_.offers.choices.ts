import { json } from "@remix-run/node";
import { guarded } from "#app/admin/guard.server.ts";
import { pickChoices } from "#app/admin/offers/offer-view.server.ts";

/** What an offer's rules can speak of, as one types. */
export const loader = guarded("offers.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const typed = search.get("q")?.slice(0, 100) ?? "";
  const choices = await context.app.query((q) => pickChoices(q, search.get("kind") ?? "", typed), visit.locale);
  return json({ choices });
});
