import type Stripe from "stripe";
import {
  GatewayError,
  type GatewayPayment,
  type GatewayRef,
  type GatewayRequest,
  type PaymentGateway,
} from "#app/commerce/payments/ports.ts";
import type { FieldValues } from "../definition.ts";
import { readEvent, readOrderId, readRefund, readSession } from "./read-event.ts";
import { asked, stripeClient } from "./stripe-client.server.ts";

/** Stripe's own bound, https://docs.stripe.com/api/checkout/sessions/create: at least half an hour, at most a day. */
const SHORTEST_MS = 30 * 60_000;
/** How far a message's time may lie from ours, seconds. */
const TOLERANCE = 300;

/** Cards and wallets through Stripe's own checkout page: the buyer is sent there, and a signed message tells us. */
export function stripeGateway(base: string, values: FieldValues, now: () => number): PaymentGateway {
  const account = values.account ?? null;
  const live = /^(sk|rk)_live_/.test(values.secret_key ?? "");
  let made: Promise<Stripe> | undefined;
  const client = () => {
    made ??= stripeClient(base, values.secret_key ?? "");
    return made;
  };
  const read = async ({ reference }: GatewayRef): Promise<GatewayPayment> => {
    const stripe = await client();
    const session = await asked(stripe.checkout.sessions.retrieve(reference, { expand: ["payment_intent"] }));
    return readSession(session, null);
  };
  const moneyOf = ({ providerPayment }: GatewayRef): string => {
    if (providerPayment === null) throw new GatewayError("Stripe has named no payment of this session yet", true);
    return providerPayment;
  };
  return {
    name: "stripe",
    account: async () => ({ account, live }),
    async start(request) {
      const stripe = await client();
      const lasts = request.expiresAt - now() > SHORTEST_MS + 30_000;
      const session = await asked(
        stripe.checkout.sessions.create(sessionOf(request, values.capture === "manual", lasts), {
          idempotencyKey: `start:${request.paymentId}:${lasts ? "timed" : "open"}`,
        }),
      );
      if (!session.url) throw new GatewayError("Stripe named no page to pay on", true);
      return { payment: readSession(session, null), step: { kind: "redirect", url: session.url } };
    },
    read,
    async capture(ref, amount, key) {
      const stripe = await client();
      await asked(stripe.paymentIntents.capture(moneyOf(ref), { amount_to_capture: amount }, { idempotencyKey: key }));
      return read(ref);
    },
    async cancel(ref, key) {
      const stripe = await client();
      try {
        if (ref.providerPayment === null) {
          return readSession(
            await asked(stripe.checkout.sessions.expire(ref.reference, {}, { idempotencyKey: key })),
            null,
          );
        }
        await asked(stripe.paymentIntents.cancel(ref.providerPayment, {}, { idempotencyKey: key }));
      } catch (error) {
        // It was over already, one way or the other: what it is now decides.
        if (!(error instanceof GatewayError && error.final)) throw error;
      }
      return read(ref);
    },
    async refund(ref, { entryId, amount }) {
      const stripe = await client();
      const refund = await asked(
        stripe.refunds.create(
          { payment_intent: moneyOf(ref), amount, metadata: { entry_id: entryId } },
          { idempotencyKey: `refund:${entryId}` },
        ),
      );
      return readRefund(refund);
    },
    async verify(body, headers) {
      const stripe = await client();
      const signature = headers.get("stripe-signature") ?? "";
      try {
        const event = await stripe.webhooks.constructEventAsync(
          ...([body, signature, values.webhook_secret ?? "", TOLERANCE] as const),
          undefined,
          now(),
        );
        if (typeof event.id !== "string" || event.id === "") return undefined;
        return { event: event.id, kind: event.type, orderId: readOrderId(body) };
      } catch {
        return undefined;
      }
    },
    interpret: readEvent,
  };
}

function sessionOf(request: GatewayRequest, manual: boolean, timed: boolean): Stripe.Checkout.SessionCreateParams {
  const { amount, currency } = request;
  // https://docs.stripe.com/currencies#three-decimal: the last digit must be a nought.
  if (currency === "TND" && amount % 10 !== 0) {
    throw new GatewayError("Stripe takes dinars with two decimals only", true);
  }
  const metadata = { payment_id: request.paymentId, order_id: request.orderId };
  return {
    mode: "payment",
    client_reference_id: request.paymentId,
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    // Stripe's page has no Arabic: it then asks the browser.
    locale: request.locale === "ar" ? "auto" : request.locale,
    metadata,
    payment_intent_data: { metadata, capture_method: manual ? "manual" : "automatic" },
    line_items: [
      {
        quantity: 1,
        price_data: {
          currency: currency.toLowerCase(),
          unit_amount: amount,
          product_data: { name: request.orderNumber },
        },
      },
    ],
    ...(request.email !== null && { customer_email: request.email }),
    ...(timed && { expires_at: Math.floor(request.expiresAt / 1000) }),
  };
}

/** Asks Stripe who the key belongs to. @returns the account */
export async function testStripe(base: string, values: FieldValues): Promise<string> {
  const stripe = await stripeClient(base, values.secret_key ?? "");
  const account = await asked(stripe.accounts.retrieveCurrent());
  return account.id;
}
