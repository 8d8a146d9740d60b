import { findPlaced } from "#app/commerce/checkout/index.server.ts";
import { FinalFailure } from "#app/commerce/jobs.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import type { Answer } from "#blocks/contract/index.ts";
import { type ActionHost, answered, type Doer, orFail, type SentAnswer } from "./doer.ts";
import { wordsOf } from "./texts.ts";

/** Keys of orders that actions place never meet those of shoppers. */
const SCOPE = "form-action";

export const order: Doer = {
  name: "order",
  lane: "form-action",
  async run(host, sent) {
    const { answer, key } = sent;
    // What the shop offers may have changed since, by this very order.
    const before = orFail(await host.command(async (ctx) => ok(await findPlaced(ctx, { scope: SCOPE, key }))));
    if (before) return before.order.number;
    const { country } = await host.shop();
    const placed = await host.placeOrder(
      {
        ...{ key, scope: SCOPE },
        input: {
          ...(await wanted(host, sent)),
          customer: {
            ...{ name: answered(sent, "name"), phone: answer.phone ?? "" },
            ...(answer.email && { email: answer.email }),
          },
          address: { line1: answered(sent, "address"), city: answered(sent, "city"), country },
          ...{ paymentMethod: "cod", source: "storefront", note: answered(sent, "note") },
        },
      },
      answer.locale,
    );
    return orFail(placed).order.number;
  },
};

/** The article that the action names, else what was chosen of the form's goods. Identifiers and quantities: the engine prices them. */
async function wanted(host: ActionHost, sent: SentAnswer) {
  const { action, answer, doc } = sent;
  if ((action.with.sku ?? "") !== "") {
    const sku = wordsOf(sent, action.with.sku).trim();
    if (sku === "") throw new FinalFailure("No article was named");
    return { lines: [{ sku, quantity: Number(wordsOf(sent, action.with.quantity)) }] };
  }
  const { cart, bumps, gone } = await host.orderedGoods(
    doc,
    answer.values as Readonly<Record<string, Answer>>,
    answer.locale,
  );
  if (gone.length > 0) {
    throw new FinalFailure(`The shop offers no more what was chosen under: ${gone.join(", ")}`);
  }
  if (cart.length === 0) throw new FinalFailure("No article was chosen");
  return { lines: cart.map(({ variant, quantity }) => ({ variantId: variant, quantity })), bumps };
}
