import type { Cart } from "#app/commerce/carts/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import type { Node, PageDoc } from "#blocks/contract/index.ts";
import { registry } from "#runtime/registry.ts";
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

/** The cart's page, in the shop's colours; never kept by anybody. */
export async function cartPage(
  q: QueryContext,
  host: ShopHost,
  cart: Cart | undefined,
  { message, codes = {} }: CartTrouble = { message: "" },
): Promise<Response> {
  const facts = siteFacts(q, host, { kind: "home" }, q.locale);
  const home = await livePage(q, host.starter, "home");
  const lines = cart ? wantedLines(cart) : [];
  const { coupon = "", voucher = "" } = cart ?? {};
  const about = Object.keys(codes)[0] ?? "";
  return renderShopPage(q, host, {
    ...facts.request,
    languages: q.shop.locales.map((locale) => ({ locale, href: localHref("/cart", locale, facts.head.main) })),
    shown: { doc: document(home.doc.meta.mood), from: null, changesAt: null },
    subject: { wanted: { variant: "", quantity: 1, cart: lines, coupon, voucher } },
    form: { values: { coupon, voucher, ...codes }, errors: { [about]: message } },
    status: message === "" ? 200 : 422,
    shared: false,
    head: async () => pageHead({ ...facts.head, path: null, title: shopWords(q.locale)("cart") }),
  });
}

function document(mood: PageDoc["meta"]["mood"]): PageDoc {
  const node = (type: string, id: string, props: object = {}, slots?: Node["slots"]): Node => ({
    ...{ id, type, props: { ...structuredClone(registry.get(type)?.defaults), ...props } },
    ...(slots && { slots }),
  });
  const band = node(
    "layout.section",
    "band",
    { width: "narrow", rhythm: "small" },
    { body: [node("commerce.cart", "cart")] },
  );
  return {
    format: 1,
    kind: "page",
    blocks: { "commerce.cart": 1, "layout.page": 1, "layout.section": 1 },
    meta: { use: "promo", title: {}, description: {}, slug: {}, image: null, mood },
    root: { id: "root", type: "layout.page", props: {}, slots: { body: [band] } },
  };
}
