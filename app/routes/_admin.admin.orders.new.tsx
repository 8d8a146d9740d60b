import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { leadDraft } from "#app/admin/leads/lead-draft.server.ts";
import { editMessages } from "#app/admin/orders/edit/messages.ts";
import { NewScreen } from "#app/admin/orders/edit/new-screen.tsx";
import { placeDraft } from "#app/admin/orders/edit/place-draft.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction = pageTitle(editMessages, "newTitle");

export const loader = guarded("orders.write", async ({ request, context }, visit) => {
  const { country, countries, currency, payments } = await context.app.shop();
  const paymentMethod = payments.methods[0]?.method ?? "cod";
  const lead = new URL(request.url).searchParams.get("lead");
  const begun = lead ? await context.app.query((q) => leadDraft(q, lead), visit.locale) : undefined;
  return { begun, country, countries, currency, paymentMethod, mayPrice: visit.may("orders.price") };
});

export const action = guarded("orders.write", async ({ request, context }, visit) =>
  placeDraft(await readJson(request), context, visit),
);

export default function OrderNew() {
  return <NewScreen {...useLoaderData<typeof loader>()} />;
}
