import { bindable, choice, defineBlock, product } from "#blocks/contract/index.ts";
import { productRequest } from "#blocks/parts/product-data.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "commerce.product-card",
  version: 1,
  category: "commerce",
  icon: "shopping-bag",
  messages,
  props: {
    product: product(),
    ratio: choice(["1:1", "4:5", "3:4", "3:2"], "4:5"),
    action: bindable(choice(["none", "view", "buy"], "buy")),
  },
  data: productRequest,
  subject: "product",
});
