import { bindable, choice, defineBlock, product, text, toggle } from "#blocks/contract/index.ts";
import { productRequest } from "#blocks/parts/product-data.ts";
import { messages } from "./messages.ts";

export default defineBlock({
  type: "commerce.price",
  version: 1,
  category: "commerce",
  icon: "tag",
  messages,
  props: {
    product: product({ current: true }),
    size: bindable(choice(["medium", "large", "huge"], "large")),
    saving: bindable(toggle(true)),
    note: text({}, { max: 120 }),
  },
  data: productRequest,
  subject: "product",
});
