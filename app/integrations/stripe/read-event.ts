import type { GatewayNews, GatewayPayment, GatewayRefund } from "#app/commerce/payments/ports.ts";

/** What of Stripe's objects we read. Everything may be missing: it is JSON from outside, even where it is signed. */
interface StripeObject {
  id?: string;
  amount_total?: number | null;
  amount?: number;
  amount_refunded?: number;
  currency?: string | null;
  livemode?: boolean;
  status?: string | null;
  payment_status?: string;
  payment_intent?: string | { id?: string; status?: string } | null;
  client_reference_id?: string | null;
  metadata?: Record<string, string> | null;
  failure_reason?: string | null;
}

interface StripeEvent {
  type?: string;
  account?: string;
  livemode?: boolean;
  data?: { object?: StripeObject };
}

/** A checkout session, as Stripe answers it, in the words of every provider. */
export function readSession(session: StripeObject, account: string | null, live = session.livemode): GatewayPayment {
  const intent = session.payment_intent;
  const status = typeof intent === "object" ? intent?.status : undefined;
  return {
    reference: session.id ?? "",
    providerPayment: (typeof intent === "object" ? intent?.id : intent) ?? null,
    paymentId: session.metadata?.payment_id ?? session.client_reference_id ?? null,
    state: stateOf(session, status),
    amount: session.amount_total ?? Number.NaN,
    currency: (session.currency ?? "").toUpperCase(),
    live: live === true,
    account,
    refunded: 0,
  };
}

function stateOf(session: StripeObject, intent: string | undefined): GatewayPayment["state"] {
  if (intent === "requires_capture") return "authorised";
  if (intent === "canceled") return "voided";
  if (session.status === "expired") return "expired";
  return session.payment_status === "paid" || intent === "succeeded" ? "captured" : "pending";
}

const REFUND_STATES: Readonly<Record<string, GatewayRefund["state"]>> = {
  succeeded: "done",
  failed: "failed",
  canceled: "failed",
};

export function readRefund(refund: StripeObject): GatewayRefund {
  const state = REFUND_STATES[refund.status ?? ""] ?? "pending";
  return { reference: refund.id ?? "", state, reason: refund.failure_reason ?? null };
}

/** The order that an event is about, as we had named it to Stripe. */
export function readOrderId(body: string): string | null {
  const id = (JSON.parse(body) as StripeEvent).data?.object?.metadata?.order_id;
  return typeof id === "string" && /^[0-9A-Z]{26}$/.test(id) ? id : null;
}

/** What a verified event means to us; undefined for what is no concern of ours. */
export function readEvent(body: string): GatewayNews | undefined {
  const event = JSON.parse(body) as StripeEvent;
  const object = event.data?.object;
  if (!object) return undefined;
  const account = event.account ?? null;
  // Of a test event that speaks of a live object, or the other way round, neither is believed.
  const live = event.livemode === object.livemode ? event.livemode === true : undefined;
  const session = () => ({
    ...readSession(object, account),
    live: live ?? false,
    ...(live === undefined && { currency: "" }),
  });
  switch (event.type) {
    case "checkout.session.completed":
    case "checkout.session.async_payment_succeeded": {
      const payment = session();
      if (payment.state === "captured") return { about: "payment", payment };
      return { about: "look", reference: payment.reference ?? "", live: payment.live, account };
    }
    case "checkout.session.async_payment_failed":
      return { about: "payment", payment: { ...session(), state: "failed" } };
    case "checkout.session.expired":
      return { about: "payment", payment: { ...session(), state: "expired" } };
    case "charge.refunded": {
      const intent = typeof object.payment_intent === "string" ? object.payment_intent : null;
      const payment: GatewayPayment = {
        ...{ reference: null, providerPayment: intent, paymentId: object.metadata?.payment_id ?? null },
        ...{ state: "captured", amount: object.amount ?? Number.NaN, currency: (object.currency ?? "").toUpperCase() },
        ...{ live: live === true, account, refunded: object.amount_refunded ?? 0 },
      };
      return { about: "payment", payment };
    }
    case "refund.updated":
    case "refund.failed":
    case "charge.refund.updated": {
      const providerPayment = typeof object.payment_intent === "string" ? object.payment_intent : null;
      return {
        ...{ about: "refund", refund: readRefund(object), entryId: object.metadata?.entry_id ?? null },
        ...{ providerPayment, amount: object.amount ?? 0, live: event.livemode === true, account },
      };
    }
    default:
      return undefined;
  }
}
