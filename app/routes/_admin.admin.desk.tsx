import { json } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import { DeskScreen } from "#app/admin/orders/desk/desk-screen.tsx";
import { findDesk } from "#app/admin/orders/desk/desk-view.server.ts";
import { deskMessages } from "#app/admin/orders/desk/messages.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { pageTitle } from "#app/admin/page-title.ts";
import { refused } from "#app/admin/refused.server.ts";
import { CALL_OUTCOMES, recordCall } from "#app/commerce/orders/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

export const meta: MetaFunction = pageTitle(deskMessages, "title");

export const loader = guarded("orders.read", async ({ request, context }, visit) => {
  const sort = new URL(request.url).searchParams.get("sort") === "hottest" ? "hottest" : "oldest";
  const mine = new URL(request.url).searchParams.get("who") === "me";
  const desk = await context.app.query((q) => findDesk(q, sort, mine ? visit.user.id : undefined));
  return { desk, mayWrite: visit.may("orders.write") };
});

export const action = guarded("orders.write", async ({ request, context }, { who }) => {
  const field = textFields(await readForm(request));
  const outcome = CALL_OUTCOMES.find((each) => each === field("outcome"));
  if (!outcome) throw new Response(null, { status: 400 });
  const call = {
    ...{ outcome, note: field("note"), attempts: Number(field("attempts")) },
    ...(field("callAt") && { callAt: Number(field("callAt")) }),
  };
  const done = await context.app.command(who, (ctx) => recordCall(ctx, field("order"), call));
  return done.ok ? json<Outcome>({ ok: true, done: "called" }) : refused(done.refusal, who.locale);
});

export default function Desk() {
  return <DeskScreen {...useLoaderData<typeof loader>()} />;
}
