import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { isRecord } from "#app/admin/is-record.ts";
import { offerMessages } from "#app/admin/offers/messages.ts";
import { type OfferOutcome, OfferScreen } from "#app/admin/offers/offer-screen.tsx";
import { offerView, ruleShapes } from "#app/admin/offers/offer-view.server.ts";
import { readOffer } from "#app/admin/offers/read-offer.server.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { saveOffer } from "#app/commerce/offers/index.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction = pageTitle(offerMessages, "newTitle");

export const loader = guarded("offers.write", async ({ context }, visit) =>
  context.app.query(
    async (q) => ({ offer: await offerView(q, undefined), rules: ruleShapes(), mayWrite: true }),
    visit.locale,
  ),
);

export const action = guarded("offers.write", async ({ request, context }, visit) => {
  const sent: unknown = await readJson(request);
  const draft = readOffer(isRecord(sent) ? sent.draft : undefined);
  if (!draft) throw new Response(null, { status: 400 });
  const made = await context.app.command(visit.who, (ctx) => saveOffer(ctx, draft));
  if (!made.ok) return refused(made.refusal, visit.locale);
  return json<OfferOutcome>({ ok: true, done: "created", id: made.value.id }, { status: 201 });
});

export default function NewOffer() {
  return <OfferScreen {...useLoaderData<typeof loader>()} />;
}
