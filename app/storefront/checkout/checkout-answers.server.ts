import { formatMoney } from "#app/commerce/kernel/money.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { FormState, OrderView } from "#blocks/contract/index.ts";
import { shownPrices } from "#blocks/parts/checkout.ts";
import { goodsTotal, type OrderFacts, orderFacts } from "#blocks/parts/order-facts.ts";
import { lineWords } from "#blocks/parts/order-lines.tsx";
import { fillsKnown, type KnownAnswers } from "#runtime/forms/known-answers.ts";
import { localHref } from "#runtime/render/page-context.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { goodsStore } from "../forms/goods-store.server.ts";
import { closedIn } from "../forms/sold-out.server.ts";
import { livePage } from "../live-documents.server.ts";
import { shopWords } from "../messages.ts";
import { pageHead } from "../page-head.ts";
import { renderShopPage } from "../render-shop-page.server.ts";
import { redirect } from "../request-parts.ts";
import { plainPage, type ShopHost, siteFacts } from "../shop-pages.server.ts";
import { answered, answersIn, shownStep } from "./answered-checkout.server.ts";
import type { CheckoutOutcome } from "./checkout.server.ts";
import { checkoutPage } from "./checkout-documents.ts";
import { checkoutForm } from "./checkout-form.server.ts";
import { quoteFor } from "./quote-for.server.ts";
import type { SentCheckout } from "./read-checkout.ts";

/** The checkout's own page: for browsers without the script, and around a form that was refused. Never kept. */
export async function showCheckout(
  q: ShopQuery,
  host: ShopHost,
  sent: SentCheckout,
  outcome: Pick<CheckoutOutcome & { placed: false }, "status" | "message" | "errors" | "key" | "form">,
  known: () => Promise<KnownAnswers> = async () => ({}),
): Promise<Response> {
  const { ordered, state, begins } = { begins: {}, ...(outcome.form ?? (await begun(q, host, sent, known))) };
  const quote = await quoteFor(q, host, ordered);
  const wanted = { ...ordered.wanted, quantity: quote?.lines[0]?.quantity ?? 1 };
  // The cart says what of it is no longer sold.
  if (!quote && sent.cart === "own") return redirect(localHref("/cart", q.locale, q.shop.locales[0] ?? "fr"));
  if (!quote) return plainPage(q, host, "not-found", q.locale);
  const soldOut = shortage(quote, q);
  const query = new URLSearchParams(
    sent.cart ? { cart: "1" } : { variant: wanted.variant, quantity: String(wanted.quantity) },
  );
  for (const part of wanted.parts ?? []) query.append("part", part);
  if (sent.form !== null) query.set("form", sent.form);
  const path = `/checkout?${query}`;
  const form: FormState = {
    ...state,
    ...(Object.keys(begins).length > 0 && { known: true }),
    // Under its link, loading it again would bring the same answers back.
    ...(sent.unfinished !== "" && { back: localHref(path, q.locale, q.shop.locales[0] ?? "fr") }),
    values: { ...begins, ...sent.typed, key: outcome.key, country: sent.country },
    errors: { ...outcome.errors, "": outcome.message || soldOut },
  };
  const facts = siteFacts(q, host, { kind: "home" }, q.locale);
  const home = await livePage(q, host.starter, "home");
  // What was begun on another device is kept under its link.
  const here = sent.unfinished === "" ? path : `/forms/resume/${sent.unfinished}`;
  return renderShopPage(q, host, {
    ...facts.request,
    languages: q.shop.locales.map((locale) => ({ locale, href: localHref(here, locale, facts.head.main) })),
    shown: { doc: checkoutPage(sent.form, home.doc.meta.mood), from: null, changesAt: null },
    subject: { wanted },
    form,
    status: outcome.status,
    shared: false,
    headers: { "referrer-policy": "same-origin" },
    head: async () => pageHead({ ...facts.head, path: null, title: shopWords(q.locale)("checkout") }),
  });
}

