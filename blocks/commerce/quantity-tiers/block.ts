import { bindable, defineBlock, product, text, toggle } from "#blocks/contract/index.ts";
import { productRequest } from "#blocks/parts/product-data.ts";
import { messages } from "./messages.ts";

/**
 * The packs a product is sold in (one, two, three pieces), bound to its quantity offer: the same prices as in the form and
 * in the order. Nothing is shown where the product has no such offer.
 */
export default defineBlock({
  type: "commerce.quantity-tiers",
  version: 2,
  category: "commerce",
  icon: "package-plus",
  messages,
  props: {
    product: product({ current: true }),
    title: text({ fr: "Choisissez votre pack", ar: "اختر عرضك", en: "Choose your pack" }, { max: 80 }),
    label: text({ fr: "Commander", ar: "اطلب الآن", en: "Order" }, { max: 60 }),
    cart: bindable(toggle(false)),
  },
  data: productRequest,
  subject: "product",
  migrations: { 1: (props) => ({ ...props, cart: false }) },
});
