import { randomUUID } from "node:crypto";
import type { PlacedOrder, PlaceOrderRequest } from "#app/commerce/checkout/index.server.ts";
import type { Actor, QueryContext } from "#app/commerce/context.ts";
import type { NewConsent } from "#app/commerce/customers/index.server.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import type { Refusal, Result } from "#app/commerce/kernel/result.ts";
import type { OrderCampaign } from "#app/commerce/orders/index.server.ts";
import { placeOf } from "#app/commerce/places/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { FormField } from "#blocks/contract/index.ts";
import type { Parts } from "#runtime/campaigns/choose.ts";
import { checkForm } from "#runtime/forms/check-form.ts";
import { problemWords } from "#runtime/forms/problem-words.ts";
import { readFields } from "#runtime/forms/read-fields.ts";
import { registry } from "#runtime/registry.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { liveForm, type Starter } from "../live-documents.server.ts";
import { shopWords } from "../messages.ts";
import { placeView } from "../place-view.ts";
import type { CheckoutLimits } from "./checkout-limits.ts";
import { consentOf, consentText } from "./keep-consent.ts";
import { fieldOf, orderInput } from "./order-input.ts";
import type { SentCheckout } from "./read-checkout.ts";

export type PlaceOrder = (
  who: { actor: Actor; locale: Locale; parts?: Parts | undefined },
  request: Omit<PlaceOrderRequest, "number" | "locale">,
) => Promise<Result<PlacedOrder>>;

export interface CheckoutTools {
  place: PlaceOrder;
  keepConsent(consent: NewConsent): Promise<void>;
  limits: CheckoutLimits;
  starter: Starter;
  /** The campaigns that the buyer takes part in: their prices are the buyer's. */
  parts: Parts | undefined;
  /** The campaigns that they were shown something of. */
  campaigns: readonly OrderCampaign[];
}

/** What came of a checkout: an order, or the form again with what to correct. */
export type CheckoutOutcome =
  | {
      placed: true;
      token: string;
      /** It is to be paid online: the buyer goes on there. */
      pays: boolean;
    }
  | {
      placed: false;
      status: 200 | 409 | 422 | 429;
      /** Words above the form. */
      message: string;
      /** Words by field name. */
      errors: Record<string, string>;
      code?: string;
      retryAfterSeconds?: number;
      /** The key the form goes on with. */
      key: string;
    };

const SHOPPER: Actor = { kind: "shopper" };
/** Keys of the shop's forms never meet those of the API. */
export const FORM_SCOPE = "storefront";

/** Checks a checkout by the form's own rules and places the order: the one way from a form of the shop to the engine. */
export async function tryCheckout(
  q: ShopQuery,
  tools: CheckoutTools,
  sent: SentCheckout,
  address: string,
): Promise<CheckoutOutcome> {
  const t = shopWords(q.locale);
  const again = (outcome: Partial<CheckoutOutcome & { placed: false }>): CheckoutOutcome => ({
    placed: false,
    status: 422,
    message: t("correct"),
    errors: {},
    key: sent.key || randomUUID(),
    ...outcome,
  });
  if (sent.update) return again({ status: 200, message: t("updated") });
  if (sent.stopped) return again({ status: 429, errors: { [sent.stopped]: t("couponGuesses") } });
  const { doc: form, from } = await liveForm(q, tools.starter, sent.form);
  const fields = readFields(form, registry);
  const check = checkForm(fields, sent.typed, { country: sent.country });
  if (!check.ok) {
    const errors = Object.entries(check.problems).map(([name, problem]) => [name, problemWords(problem, q.locale)]);
    return again({ errors: Object.fromEntries(errors) });
  }
  if (regionIsMissing(q, sent, fields)) return again({ errors: { region: t("askRegion") } });
  // A form from a cache, sent without the script that gives it a key: it is shown once more, with one.
  if (sent.key === "") return again({ message: t("confirm") });
  const phone = parsePhone(check.values.phone ?? "", sent.country)?.e164 ?? "";
  const allowance = await tools.limits.take({ address, phone, form: sent.form, key: sent.key });
  if (!allowance.allowed) {
    const seconds = allowance.retryAfterSeconds;
    return again({ status: 429, message: t("busy", { seconds }), retryAfterSeconds: seconds, code: "rate.limited" });
  }
  const placed = await tools.place(
    { actor: SHOPPER, locale: q.locale, parts: tools.parts },
    {
      input: orderInput(sent, fields, check.values, { form: from, campaigns: tools.campaigns }),
      key: sent.key,
      scope: FORM_SCOPE,
    },
  );
  if (placed.ok) {
    const { order, token } = placed.value;
    const text = check.values.consent === "yes" ? consentText(form, q.locale, q.shop.locales[0] ?? "fr") : null;
    if (text && !placed.value.replayed) {
      await tools.keepConsent(consentOf(check.values, { phone, text, locale: q.locale, address }));
    }
    return { placed: true, token, pays: isPaidOnline(order) };
  }
  return again(refused(placed.refusal, q.locale, (name) => fieldOf({ ...placed.refusal, pointer: name }, fields)));
}

/** The buyer goes on to pay it. */
function isPaidOnline({ paymentMethod, paymentState }: PlacedOrder["order"]): boolean {
  return (paymentMethod === "card" || paymentMethod === "deposit") && paymentState !== "paid";
}

/** Where delivery has prices by region, an address whose town does not say the region must. */
function regionIsMissing(q: QueryContext, { wanted: { to } }: SentCheckout, fields: readonly FormField[]): boolean {
  if (!fields.some((field) => field.also?.includes("region"))) return false;
  return placeView(q, q.locale, to.country, "").asksRegion && placeOf(to).region === null;
}

function refused(refusal: Refusal, locale: Locale, field: (pointer: string) => string) {
  const t = shopWords(locale);
  const { code } = refusal;
  if (code === "idempotency.reused") return { code, message: t("reused"), key: randomUUID() };
  if (code === "idempotency.in_flight") return { code, status: 409 as const, message: t("inFlight") };
  // Whoever loses the last piece to another buyer at the very last moment reads the same as whoever comes later.
  const gone = code === "stock.insufficient" && refusal.data?.available === 0;
  const words = refusalWords(gone ? { ...refusal, code: "stock.sold_out" } : refusal, locale);
  const name = field(refusal.pointer ?? "");
  return name === "" ? { code, message: words } : { code, errors: { [name]: words } };
}

/** What became of an order that its key has placed already. */
export function placedOutcome(placed: PlacedOrder | undefined): CheckoutOutcome | undefined {
  if (!placed) return undefined;
  const { order, token } = placed;
  return { placed: true, token, pays: isPaidOnline(order) };
}
