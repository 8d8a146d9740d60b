import { roundHalfAway } from "../../kernel/money.ts";
import { ok, type Refusal, type Result, refuse } from "../../kernel/result.ts";
import type { PaymentOffer, PaymentPolicy } from "../../shop.ts";
import { isPaymentMethod } from "../methods.ts";

/** What a payment method is judged by. */
export interface PaymentCase {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Minor units; absent where it is not known yet. */
  total?: number;
}

/** The ways to pay that work now: what is paid online needs a provider that is set up. */
export function workingMethods(policy: PaymentPolicy, online: boolean): PaymentPolicy {
  return online ? policy : { ...policy, methods: policy.methods.filter((offer) => onlinePart(offer, 100) === 0) };
}

/** The ways to pay this order, in the order they are shown. */
export function offeredMethods(policy: PaymentPolicy, { country, total }: PaymentCase): PaymentOffer[] {
  return policy.methods.filter(
    (offer) =>
      isPaymentMethod(offer.method) &&
      (offer.countries.length === 0 || offer.countries.includes(country)) &&
      (total === undefined || (total >= (offer.min ?? 0) && total <= (offer.max ?? Number.MAX_SAFE_INTEGER))),
  );
}

/** @returns the offer, or why this order cannot be paid that way. */
export function chooseMethod(policy: PaymentPolicy, method: string, about: PaymentCase): Result<PaymentOffer> {
  const at = (code: string, data: Refusal["data"] = {}) => refuse(code, data, "/payment_method");
  const offer = policy.methods.find((each) => each.method === method);
  if (!offer || !isPaymentMethod(method)) return at("payment.method_unknown", { method: method.slice(0, 40) });
  return offeredMethods(policy, about).includes(offer) ? ok(offer) : at("payment.method_not_here", { method });
}

/**
 * What of an order is to be paid online as it is placed; the rest is paid otherwise. Zero for methods without.
 * @param due what is left to pay, minor units
 */
export function onlinePart(offer: Pick<PaymentOffer, "method" | "percent">, due: number): number {
  if (offer.method === "card") return due;
  if (offer.method !== "deposit") return 0;
  return Math.min(due, Math.max(1, roundHalfAway((due * (offer.percent ?? 30)) / 100)));
}
