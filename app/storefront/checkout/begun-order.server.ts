import { randomUUID } from "node:crypto";
import { cartHash } from "#app/commerce/carts/index.server.ts";
import { isolatedWords } from "#app/commerce/kernel/isolated-words.ts";
import { listText } from "#app/commerce/kernel/locale.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import type { DraftInput, FormDraft } from "#app/commerce/leads/index.server.ts";
import { nameGoods } from "#app/documents/index.server.ts";
import { localHref } from "#runtime/render/page-context.ts";
import type { ShopQuery } from "../campaigns/shop-query.ts";
import { cartToken } from "../cart/cart.ts";
import { goodsStore } from "../forms/goods-store.server.ts";
import { shopWords } from "../messages.ts";
import { redirect } from "../request-parts.ts";
import type { ShopHost } from "../shop-pages.server.ts";
import { answered, answersIn, shownStep } from "./answered-checkout.server.ts";
import { showCheckout } from "./checkout-answers.server.ts";
import { checkoutForm } from "./checkout-form.server.ts";
import { draftForm } from "./order-origin.ts";
import { draftToken, readCheckout, type SentCheckout } from "./read-checkout.ts";
import { withCart } from "./with-cart.ts";

/** Stands where other forms name the block that they stand in: an order is begun on any page. */
const BLOCK = "checkout";
/** Of one sending, or of one browser: no part of what was begun. */
const OF_SENDING = [
  ...["key", "human", "intent", "last", "at", "from", "promised", "prices", "unfinished", "waited", "website"],
];

export function isBegunOrder({ block, page }: Pick<FormDraft, "block" | "page">): boolean {
  return block === BLOCK && page === "";
}

/**
 * How far a checkout is filled in, to be kept beside its lead.
 * @returns whether its form keeps anything at all; `draft`: null where nothing is answered yet; `ordered`: what was sent, with what
 *   the answers so far add to the price
 */
export async function begunOrder(
  q: ShopQuery,
  host: ShopHost,
  sent: SentCheckout,
): Promise<{ keeps: boolean; draft: DraftInput | null; ordered: SentCheckout }> {
  const store = () => goodsStore(q, host);
  const asked = await checkoutForm(q, host.starter, store, sent);
  const { keeps } = asked;
  if (!keeps) return { keeps, draft: null, ordered: sent };
  // Pictures of signatures are large, and nobody draws half of one.
  const entries = textsOf(sent).filter(
    ([name, value]) => value !== "" && !value.startsWith("data:") && !OF_SENDING.includes(name),
  );
  const answers = answersIn(asked, entries, sent.step);
  const { run, sent: ordered } = await answered(q, host, asked, answers, sent, store);
  const { values } = run.evaluation;
  const isAnswered = entries.some(([name]) => name.startsWith("a.") || asked.fields.some((each) => each.name === name));
  if (!isAnswered) return { keeps, draft: null, ordered };
  const { typed, country, step } = sent;
  const text = (name: string) => (Object.hasOwn(typed, name) ? (typed[name] ?? "") : "");
  return {
    keeps,
    ordered,
    draft: {
      ...{ token: draftToken(sent), ...draftForm(asked), page: "", block: BLOCK },
      ...{ path: pathOf(q, sent), step, values, entries, email: text("email"), name: text("name") },
      phone: parsePhone(text("phone"), country)?.e164 ?? text("phone"),
    },
  };
}

/**
 * The checkout as somebody left it, for who has its link: at the step they had reached, with their cart as it stands now. Where
 * nothing of it is left to order, they are led to where it was ordered.
 */
export async function resumeOrder(
  q: ShopQuery,
  host: ShopHost,
  request: Request,
  { session, entries, step, path }: Pick<FormDraft, "session" | "entries" | "step" | "path">,
  token: string,
): Promise<Response> {
  const here = cartToken(request.headers);
  const cart = here !== undefined && cartHash(here) === session ? "1" : "begun";
  const kept = entries.map(([name, value]): [string, string] => [name, name === "cart" ? cart : value]);
  const begun = { ...readCheckout([...kept, ["unfinished", token]], q.shop), step };
  const ordered = await withCart(q, request, begun, host.limits.maxLineQuantity);
  if (!ordered) return redirect(path);
  const { sent, gone } = ordered;
  const store = () => goodsStore(q, host);
  const asked = await checkoutForm(q, host.starter, store, sent);
  const live = await answered(q, host, asked, answersIn(asked, textsOf(sent), step), sent, store);
  const drawn = asked.isLively ? shownStep(q, live, { step, checked: false }) : { values: {}, errors: {} };
  const form = { state: { ...drawn, resumed: true }, ordered: live.sent };
  const message = await leftOut(q, gone);
  return showCheckout(q, host, sent, { status: 200, message, errors: {}, key: randomUUID(), form });
}

/** What of a cart is no longer sold, by its name: nobody is to find a parcel without it. */
async function leftOut(q: ShopQuery, gone: readonly string[]): Promise<string> {
  if (gone.length === 0) return "";
  const main = q.shop.locales[0] ?? "fr";
  const names = await nameGoods(q.read, q.clock.now(), gone, { locale: q.locale, main });
  const titles = gone.flatMap((id) => names.get(id) ?? []);
  const t = shopWords(q.locale);
  return titles.length === 0
    ? t("leftOutSome")
    : t("leftOut", { titles: listText(titles.map(isolatedWords), q.locale) });
}

function textsOf({ entries }: Pick<SentCheckout, "entries">): [string, string][] {
  return entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
}

/** Where the same is ordered, without anything that was answered. */
function pathOf(q: ShopQuery, { cart, wanted, form }: SentCheckout): string {
  const query = new URLSearchParams(
    cart ? { cart: "1" } : { variant: wanted.variant, quantity: String(wanted.quantity) },
  );
  for (const part of wanted.parts ?? []) query.append("part", part);
  if (form !== null) query.set("form", form);
  return localHref(`/checkout?${query}`, q.locale, q.shop.locales[0] ?? "fr");
}
