import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { type DeliveryDone, DeliveryScreen } from "#app/admin/delivery/delivery-screen.tsx";
import { deliveryView, seenOf } from "#app/admin/delivery/delivery-view.server.ts";
import { importZones } from "#app/admin/delivery/import-zones.server.ts";
import { deliveryMessages } from "#app/admin/delivery/messages.ts";
import { typedCodes, typedRows } from "#app/admin/delivery/read-delivery.server.ts";
import { readPrices } from "#app/admin/delivery/read-prices.ts";
import { fileBytes, textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { listZones, removeDesk, saveDesk, savePostcodes, saveZones } from "#app/commerce/shipping/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(deliveryMessages, "title");

export const loader = guarded("settings.read", async ({ request, context }, visit) => {
  const search = new URL(request.url).searchParams;
  const find = { q: search.get("q")?.slice(0, 100) ?? "", page: Number(search.get("page") ?? 1) };
  const view = await context.app.query((q) => deliveryView(q, search.get("country"), find), visit.locale);
  return { ...view, mayWrite: visit.may("settings.write"), mayManageTeam: visit.may("staff.manage") };
});

export const action = guarded("settings.write", async ({ request, context }, { who }) => {
  const form = await readForm(request);
  const field = textFields(form);
  const country = field("country");
  const answer = (done: DeliveryDone, result: Result<unknown>) =>
    result.ok ? json<Outcome<DeliveryDone>>({ ok: true, done }) : refused(result.refusal, who.locale);
  switch (field("intent")) {
    case "regions":
    case "towns":
      return answer(
        field("intent") as DeliveryDone,
        await context.app.command(who, async (ctx) => {
          const zones = await listZones(ctx.tx, country);
          if (seenOf(zones) !== field("version")) return refuse("settings.conflict");
          const typed = typedRows(form, country, zones);
          const rows = readPrices(typed.rows, ctx.shop.currency);
          if (!rows.ok) return rows;
          return saveZones(ctx, [...typed.gone.map((place) => ({ place, zone: null })), ...rows.value]);
        }),
      );
    case "import": {
      const file = form.get("file");
      if (!(file instanceof File) || file.size === 0) throw new Response(null, { status: 400 });
      const shop = { ...(await context.app.shop()), country };
      const done = await importZones(fileBytes(file), shop, who.locale, (work) => context.app.command(who, work));
      return json(done, { status: done.ok ? 200 : 422 });
    }
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
