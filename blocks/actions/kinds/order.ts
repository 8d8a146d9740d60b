import { defineMessages } from "#app/commerce/kernel/messages.ts";
import { plain } from "../../contract/props.ts";
import { defineAction } from "../define-action.ts";
import { textProblems } from "../text-problems.ts";

/** An order like any other: prices and stock are the server's. What it is made of are answers under the names that orders know. */
export default defineAction({
  name: "order",
  phase: "after",
  icon: "shopping-bag",
  props: { sku: plain("", { max: 200 }), quantity: plain("1", { max: 200 }) },
  merges: ["sku", "quantity"],
  check: (settings) => textProblems(settings, ["sku", "quantity"]),
  messages: defineMessages({
    fr: {
      label: "Créer une commande",
      help: "Avec le nom, le téléphone et l’adresse du formulaire, repère et position compris ; le reste est noté. Payée à la livraison, sauf réponse « payment ». Une réponse « coupon » vaut comme au paiement. L’article peut être une réponse ; sans référence, ce que le formulaire a fait choisir : articles, packs, extras.",
      "prop.sku": "Référence (SKU) de l’article",
      "prop.quantity": "Quantité",
    },
    ar: {
      label: "إنشاء طلب",
      help: "بالاسم والهاتف والعنوان من الاستمارة، مع العلامة والموقع؛ ويُدوَّن الباقي. الدفع عند التسليم ما لم يُجَب تحت «payment». والجواب تحت «coupon» يُحتسب كما عند الدفع. قد يكون المنتج جوابا؛ ودون رمز، يطلب ما اختير في الاستمارة: المنتجات والعروض والإضافات.",
      "prop.sku": "رمز المنتج (SKU)",
      "prop.quantity": "الكمية",
    },
    en: {
      label: "Create an order",
      help: "With the form’s name, phone and address, landmark and position too; the rest is noted. Paid on delivery, unless an answer “payment” says otherwise. An answer “coupon” counts as at the checkout. The article may be an answer; without an SKU, what was chosen in the form: articles, packs, extras.",
      "prop.sku": "The article’s SKU",
      "prop.quantity": "Quantity",
    },
  }),
});
