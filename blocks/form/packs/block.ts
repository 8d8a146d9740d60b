import { defineBlock, product } from "#blocks/contract/index.ts";
import { fieldBasics, fieldProps } from "#blocks/parts/field-props.ts";
import { messages } from "./messages.ts";

/** How many pieces of a product, by its quantity offer: the same packs and prices as in the product's page and the order. */
export default defineBlock({
  type: "form.packs",
  version: 1,
  category: "form",
  icon: "package-plus",
  messages,
  props: {
    ...fieldProps("pieces", { fr: "Choisissez votre pack", ar: "اختر عرضك", en: "Choose your pack" }),
    product: product(null),
  },
  field: ({ product, ...props }) => ({
    ...fieldBasics(props),
    kind: "choice",
    goods: { role: "packs", product: product && "id" in product ? product.id : "" },
  }),
});
