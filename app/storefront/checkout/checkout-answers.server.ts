import type { QueryContext } from "#app/commerce/context.ts";
import { formatMoney } from "#app/commerce/kernel/money.ts";
import { refusalWords } from "#app/commerce/refusals.ts";
import type { FormState, OrderView } from "#blocks/contract/index.ts";
import { localHref } from "#runtime/render/page-context.ts";
import { shopImages } from "../image-view.ts";
import { livePage } from "../live-documents.server.ts";
import { shopWords } from "../messages.ts";
import { pageHead } from "../page-head.ts";
import { renderShopPage } from "../render-shop-page.server.ts";
import { plainPage, type ShopHost, siteFacts } from "../shop-pages.server.ts";
import { storeData } from "../store-data.server.ts";
import type { CheckoutOutcome } from "./checkout.server.ts";
import { checkoutPage } from "./checkout-documents.ts";
import type { SentCheckout } from "./read-checkout.ts";

/** The checkout's own page: for browsers without the script, and around a form that was refused. Never kept. */
export async function showCheckout(
  q: QueryContext,
  host: ShopHost,
  sent: SentCheckout,
  outcome: Pick<CheckoutOutcome & { placed: false }, "status" | "message" | "errors" | "key">,
): Promise<Response> {
  const quote = await quoteFor(q, host, sent);
  const wanted = { ...sent.wanted, quantity: quote?.lines[0]?.quantity ?? 1 };
  if (!quote) return plainPage(q, host, "not-found", q.locale);
  const soldOut = shortage(quote, q);
  const form: FormState = {
    values: { ...sent.typed, key: outcome.key, country: sent.country },
    errors: { ...outcome.errors, "": outcome.message || soldOut },
  };
  const facts = siteFacts(q, host, { kind: "home" }, q.locale);
  const home = await livePage(q, host.starter, "home");
  const query = new URLSearchParams(
    sent.cart ? { cart: "1" } : { variant: wanted.variant, quantity: String(wanted.quantity) },
  );
  for (const part of wanted.parts ?? []) query.append("part", part);
  if (sent.form !== null) query.set("form", sent.form);
  return renderShopPage(q, host, {
    ...facts.request,
    languages: q.shop.locales.map((locale) => ({
      locale,
      href: localHref(`/checkout?${query}`, locale, facts.head.main),
    })),
    shown: { doc: checkoutPage(sent.form, home.doc.meta.mood), from: null, changesAt: null },
    subject: { wanted },
    form,
    status: outcome.status,
    shared: false,
    headers: { "referrer-policy": "same-origin" },
    head: async () => pageHead({ ...facts.head, path: null, title: shopWords(q.locale)("checkout") }),
  });
}

/** The figures of a sheet that is open, in words. */
export async function answerQuote(q: QueryContext, host: ShopHost, sent: SentCheckout): Promise<Response> {
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
    },
    { headers: { "cache-control": "no-store" } },
  );
}

export async function quoteFor(
  q: QueryContext,
  host: ShopHost,
  { wanted, stopped }: SentCheckout,
): Promise<OrderView | null> {
  const main = q.shop.locales[0] ?? "fr";
  const imageView = shopImages(host.origins.media ?? "", q);
  const view = { locale: q.locale, main, currency: q.shop.currency, imageView };
  const { store } = storeData({
    q,
    limits: host.limits,
    view,
    subject: {},
    listPage: 1,
    owners: host.owners,
    starter: host.starter,
  });
  // A quantity nobody can order still names the article: its page shows one, and says what is wrong.
  const [quote, one] = await store.quotes([wanted, { ...wanted, quantity: 1 }]);
  const shown = quote ?? one ?? null;
  if (!shown || !stopped) return shown;
  return { ...shown, [stopped]: { code: "", ok: false, message: shopWords(q.locale)("couponGuesses") } };
}

/** Why it cannot be ordered as asked, said before anything is typed; "" when it can. */
function shortage({ lines }: OrderView, q: QueryContext): string {
  for (const { title, quantity, available } of lines) {
    if (available === null || available >= quantity) continue;
    const code = available === 0 ? "stock.sold_out" : "stock.insufficient";
    return refusalWords({ code, data: { title, available } }, q.locale);
  }
  return "";
}
