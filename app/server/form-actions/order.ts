import { FinalFailure } from "#app/commerce/jobs.ts";
import { answered, type Doer, orFail } from "./doer.ts";
import { wordsOf } from "./texts.ts";

/** Keys of orders that actions place never meet those of shoppers. */
const SCOPE = "form-action";

export const order: Doer = {
  name: "order",
  lane: "form-action",
  async run(host, sent) {
    const { answer, action, key } = sent;
    const quantity = Number(wordsOf(sent, action.with.quantity));
    const sku = wordsOf(sent, action.with.sku).trim();
    if (sku === "") throw new FinalFailure("No article was named");
    const { country } = await host.shop();
    const placed = await host.placeOrder(
      {
        ...{ key, scope: SCOPE },
        input: {
          lines: [{ sku, quantity }],
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
