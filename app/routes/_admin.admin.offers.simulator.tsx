import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { offerMessages } from "#app/admin/offers/messages.ts";
import { readBasket, simulate } from "#app/admin/offers/simulate.server.ts";
import { type SimulationOutcome, SimulatorScreen } from "#app/admin/offers/simulator-screen.tsx";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { listOffers } from "#app/commerce/offers/index.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction = pageTitle(offerMessages, "simulatorTitle");

export const loader = guarded("offers.read", async ({ context }, visit) =>
  context.app.query(async ({ read, shop }) => {
    const names = new Intl.DisplayNames([visit.locale], { type: "region" });
    const offers = await listOffers(read);
    return {
      countries: shop.countries.map((value) => ({ value, label: names.of(value) ?? value })),
      country: shop.country,
      methods: shop.payments.methods.map(({ method }) => method),
      bumps: offers
        .filter(({ reward }) => reward.code === "order-bump")
        .map(({ id, name }) => ({ id, name: textIn(name, visit.locale) })),
    };
  }),
);

/** Prices and explains; nothing is written. */
export const action = guarded("offers.read", async ({ request, context }, visit) => {
  const { app } = context;
  const basket = readBasket(await readJson(request));
  const found = await app.query((q) => simulate({ ...q, limits: app.env.limits }, basket), visit.locale);
  if (!found.ok) return refused(found.refusal, visit.locale);
  return json<SimulationOutcome>({ ok: true, simulation: found.value });
});

export default function Simulator() {
  return <SimulatorScreen {...useLoaderData<typeof loader>()} />;
}
