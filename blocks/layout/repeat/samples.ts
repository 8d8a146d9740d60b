import { defineSamples } from "#blocks/contract/index.ts";
import type block from "./block.ts";

const bind = (path: string, fr: string) => ({ $bind: path, fallback: { fr } });
const title = { type: "content.heading", props: { text: bind("item.title", "Élément"), level: "3", size: "small" } };
const picture = { type: "content.image", props: { image: { $bind: "item.image", fallback: null }, ratio: "1:1" } };

export default defineSamples<typeof block>({
  products: {
    props: { columns: "4", phone: "2", limit: 4 },
    slots: { body: [{ type: "layout.card", props: { padding: "medium" }, slots: { body: [picture, title] } }] },
  },
  collection: {
    props: { source: "collection", collection: { id: "table" }, limit: 3, phone: "scroll" },
    slots: { body: [{ type: "commerce.product-card", props: { product: { current: true } } }] },
  },
  search: { props: { source: "search", words: "argan", limit: 2, columns: "2" }, slots: { body: [title] } },
  chosen: {
    props: { source: "chosen", products: [{ product: { id: "oil" } }, { product: { id: "soap" } }], columns: "2" },
    slots: { body: [picture, title] },
  },
  collections: {
    props: {
      source: "collections",
      collections: [{ collection: { id: "table" } }],
      columns: "2",
      whenEmpty: "content",
    },
    slots: {
      body: [title],
      empty: [{ type: "content.heading", props: { text: { fr: "Bientôt", ar: "قريبا", en: "Soon" } } }],
    },
  },
  variants: { props: { source: "variants", gap: "small" }, slots: { body: [title] } },
  pictures: { props: { source: "pictures", columns: "6", gap: "none" }, slots: { body: [picture] } },
});
