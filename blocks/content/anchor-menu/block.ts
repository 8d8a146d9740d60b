import { defineBlock, list, plain, text, toggle } from "#blocks/contract/index.ts";
import { messages } from "./messages.ts";

const entry = (fr: string, ar: string, en: string, anchor: string) => ({ label: { fr, ar, en }, anchor });

/** Ways to the sections of a long page. Each names the anchor that its section was given. */
export default defineBlock({
  type: "content.anchor-menu",
  version: 1,
  category: "content",
  icon: "list-tree",
  messages,
  props: {
    items: list(
      { label: text({}, { max: 40 }), anchor: plain("", { max: 40, pattern: "^[A-Za-z0-9_-]*$" }) },
      [
        entry("Le produit", "المنتج", "The product", "product"),
        entry("Avis", "الآراء", "Reviews", "reviews"),
        entry("Livraison", "التوصيل", "Delivery", "delivery"),
        entry("Questions", "أسئلة", "Questions", "questions"),
      ],
      { max: 12 },
    ),
    sticky: toggle(false),
  },
});
