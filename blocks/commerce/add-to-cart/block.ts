import { bindable, choice, defineBlock, product, text, toggle } from "#blocks/contract/index.ts";
import { productRequest } from "#blocks/parts/product-data.ts";
import { messages } from "./messages.ts";

/** Puts a product into the cart; a plain form, so that it works on every browser. */
export default defineBlock({
  type: "commerce.add-to-cart",
  version: 1,
  category: "commerce",
  icon: "shopping-cart",
  messages,
  props: {
    product: product({ current: true }),
    label: text({ fr: "Ajouter au panier", ar: "أضف إلى السلة", en: "Add to cart" }, { max: 60 }),
    size: bindable(choice(["medium", "large"], "large")),
    quantity: bindable(toggle(true)),
  },
  data: productRequest,
  subject: "product",
});
