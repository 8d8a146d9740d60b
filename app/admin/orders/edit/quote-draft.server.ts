import type { AppLoadContext } from "@remix-run/node";
import { previewEdit, quoteOrder } from "#app/commerce/checkout/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import type { PricedAs } from "#app/commerce/orders/index.server.ts";
import { offeredMethods } from "#app/commerce/payments/index.server.ts";
import { PAYMENT_METHODS } from "#app/commerce/payments/types.ts";
import type { Fee } from "#app/commerce/pricing/index.server.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { ShippingRate } from "#app/commerce/shipping/index.server.ts";
import type { Visit } from "../../guard.server.ts";
import { isRecord } from "../../is-record.ts";
import { sumsOf } from "../sums.server.ts";
import { waysOf } from "./delivery-ways.server.ts";
import { quotedFees } from "./new-fees.server.ts";
import { agreedOn, chosenParts, readEdit, readOrderDraft } from "./read-order-draft.server.ts";
import type { DraftQuote, OrderDraft, QuoteAnswer } from "./types.ts";

/**
 * What the order on the screen would cost if it were saved now: a new one by the shop's own quote, an edit (`{ id, … }`) as
 * it would be saved. Writes nothing.
 */
export async function quoteDraft(body: unknown, { app }: AppLoadContext, visit: Visit): Promise<QuoteAnswer> {
  const draft = isRecord(body) ? readOrderDraft(body.draft) : undefined;
  if (!isRecord(body) || !draft) throw new Response(null, { status: 400 });
  const noProvider = (await app.integrations.payments.gateway("stripe")) === undefined;
  return app.query(async (base) => {
    const q = { ...base, limits: app.env.limits };
    if (typeof body.id !== "string") {
      const fees = await quotedFees(q, draft, body.lead, visit.may("orders.price"));
      if (!fees.ok) return { quote: undefined, refused: inWords(fees.refusal, visit) };
      return { quote: await quoteNew(q, draft, fees.value, noProvider) };
    }
    const edit = readEdit(body);
    if (!edit) throw new Response(null, { status: 400 });
    const preview = await previewEdit(q, body.id, edit, { setPrices: visit.may("orders.price") });
    if (!preview.ok) return { quote: undefined, refused: inWords(preview.refusal, visit) };
    const { revised, rates } = preview.value;
    const { country } = revised.address;
    return {
      quote: shown(q, revised, { rates, rate: revised.delivery?.rateId ?? "", undelivered: "", country, noProvider }),
    };
  }, visit.locale);
}

async function quoteNew(
  q: QueryContext & Parameters<typeof quoteOrder>[0],
  draft: OrderDraft,
  fees: readonly Fee[],
  noProvider: boolean,
): Promise<DraftQuote | undefined> {
  const { country, city, region, postcode, delivery, shipping = null } = draft;
  const quote = await quoteOrder(
    q,
    draft.lines.map((line) => ({
      ...{ variantId: line.variantId, quantity: line.quantity, unitPrice: agreedOn(line) || undefined },
      parts: chosenParts(line) ?? [],
    })),
    { country, city, region: region || null, postcode: postcode || null, delivery: delivery || null },
    { phone: draft.phone, email: draft.email, paymentMethod: draft.paymentMethod, shipping, fees },
  );
  if (!quote) return undefined;
  const undelivered = quote.undelivered ? refusalWords(quote.undelivered, q.locale) : "";
  const priced = { ...quote, adjustments: quote.applied };
  return shown(q, priced, { rates: quote.rates, rate: quote.rate ?? "", undelivered, country, noProvider });
}

function shown(
  q: QueryContext,
  priced: PricedAs,
  about: { rates: ShippingRate[]; rate: string; undelivered: string; country: string; noProvider: boolean },
): DraftQuote {
  const { currency, payments, locales } = q.shop;
  const { rates, rate, undelivered, country, noProvider } = about;
  return {
    ...{ sums: sumsOf(priced, currency, q.locale, locales[0]), total: { amount: priced.total, currency } },
    ...{ ways: waysOf(rates, currency, (text) => textIn(text, q.locale, locales[0])), rate, undelivered },
    methods: offeredMethods(payments, { country, total: priced.total }).flatMap(({ method }) => {
      const known = PAYMENT_METHODS.find((each) => each === method);
      return known ? [{ method: known, noProvider: noProvider && (known === "card" || known === "deposit") }] : [];
    }),
  };
}

function inWords(refusal: Refusal, { locale }: Visit) {
  return { message: refusalWords(refusal, locale), pointer: refusal.pointer ?? "" };
}
