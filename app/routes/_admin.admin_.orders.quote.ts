import { json, redirect } from "@remix-run/node";
import { guarded } from "#app/admin/guard.server.ts";
import { quoteDraft } from "#app/admin/orders/edit/quote-draft.server.ts";
import { readJson } from "#app/platform/read-json.ts";

/** There is nothing to see here: the screens of new and edited orders ask it for their figures. */
export const loader = guarded("orders.write", async () => redirect("/admin/orders/new"));

export const action = guarded("orders.write", async ({ request, context }, visit) =>
  json(await quoteDraft(await readJson(request), context, visit)),
);
