import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { isRecord } from "#app/admin/is-record.ts";
import { type OfferOutcome, OfferScreen } from "#app/admin/offers/offer-screen.tsx";
import { offerView, ruleShapes } from "#app/admin/offers/offer-view.server.ts";
import { readCoupons, readOffer } from "#app/admin/offers/read-offer.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { refused } from "#app/admin/refused.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { createCoupons, disableCoupon, findOffer, saveOffer } from "#app/commerce/offers/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ""} · Vitrine` }];

export const loader = guarded("offers.read", async ({ params, context }, visit) =>
  context.app.query(async (q) => {
    const offer = await findOffer(q.read, params.id ?? "");
    if (!offer) throw new Response(null, { status: 404 });
    const name = textIn(offer.name, visit.locale);
    return { name, offer: await offerView(q, offer), rules: ruleShapes(), mayWrite: visit.may("offers.write") };
  }, visit.locale),
);

/** JSON is the offer itself; a form is about its codes. */
export const action = guarded("offers.write", async ({ params, request, context }, visit) => {
  const { app } = context;
  const id = params.id ?? "";
  if (request.headers.get("content-type")?.startsWith("application/json")) {
    const sent: unknown = await readJson(request);
    const draft = readOffer(isRecord(sent) ? sent.draft : undefined);
    if (!draft || !isRecord(sent)) throw new Response(null, { status: 400 });
    const basedOn = Number(sent.basedOn);
    const saved = await app.command(visit.who, (ctx) => saveOffer(ctx, draft, { id, basedOn }));
    return saved.ok ? json<OfferOutcome>({ ok: true, done: "saved" }) : refused(saved.refusal, visit.locale);
  }
  const field = textFields(await readForm(request));
  if (field("intent") === "coupons") {
    const made = await app.command(visit.who, (ctx) => createCoupons(ctx, readCoupons(id, field)));
    if (!made.ok) return refused(made.refusal, visit.locale);
    return json<Outcome<"made">>({ ok: true, done: "made", count: made.value.length });
  }
  if (field("intent") === "switch") {
    const done = await app.command(visit.who, (ctx) => disableCoupon(ctx, field("id"), field("disabled") === "true"));
    return done.ok ? json<Outcome<"switched">>({ ok: true, done: "switched" }) : refused(done.refusal, visit.locale);
  }
  throw new Response(null, { status: 400 });
});

export default function EditOffer() {
  const { name: _, ...data } = useLoaderData<typeof loader>();
  return <OfferScreen key={data.offer.id} {...data} />;
}
