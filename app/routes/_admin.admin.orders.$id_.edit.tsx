import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { EditScreen } from "#app/admin/orders/edit/edit-screen.tsx";
import { findOrderDraft } from "#app/admin/orders/edit/order-draft.server.ts";
import { readEdit } from "#app/admin/orders/edit/read-order-draft.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { refused } from "#app/admin/refused.server.ts";
import { editOrder } from "#app/commerce/checkout/index.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.order.number ?? ""} · Vitrine` }];

export const loader = guarded("orders.write", async ({ params, context }, visit) => {
  const found = await context.app.query((q) => findOrderDraft(q, params.id ?? "", visit.locale));
  if (!found) throw new Response(null, { status: 404 });
  return { ...found, mayPrice: visit.may("orders.price") };
});

export const action = guarded("orders.write", async ({ params, request, context }, visit) => {
  const edit = readEdit(await readJson(request));
  if (!edit) throw new Response(null, { status: 400 });
  const may = { setPrices: visit.may("orders.price") };
  const edited = await context.app.command(visit.who, (ctx) => editOrder(ctx, params.id ?? "", edit, may));
  return edited.ok ? json<Outcome>({ ok: true, done: "edited" }) : refused(edited.refusal, visit.locale);
});

export default function OrderEdit() {
  return <EditScreen {...useLoaderData<typeof loader>()} />;
}
