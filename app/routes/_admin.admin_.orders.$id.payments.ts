import { json, redirect } from "@remix-run/node";
import { textFields } from "#app/admin/form-data.ts";
import { guarded } from "#app/admin/guard.server.ts";
import type { Outcome } from "#app/admin/outcome.ts";
import { openPayLink } from "#app/admin/payments/pay-link.server.ts";
import type { PaymentDone } from "#app/admin/payments/payments-card.tsx";
import { refused } from "#app/admin/refused.server.ts";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import {
  decideHeld,
  recordCollection,
  recordPayment,
  recordRemittance,
  refundPayment,
} from "#app/commerce/payments/index.server.ts";
import { readForm } from "#app/platform/read-form.ts";

/** There is nothing to see here: the order's own screen shows its payments. */
export const loader = guarded("orders.read", async ({ params }) =>
  redirect(`/admin/orders/${encodeURIComponent(params.id ?? "")}`),
);

/** What the payments card of an order asks for. Giving money back takes a right of its own. */
export const action = guarded("payments.record", async ({ params, request, context }, visit) => {
  const id = params.id ?? "";
  const field = textFields(await readForm(request));
  const amount = field("amount") === "" ? undefined : Number(field("amount"));
  const key = field("key") || undefined;
  const done = async (what: PaymentDone, work: (ctx: Context) => Promise<Result<unknown>>) => {
    const outcome = await context.app.command(visit.who, work);
    return outcome.ok ? json<Outcome<PaymentDone>>({ ok: true, done: what }) : refused(outcome.refusal, visit.locale);
  };
  const intent = field("intent");
  if ((intent === "refund" || intent === "decide") && !visit.may("payments.refund")) {
    throw new Response(null, { status: 403 });
  }
  switch (intent) {
    case "link": {
      const opens = (await context.app.integrations.payments.gateway("stripe")) !== undefined;
      const { origin } = context.app.env;
      const asked = await context.app.command(visit.who, (ctx) => openPayLink(ctx, id, { origin, opens }));
      return asked.ok ? json({ ok: true, payLink: asked.value }) : refused(asked.refusal, visit.locale);
    }
    case "collect":
      return done("recorded", (ctx) => recordCollection(ctx, id));
    case "remit":
      return done("remitted", (ctx) => recordRemittance(ctx, id));
    case "record": {
      const method = field("method");
      const received = { amount, key, note: field("note") };
      return done("recorded", (ctx) =>
        method === "cod"
          ? recordCollection(ctx, id, received)
          : recordPayment(ctx, id, { ...received, method, voucher: field("voucher") }),
      );
    }
    case "refund":
      return done("refunded", (ctx) =>
        refundPayment(ctx, id, { amount, key, reason: field("reason"), paymentId: field("payment") }),
      );
    case "decide": {
      const decision = field("decision") === "capture" ? "capture" : "cancel";
      return done("decided", (ctx) => decideHeld(ctx, id, field("payment"), decision));
    }
    default:
      throw new Response(null, { status: 400 });
  }
});
