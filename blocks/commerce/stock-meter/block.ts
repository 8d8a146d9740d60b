import { bindable, defineBlock, number, product, text, toggle } from "#blocks/contract/index.ts";
import { productRequest } from "#blocks/parts/product-data.ts";
import { messages } from "./messages.ts";

/** Says the stock there really is; no figure can be typed here. */
export default defineBlock({
  type: "commerce.stock-meter",
  version: 1,
  category: "commerce",
  icon: "gauge",
  messages,
  props: {
    product: product({ current: true }),
    threshold: bindable(number(10, { min: 1, max: 1_000 })),
    low: text(
      {
        fr: "Plus que {{stock.available}} en stock",
        ar: "بقي {{stock.available}} فقط في المخزون",
        en: "Only {{stock.available}} left in stock",
      },
      { max: 120 },
    ),
    enough: text({ fr: "En stock", ar: "متوفر في المخزون", en: "In stock" }, { max: 120 }),
    out: text({ fr: "Épuisé pour l’instant", ar: "نفد المخزون حاليا", en: "Sold out for now" }, { max: 120 }),
    bar: bindable(toggle(true)),
  },
  data: productRequest,
  subject: "product",
});
