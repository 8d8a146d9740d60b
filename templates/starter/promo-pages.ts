import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Node, PageDoc } from "#blocks/contract/index.ts";
import { node, page, words } from "./build.ts";
import type { Starter } from "./starters.ts";

const band = (id: string, body: Node[], props: Readonly<Record<string, unknown>> = {}) =>
  node("layout.section", id, props, { body });
const heading = (id: string, text: LocalizedText, props: Readonly<Record<string, unknown>> = {}) =>
  node("content.heading", id, { text, ...props });

const trust = (id: string) => node("content.icon-list", id);

const PAGES: Record<Starter, () => PageDoc> = {
  // The offer, the price and the button first; what reassures stands near the button, not below the fold.
  offer: () =>
    page("promo", { fr: "Nouvelle offre", ar: "عرض جديد", en: "New offer" }, [
      band("offer", [node("commerce.product-detail", "product"), trust("trust")], { rhythm: "small" }),
      band(
        "why",
        [
          heading("why-title", { fr: "Pourquoi vous l’aimerez", ar: "لماذا ستحبه", en: "Why you will love it" }),
          node("content.rich-text", "why-text", {
            text: words({
              fr: "Dites en trois phrases ce que ce produit change dans une journée.",
              ar: "قل في ثلاث جمل ما الذي يغيره هذا المنتج في يوم الزبون.",
              en: "Say in three sentences what this product changes in a day.",
            }),
          }),
        ],
        { background: "tint", width: "text" },
      ),
      band("questions", [node("content.faq", "faq")], { width: "text" }),
      band("last", [node("commerce.buy-now", "buy", { bar: true })], { align: "center", rhythm: "small" }),
    ]),
  gifts: () =>
    page("promo", { fr: "Nos idées cadeaux", ar: "أفكار للهدايا", en: "Gift ideas" }, [
      band(
        "welcome",
        [
          heading(
            "title",
            { fr: "Des cadeaux faits à la main", ar: "هدايا صنعت باليد", en: "Gifts made by hand" },
            { level: "1", size: "display" },
          ),
          node("content.rich-text", "lead", {
            text: words({
              fr: "Choisissez, nous emballons. Vous payez à la livraison.",
              ar: "اختر ونحن نغلف. الدفع عند الاستلام.",
              en: "You choose, we wrap. You pay at the door.",
            }),
          }),
        ],
        { align: "center", background: "tint" },
      ),
      band("goods", [node("commerce.product-grid", "grid", { limit: 8 })]),
      band("reassure", [trust("trust")], { background: "raised", rhythm: "small" }),
    ]),
  blank: () => page("promo", { fr: "Page sans titre", ar: "صفحة بلا عنوان", en: "Untitled page" }, []),
};

/** A new page's document, not yet saved. */
export function starterPromo(starter: Starter): PageDoc {
  return PAGES[starter]();
}
