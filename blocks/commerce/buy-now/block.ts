import { bindable, choice, defineBlock, product, text, toggle } from "#blocks/contract/index.ts";
import { productRequest } from "#blocks/parts/product-data.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "commerce.buy-now",
  version: 1,
  category: "commerce",
  icon: "shopping-cart",
  messages,
  props: {
    product: product({ current: true }),
    label: text({ fr: "Commander maintenant", ar: "اطلب الآن", en: "Order now" }, { max: 60 }),
    size: bindable(choice(["medium", "large"], "large")),
    choose: bindable(toggle(true)),
    quantity: bindable(toggle(false)),
    note: text({ fr: "Vous payez à la livraison", ar: "الدفع عند الاستلام", en: "You pay at the door" }, { max: 120 }),
    bar: bindable(toggle(false)),
  },
  data: productRequest,
  subject: "product",
  island: { tag: "v-buy-now", load: "visible" },
});
