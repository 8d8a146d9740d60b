import { bindable, choice, defineBlock, toggle } from "#blocks/contract/index.ts";
import { limitProp, sourceProps, sourceQuery } from "#blocks/parts/product-source.ts";
import { messages } from "./messages.ts";

/** Products one under the other, each with what it is: for few of them, or where words sell more than pictures. */
export default defineBlock({
  type: "commerce.product-list",
  version: 1,
  category: "commerce",
  icon: "rows-3",
  messages,
  props: {
    ...sourceProps,
    limit: limitProp(4),
    size: choice(["compact", "large"], "large"),
    description: bindable(toggle(true)),
    action: bindable(choice(["none", "view", "buy"], "view")),
  },
  data: (props) => sourceQuery(props, props.limit),
});
