import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { isRecord } from "#app/admin/is-record.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { LocationsScreen } from "#app/admin/stock/locations-screen.tsx";
import { stockMessages } from "#app/admin/stock/messages.ts";
import { closeLocation, findLocations, saveLocation } from "#app/commerce/stock/index.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction = pageTitle(stockMessages, "locationsTitle");

export const loader = guarded("products.read", ({ context }, visit) =>
  context.app.query(async ({ read }) => ({
    locations: await findLocations(read),
    mayWrite: visit.may("stock.adjust"),
  })),
);

export const action = guarded("stock.adjust", async ({ request, context }, { who }) => {
  const body: unknown = await readJson(request);
  if (!isRecord(body)) throw new Response(null, { status: 400 });
  const id = typeof body.id === "string" ? body.id : undefined;
  if (body.intent === "close") {
    const closed = await context.app.command(who, (ctx) => closeLocation(ctx, id ?? ""));
    return closed.ok ? json<Outcome<"closed">>({ ok: true, done: "closed" }) : refused(closed.refusal, who.locale);
  }
  const saved = await context.app.command(who, (ctx) =>
    saveLocation(ctx, {
      ...{ name: String(body.name ?? ""), ships: body.ships === true, isDefault: body.isDefault === true },
      ...(id !== undefined && { id, version: Number(body.version) }),
    }),
  );
  return saved.ok ? json<Outcome<"saved">>({ ok: true, done: "saved" }) : refused(saved.refusal, who.locale);
});

export default function StockLocations() {
  return <LocationsScreen {...useLoaderData<typeof loader>()} />;
}
