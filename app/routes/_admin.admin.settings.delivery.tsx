import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type DeliveryDone, DeliveryScreen } from "#app/admin/delivery/delivery-screen.tsx";
import { deliveryView, seenOf } from "#app/admin/delivery/delivery-view.server.ts";
import { deliveryMessages } from "#app/admin/delivery/messages.ts";
import { typedCodes, typedRows } from "#app/admin/delivery/read-delivery.server.ts";
import { readPrices } from "#app/admin/delivery/read-prices.ts";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { listZones, removeDesk, saveDesk, savePostcodes, saveZones } from "#app/commerce/shipping/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(deliveryMessages, "title");

export const loader = guarded("settings.read", async ({ request, context }, visit) => {
  const country = new URL(request.url).searchParams.get("country");
  const view = await context.app.query((q) => deliveryView(q, country), visit.locale);
  return { ...view, mayWrite: visit.may("settings.write"), mayManageTeam: visit.may("staff.manage") };
});

export const action = guarded("settings.write", async ({ request, context }, { who }) => {
  const form = await readForm(request);
  const field = textFields(form);
  const country = field("country");
  const answer = (done: DeliveryDone, result: Result<unknown>) =>
    result.ok ? json<Outcome<DeliveryDone>>({ ok: true, done }) : refused(result.refusal, who.locale);
  switch (field("intent")) {
    case "prices":
      return answer(
        "prices",
        await context.app.command(who, async (ctx) => {
          const zones = await listZones(ctx.tx, country);
          if (seenOf(zones) !== field("seen")) return refuse("zone.changed_meanwhile");
          const rows = readPrices(typedRows(form, country), zones, ctx.shop.currency);
          if (!rows.ok) return rows;
          const kept = new Set(rows.value.map(({ place }) => place.city ?? ""));
          // A town whose line was emptied of its name is no longer asked for.
          const gone = zones.filter((zone) => zone.city !== null && zone.region === null && !kept.has(zone.city));
          return saveZones(ctx, [...gone.map((place) => ({ place, zone: null })), ...rows.value]);
        }),
      );
    case "desk": {
      const desk = { name: field("name"), city: field("city"), address: field("address"), phone: field("phone") };
      const input = { ...desk, country, region: field("region") || null, carrier: field("carrier") || null };
      return answer("desk", await context.app.command(who, (ctx) => saveDesk(ctx, input)));
    }
    case "remove-desk":
      return answer("deskRemoved", await context.app.command(who, (ctx) => removeDesk(ctx, field("id"))));
    case "postcodes": {
      const file = form.get("file");
      const text = `${field("codes")}\n${file instanceof File ? await file.text() : ""}`;
      const mode = field("mode") === "allow" ? "allow" : "deny";
      return answer(
        "postcodes",
        await context.app.command(who, (ctx) => savePostcodes(ctx, { country, mode, codes: typedCodes(text) })),
      );
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export default function Delivery() {
  return <DeliveryScreen {...useLoaderData<typeof loader>()} />;
}
