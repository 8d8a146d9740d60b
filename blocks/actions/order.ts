import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { plain } from "../contract/props.ts";
import { defineAction } from "./define-action.ts";
import { textProblems } from "./text-problems.ts";

/** An order paid at the door. Prices and stock are the server's, as for every order. */
export const order = defineAction({
  name: "order",
  phase: "after",
  icon: "shopping-bag",
  props: { sku: plain("", { max: 200 }), quantity: plain("1", { max: 200 }) },
  merges: ["sku", "quantity"],
  check: (settings) => textProblems(settings, ["sku", "quantity"]),
  messages: defineMessages({
    fr: {
      label: "Créer une commande",
      help: "Avec le nom, le téléphone, l’adresse et la ville du formulaire, payée à la livraison. L’article peut être une réponse ; sans référence, ce que le formulaire a fait choisir : articles, packs, extras.",
      "prop.sku": "Référence (SKU) de l’article",
      "prop.quantity": "Quantité",
    },
    ar: {
      label: "إنشاء طلب",
      help: "بالاسم والهاتف والعنوان والمدينة من الاستمارة، والدفع عند التسليم. قد يكون المنتج جوابا؛ ودون رمز، يطلب ما اختير في الاستمارة: المنتجات والعروض والإضافات.",
      "prop.sku": "رمز المنتج (SKU)",
      "prop.quantity": "الكمية",
    },
    en: {
      label: "Create an order",
      help: "With the form’s name, phone, address and town, paid on delivery. The article may be an answer; without an SKU, what was chosen in the form: articles, packs, extras.",
      "prop.sku": "The article’s SKU",
      "prop.quantity": "Quantity",
    },
  }),
});
