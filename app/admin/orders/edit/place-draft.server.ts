import type { AppLoadContext } from "@remix-run/node";
import { json } from "@remix-run/node";
import { convertLead } from "#app/commerce/leads/index.server.ts";
import { confirmOrder } from "#app/commerce/orders/index.server.ts";
import type { Visit } from "../../guard.server.ts";
import { isRecord } from "../../is-record.ts";
import type { Outcome } from "../../outcome.ts";
import { refused } from "../../refused.server.ts";
import { newFees } from "./new-fees.server.ts";
import { agreedOn, chosenParts, readOrderDraft } from "./read-order-draft.server.ts";
import { CHANNELS } from "./types.ts";

export type PlacedOutcome = Extract<Outcome, { ok: false }> | { ok: true; done: "placed"; id: string };

/** Places what the screen sent by the command every order comes by: `{ key, channel, confirm, draft, lead }`. */
export async function placeDraft(body: unknown, { app }: AppLoadContext, { who, may }: Visit) {
  const { key, channel, confirm, draft, lead } = isRecord(body) ? body : {};
  const written = readOrderDraft(draft);
  if (!written || typeof key !== "string") throw new Response(null, { status: 400 });
  const { lines, name, phone, email, line1, city, region, postcode, country, note, delivery, shipping } = written;
  const fees = await app.query((q) => newFees(q, written, lead, may("orders.price")));
  const placed = await app.placeOrder(who, {
    key,
    scope: `staff:${who.actor.id ?? ""}`,
    may: { setPrices: may("orders.price") },
    input: {
      lines: lines.map((line) => ({
        ...{ variantId: line.variantId, quantity: line.quantity, unitPrice: agreedOn(line) },
        components: chosenParts(line),
      })),
      customer: { name, phone, ...(email && { email }) },
      address: { line1, city, country, region: region || null, postcode: postcode || null },
      ...(delivery && { delivery }),
      shipping: shipping === undefined ? Number.NaN : shipping,
      fees,
      paymentMethod: written.paymentMethod,
      ...(note && { note }),
      source: CHANNELS.find((each) => each === channel) ?? "admin",
    },
  });
  if (!placed.ok) return refused(placed.refusal, who.locale);
  const { id } = placed.value.order;
  // A lead that became an order by itself meanwhile stays that one: nothing of it hangs on this.
  if (typeof lead === "string") await app.command(who, (ctx) => convertLead(ctx, lead, id));
  if (confirm === true && !placed.value.replayed) {
    const confirmed = await app.command(who, (ctx) => confirmOrder(ctx, id));
    if (!confirmed.ok) return refused(confirmed.refusal, who.locale);
  }
  return json<PlacedOutcome>({ ok: true, done: "placed", id });
}
