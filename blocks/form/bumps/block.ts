import { defineBlock, product } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps, startList } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** What the shop proposes beside a product, each added with one tick: its order bumps, at their prices. */
export default defineBlock({
  type: "form.bumps",
  version: 1,
  category: "form",
  icon: "gift",
  messages,
  props: {
    ...fieldProps("extras", { fr: "Ajoutez à votre commande", ar: "أضف إلى طلبك", en: "Add to your order" }),
    product: product(null),
  },
  field: ({ product, ...props }) => ({
    ...fieldBasics(props),
    ...startList(props.start),
    kind: "choices",
    goods: { role: "bumps", product: product && "id" in product ? product.id : "" },
  }),
});
