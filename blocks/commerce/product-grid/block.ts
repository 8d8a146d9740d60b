import { bindable, choice, defineBlock } from "#blocks/contract/index.ts";
import { limitProp, sourceProps, sourceQuery } from "#blocks/parts/product-source.ts";
import { messages } from "./messages.ts";
import { migrations } from "./migrations.ts";

export default defineBlock({
  type: "commerce.product-grid",
  version: 2,
  category: "commerce",
  icon: "layout-grid",
  messages,
  props: {
    ...sourceProps,
    limit: limitProp(8),
    columns: choice(["2", "3", "4"], "4"),
    phone: choice(["two", "one", "scroll"], "two"),
    ratio: choice(["1:1", "4:5", "3:4", "3:2"], "4:5"),
    action: bindable(choice(["none", "view", "buy"], "none")),
  },
  data: (props) => sourceQuery(props, props.limit),
  migrations,
});
