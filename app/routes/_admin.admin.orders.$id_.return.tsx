import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/admin/guard.server.ts";
import { readReturn } from "#app/admin/orders/returns/read-return.server.ts";
import { ReturnScreen } from "#app/admin/orders/returns/return-screen.tsx";
import { findReturnView } from "#app/admin/orders/returns/return-view.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { refused } from "#app/admin/refused.server.ts";
import { returnGoods } from "#app/commerce/returns/index.server.ts";
import { readJson } from "#app/platform/read-json.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.view.number ?? ""} · Vitrine` }];

export const loader = guarded("orders.write", async ({ params, context }, visit) => {
  const view = await context.app.query((q) => findReturnView(q, params.id ?? "", visit.may("payments.refund")));
  if (!view) throw new Response(null, { status: 404 });
  return { view };
});

export const action = guarded("orders.write", async ({ params, request, context }, visit) => {
  const input = readReturn(await readJson(request));
  if (!input) throw new Response(null, { status: 400 });
  if (input.refund !== 0 && !visit.may("payments.refund")) throw new Response(null, { status: 403 });
  const done = await context.app.command(visit.who, (ctx) => returnGoods(ctx, params.id ?? "", input));
  return done.ok ? json<Outcome>({ ok: true, done: "returned" }) : refused(done.refusal, visit.locale);
});

export default function OrderReturn() {
  return <ReturnScreen {...useLoaderData<typeof loader>()} />;
}
