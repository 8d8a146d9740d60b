import { amount, defineBlock, plain, product, variants } from "#blocks/contract/index.ts";
import { thing, thingsNamed } from "#blocks/parts/piece-names.ts";
import { messages } from "./messages.ts";

/** What a product costs while the campaign runs; the server gives no other price in that time, and not this one after it. */
export default defineBlock({
  type: "campaign.price",
  version: 1,
  category: "campaign",
  icon: "tag",
  messages,
  props: {
    product: product(),
    sku: plain("", { max: 191, advanced: true }),
    price: amount(0),
    variants: variants(),
  },
  data: ({ product }) => thingsNamed(thing("product", product && "id" in product ? product.id : null)),
});