/** A form that was not sent yet may have answers that count from the start: a pack that is chosen at first. */
async function begun(q: ShopQuery, host: ShopHost, sent: SentCheckout, known: () => Promise<KnownAnswers>) {
  const store = () => goodsStore(q, host);
  const asked = await checkoutForm(q, host.starter, store, sent);
  const begins = fillsKnown(asked.doc) ? await known() : {};
  if (!asked.isLively) return { ordered: sent, state: undefined, begins };
  const live = await answered(q, host, asked, {}, sent, store);
  return { ordered: live.sent, state: shownStep(q, live, { step: 0, checked: false, known: begins }) };
}

/** The same sheet's figures, with what was answered in a form that is filled in. */
export async function answeredQuote(q: ShopQuery, host: ShopHost, sent: SentCheckout): Promise<Response> {
  const store = () => goodsStore(q, host);
  const asked = await checkoutForm(q, host.starter, store, sent);
  const texts = sent.entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === "string");
  const live = await answered(q, host, asked, answersIn(asked, texts, sent.step), sent, store);
  return answerQuote(q, host, live.sent, { closed: closedIn(asked.goods), ...(live.quote && { facts: live.facts }) });
}

/**
 * The figures of a sheet that is open, in words.
 * @param facts what calculations of its form were reckoned from
 * @param closed what is sold out of what its form lets choose
 */
export async function answerQuote(
  q: ShopQuery,
  host: ShopHost,
  sent: SentCheckout,
  { facts, closed = {} }: { facts?: OrderFacts; closed?: Readonly<Record<string, readonly string[]>> } = {},
): Promise<Response> {
  const quote = await quoteFor(q, host, sent);
  const line = quote?.lines[0];
  if (!quote || !line) {
    return Response.json(
      { message: shopWords(q.locale)("gone") },
      { status: 404, headers: { "cache-control": "no-store" } },
    );
  }
  return Response.json(
    {
      title: line.title,
      variant: line.variantTitle,
      image: line.image?.src ?? "",
      shipping: quote.shipping.amount === 0 ? shopWords(q.locale)("free") : formatMoney(quote.shipping, q.locale),
      total: formatMoney(quote.total, q.locale),
      available: line.available ?? 0,
      lines: quote.lines.map((each) => ({ label: lineWords(each), amount: formatMoney(each.full, q.locale) })),
      sums: quote.sums.map(({ label, amount }) => ({ label, amount: formatMoney(amount, q.locale) })),
      ...{ coupon: quote.coupon, takesVouchers: quote.takesVouchers, voucher: quote.voucher },
      bumps: quote.bumps.map((bump) => ({ ...bump, price: formatMoney(bump.price, q.locale) })),
      packs: quote.packs.map((pack) => ({
        ...{ quantity: pack.quantity, badge: pack.badge, chosen: pack.chosen },
        price: formatMoney(pack.price, q.locale),
        full: pack.full.amount > pack.price.amount ? formatMoney(pack.full, q.locale) : "",
      })),
      message: shortage(quote, q) || quote.undelivered,
      payments: quote.payments.map(({ id }) => id),
      options: quote.deliveries,
      chosen: quote.delivery,
      promised: quote.promised,
      prices: shownPrices(quote.lines),
      facts: facts ?? orderFacts(quote),
      goods: {
        lines: quote.lines.map((each) => ({ label: lineWords(each), amount: formatMoney(each.total, q.locale) })),
        total: formatMoney(goodsTotal(quote), q.locale),
      },
      closed,
    },
    { headers: { "cache-control": "no-store" } },
  );
}

/** Why it cannot be ordered as asked, said before anything is typed; "" when it can. */
function shortage({ lines }: OrderView, q: ShopQuery): string {
  for (const { title, quantity, available } of lines) {
    if (available === null || available >= quantity) continue;
    const code = available === 0 ? "stock.sold_out" : "stock.insufficient";
    return refusalWords({ code, data: { title, available } }, q.locale);
  }
  return "";
}
