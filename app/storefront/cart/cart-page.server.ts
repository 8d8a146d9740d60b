import type { Cart } from "#app/commerce/carts/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { localHref } from "#runtime/render/page-context.ts";
import { livePage } from "../live-documents.server.ts";
import { shopWords } from "../messages.ts";
import { pageHead } from "../page-head.ts";
import { renderShopPage } from "../render-shop-page.server.ts";
import { type ShopHost, siteFacts } from "../shop-pages.server.ts";
import { type CartCodes, wantedLines } from "./cart.ts";

/** What is to be said of a change that was not made. */
interface CartTrouble {
  message: string;
  /** The codes that were typed, where it is about them. */
  codes?: CartCodes;
}

/** The cart's page, a document like any other; never kept by anybody. */
export async function cartPage(
  q: QueryContext,
  host: ShopHost,
  cart: Cart | undefined,
  { message, codes = {} }: CartTrouble = { message: "" },
): Promise<Response> {
  const facts = siteFacts(q, host, { kind: "home" }, q.locale);
  const lines = cart ? wantedLines(cart) : [];
  const { coupon = "", voucher = "" } = cart ?? {};
  const about = Object.keys(codes)[0] ?? "";
  return renderShopPage(q, host, {
    ...facts.request,
    languages: q.shop.locales.map((locale) => ({ locale, href: localHref("/cart", locale, facts.head.main) })),
    shown: await livePage(q, host.starter, "cart"),
    subject: { wanted: { variant: "", quantity: 1, cart: lines, coupon, voucher } },
    form: { values: { coupon, voucher, ...codes }, errors: { [about]: message } },
    status: message === "" ? 200 : 422,
    shared: false,
    head: async () => pageHead({ ...facts.head, path: null, title: shopWords(q.locale)("cart") }),
  });
}
