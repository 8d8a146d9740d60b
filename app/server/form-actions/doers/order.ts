import { findPlaced, type PlaceOrderInput } from "#app/commerce/checkout/index.server.ts";
import { FinalFailure } from "#app/commerce/failures.ts";
import { originMarks, UTM_FIELDS } from "#app/commerce/kernel/origin-marks.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import type { OrderOrigin } from "#app/commerce/orders/index.server.ts";
import { workingMethods } from "#app/commerce/payments/index.server.ts";
import type { Shop } from "#app/commerce/shop.ts";
import { countryOf } from "../country-of.ts";
import { type ActionHost, type Doer, goodsOf, orFail, type SentAnswer } from "../doer.ts";
import { wordsOf } from "../texts.ts";

/** Keys of orders that actions place never meet those of shoppers. */
const SCOPE = "form-action";
const LONGEST_NOTE = 1_000;

export default {
  name: "order",
  lane: "form-action",
  async run(host, sent) {
    const { answer, key, said } = sent;
    // What the shop offers may have changed since, by this very order.
    const before = orFail(await host.command(async (ctx) => ok(await findPlaced(ctx, { scope: SCOPE, key }))));
    if (before) return before.order.number;
    const shop = await host.shop();
    if (answer.phone === null) throw new FinalFailure("action.no_phone");
    const note = [said.note, ...said.more].filter(Boolean).join("\n").slice(0, LONGEST_NOTE);
    const input: PlaceOrderInput = {
      ...(await wanted(host, sent)),
      customer: { name: said.name, phone: answer.phone, ...(answer.email && { email: answer.email }) },
      address: {
        ...{ line1: said.line1, city: said.city, country: countryOf(sent, shop) },
        ...(said.region && { region: said.region }),
        ...(said.postcode && { postcode: said.postcode }),
      },
      ...(said.delivery && { delivery: said.delivery }),
      ...(said.coupon && { coupons: [said.coupon] }),
      ...(said.voucher && { voucher: said.voucher }),
      ...(note && { note }),
      ...{ paymentMethod: paymentOf(said.payment, shop), source: "storefront", origin: originOf(sent) },
    };
    const placed = await host.placeOrder({ key, scope: SCOPE, input }, answer.locale);
    return orFail(placed).order.number;
  },
} satisfies Doer;

/** The article that the action names, else what was chosen of the form's goods, and what the answers that were kept add to the price. */
async function wanted(host: ActionHost, sent: SentAnswer) {
  const { action } = sent;
  const { cart, bumps, gone, fees = [] } = await goodsOf(host, sent);
  const added = fees.length > 0 && { fees };
  if ((action.with.sku ?? "") !== "") {
    const sku = wordsOf(sent, action.with.sku).trim();
    if (sku === "") throw new FinalFailure("action.no_article");
    const quantity = wordsOf(sent, action.with.quantity).trim();
    if (!/^\d{1,9}$/.test(quantity)) throw new FinalFailure("action.quantity", { quantity });
    return { lines: [{ sku, quantity: Number(quantity) }], ...added };
  }
  if (gone.length > 0) throw new FinalFailure("action.goods_gone", { names: gone });
  if (cart.length === 0) throw new FinalFailure("action.no_article");
  return { lines: cart.map(({ variant, quantity }) => ({ variantId: variant, quantity })), bumps, ...added };
}

/** At the door, or as was answered. What is paid online is paid by who buys, before their eyes: nobody is here any more. */
function paymentOf(method: string, { payments }: Shop): string {
  const isOffered = (methods: Shop["payments"]["methods"]) => methods.some((each) => each.method === method);
  if (isOffered(payments.methods) && !isOffered(workingMethods(payments, false).methods)) {
    throw new FinalFailure("action.paid_online");
  }
  return method || "cod";
}

/** Which form asked, and what led to it. */
function originOf({ answer, said }: SentAnswer): OrderOrigin {
  const marks = originMarks((name) => (Object.hasOwn(said.params, name) ? said.params[name] : undefined));
  const isWord = ([name]: [string, string]) => (UTM_FIELDS as readonly string[]).includes(name);
  const [utm, clicks] = [marks.filter(isWord), marks.filter((mark) => !isWord(mark))];
  return {
    ...{ form: answer.form, formRevision: answer.revision },
    ...(utm.length > 0 && { utm: Object.fromEntries(utm) }),
    ...(clicks.length > 0 && { clicks: Object.fromEntries(clicks) }),
  };
}
