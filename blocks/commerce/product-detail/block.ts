import { bindable, choice, defineBlock, number, product, text, toggle } from "#blocks/contract/index.ts";
import { productRequest } from "#blocks/parts/product-data.ts";
import { messages } from "./messages.ts";

/** A product whole: pictures, words, choice, button. What a product's page is made of. */
export default defineBlock({
  type: "commerce.product-detail",
  version: 3,
  category: "commerce",
  icon: "package",
  messages,
  props: {
    product: product({ current: true }),
    ratio: choice(["1:1", "4:5", "3:4", "3:2"], "4:5"),
    label: text({ fr: "Commander maintenant", ar: "اطلب الآن", en: "Order now" }, { max: 60 }),
    note: text(
      {
        fr: "Paiement en espèces à la livraison",
        ar: "الدفع نقدا عند الاستلام",
        en: "Cash payment on delivery",
      },
      { max: 120 },
    ),
    level: choice(["1", "2"], "1", { advanced: true }),
    quantity: bindable(toggle(true)),
    cart: bindable(toggle(true)),
    description: bindable(toggle(true)),
    threshold: bindable(number(5, { min: 0, max: 1_000 })),
  },
  data: productRequest,
  subject: "product",
  island: { tag: "v-product", load: "idle" },
  migrations: {
    1: (props) => ({ ...props, cart: false }),
    // On a page with a first heading of its own, the product's name is a second one.
    2: (props) => ({ ...props, level: "1" }),
  },
});
