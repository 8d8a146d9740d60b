import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

export default defineSamples<typeof block>({
  newest: {},
  collection: {
    props: {
      source: "collection",
      collection: { id: "table" },
      columns: "3",
      limit: 3,
      action: "view",
      phone: "scroll",
    },
  },
  search: { props: { source: "search", words: "argan", limit: 2, columns: "2", ratio: "1:1" } },
  chosen: {
    props: {
      source: "chosen",
      products: [{ product: { id: "oil" } }, { product: { id: "soap" } }],
      columns: "2",
      ratio: "1:1",
      action: "buy",
    },
  },
});
