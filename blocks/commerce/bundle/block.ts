import { bindable, choice, defineBlock, product, text, toggle } from "#blocks/contract/index.ts";
import { productRequest } from "#blocks/parts/product-data.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "commerce.bundle",
  version: 2,
  category: "commerce",
  icon: "package",
  messages,
  props: {
    product: product({ current: true }),
    label: text({ fr: "Commander le lot", ar: "اطلب الحزمة", en: "Order the bundle" }, { max: 60 }),
    size: bindable(choice(["medium", "large"], "large")),
    quantity: bindable(toggle(false)),
    cart: bindable(toggle(true)),
    note: text({ fr: "Vous payez à la livraison", ar: "الدفع عند الاستلام", en: "You pay at the door" }, { max: 120 }),
  },
  data: productRequest,
  subject: "product",
  migrations: { 1: (props) => ({ ...props, cart: false }) },
});
