import type { Locale } from "../kernel/locale.ts";
import type { Currency } from "../kernel/money.ts";

/** A payment to begin at a provider. */
export interface GatewayRequest {
  /** Ours: the idempotency key of the call, and what the provider's messages must name again. */
  paymentId: string;
  orderId: string;
  orderNumber: string;
  amount: number;
  currency: Currency;
  locale: Locale;
  email: string | null;
  /** Where the provider sends the buyer: after paying, and after giving up. Neither proves anything. */
  successUrl: string;
  cancelUrl: string;
  /** Epoch ms. */
  expiresAt: number;
}

/** How the buyer goes on: to a page of the provider's, or by waiting for a request on the phone (mobile money). */
export type BuyerStep = { kind: "redirect"; url: string } | { kind: "wait" };

/** What a provider says of a payment, in the words of every provider. */
export interface GatewayPayment {
  /** null where the message names the money alone. */
  reference: string | null;
  /** Where the provider names the money apart from the intent. */
  providerPayment: string | null;
  /** Ours, as the provider kept it. */
  paymentId: string | null;
  state: "pending" | "approved" | "authorised" | "captured" | "failed" | "expired" | "voided";
  amount: number;
  currency: string;
  live: boolean;
  /** The merchant's account at the provider; null where the message does not name one. */
  account: string | null;
  /** All that was given back of it so far. */
  refunded: number;
}

export interface GatewayRefund {
  reference: string;
  state: "pending" | "done" | "failed";
  /** Why it failed. */
  reason: string | null;
}

/** One thing a provider told us. `event` is unique at the provider. */
export interface GatewayMessage {
  event: string;
  kind: string;
  /** Our order, where the message names it. */
  orderId: string | null;
}

/** What a message means to us. */
export type GatewayNews =
  | { about: "payment"; payment: GatewayPayment }
  | {
      about: "refund";
      refund: GatewayRefund;
      entryId: string | null;
      /** Of which money, and how much: by these a refund is known that staff made at the provider. */
      providerPayment: string | null;
      amount: number;
      live: boolean;
      account: string | null;
    }
  /** It does not say enough: ask for the payment as it is now. */
  | { about: "look"; reference: string; live: boolean; account: string | null };

/**
 * A provider of cards or wallets. Every call is made outside a transaction with an idempotency key of ours, may be made
 * again, and throws `GatewayError` where it failed. Providers that need a capture after the buyer's approval (PayPal) answer
 * `approved` and are asked to `capture`; those that take the money themselves answer `captured`.
 */
export interface PaymentGateway {
  /** `stripe`. */
  readonly name: string;
  /** The account and mode it works for: what comes in is checked against them. */
  account(): Promise<{ account: string | null; live: boolean }>;
  start(request: GatewayRequest): Promise<{ payment: GatewayPayment; step: BuyerStep }>;
  read(payment: GatewayRef): Promise<GatewayPayment>;
  capture(payment: GatewayRef, amount: number, key: string): Promise<GatewayPayment>;
  /** Lets go of an authorisation, or of a payment that nobody has made. */
  cancel(payment: GatewayRef, key: string): Promise<GatewayPayment>;
  refund(payment: GatewayRef, refund: { entryId: string; amount: number; currency: Currency }): Promise<GatewayRefund>;
  /** Is this message the provider's? @returns undefined when it is forged or stale. */
  verify(body: string, headers: Headers): Promise<GatewayMessage | undefined>;
  /** @returns undefined for what is no concern of ours. */
  interpret(body: string): GatewayNews | undefined;
}

export interface GatewayRef {
  reference: string;
  providerPayment: string | null;
}

/** A provider refused or did not answer. */
export class GatewayError extends Error {
  /** Asking again cannot help. */
  readonly final: boolean;

  constructor(message: string, final: boolean) {
    super(message);
    this.name = "GatewayError";
    this.final = final;
  }
}
