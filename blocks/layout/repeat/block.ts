import { choice, collection, defineBlock, list, number, plain, product } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";
import { repeatRequest } from "./request.ts";

/**
 * One design, shown for each of several things. What stands in it is written once, about "the current one"; the runtime
 * copies it for every product, collection, picture or variant before the page is rendered.
 */
export default defineBlock({
  type: "layout.repeat",
  version: 1,
  category: "layout",
  icon: "repeat-2",
  messages,
  props: {
    source: choice(
      ["newest", "best-selling", "collection", "search", "chosen", "collections", "pictures", "variants"],
      "newest",
    ),
    collection: collection(null, { showWhen: { prop: "source", is: ["collection"] } }),
    words: plain("", { max: 80, showWhen: { prop: "source", is: ["search"] } }),
    sort: choice(["manual", "newest", "price-asc", "price-desc", "best-selling"], "manual", {
      showWhen: { prop: "source", is: ["collection", "search"] },
    }),
    products: list({ product: product() }, [], { max: 48, showWhen: { prop: "source", is: ["chosen"] } }),
    collections: list({ collection: collection() }, [], { max: 48, showWhen: { prop: "source", is: ["collections"] } }),
    product: product({ current: true }, { showWhen: { prop: "source", is: ["pictures", "variants"] } }),
    limit: number(6, { min: 1, max: 48 }),
    columns: choice(["1", "2", "3", "4", "6"], "3"),
    phone: choice(["1", "2", "scroll"], "1"),
    gap: choice(["none", "small", "medium", "large"], "medium"),
    whenEmpty: choice(["nothing", "content"], "nothing"),
  },
  slots: {
    body: { accepts: ["layout", "content", "commerce", "promo"] },
    empty: { accepts: ["layout", "content", "commerce", "promo"] },
  },
  data: repeatRequest,
});
