import type { Doc, FormDoc, Node, PageDoc, PageUse } from "#blocks/contract/index.ts";
import { node, page, section, words } from "./build.ts";
import checkout from "./forms/checkout.json";

/** What a shop shows before anybody has published anything: every page stands from the first minute. */

export const starterForm = checkout as unknown as FormDoc;

const BACK = {
  label: { fr: "Retour à la boutique", ar: "العودة إلى المتجر", en: "Back to the shop" },
  link: { kind: "home" },
};

/** What search engines say of a shop's home page until it says something of its own. */
const ABOUT_HOME = {
  fr: "Tous nos articles, livrés chez vous et payés à la livraison. Un conseil, une question ? Nous répondons vite.",
  ar: "كل سلعنا، تصلك إلى بيتك وتدفع عند الاستلام. نصيحة أو سؤال؟ نجيبك بسرعة.",
  en: "All our goods, brought to your door and paid on delivery. Some advice, a question? We answer fast.",
};

const titled = (text: unknown, id = "title") => node("content.heading", id, { text, level: "1" });
const band = (id: string, body: Node[], props: Readonly<Record<string, unknown>> = {}) =>
  node("layout.section", id, props, { body });

/** The home page of a shop that sells nothing yet; the grid is in it, so that the first product takes its place. */
const opening = page(
  "home",
  { fr: "Accueil", ar: "الرئيسية", en: "Home" },
  [
    band(
      "welcome",
      [
        titled({ $bind: "shop.name", fallback: { fr: "Bienvenue", ar: "مرحبا", en: "Welcome" } }),
        node("content.rich-text", "soon", {
          text: words({
            fr: "La boutique ouvre bientôt : ses premiers articles arrivent. Revenez vite !",
            ar: "يفتح المتجر قريبا: أولى السلع في الطريق. عودوا إلينا قريبا!",
            en: "The shop opens soon: its first goods are on their way. Come back in a while!",
          }),
        }),
        node("commerce.product-grid", "newest", { limit: 12 }),
      ],
      { width: "text" },
    ),
  ],
  ABOUT_HOME,
);

const pages: Record<Exclude<PageUse, "promo">, PageDoc> = {
  home: page(
    "home",
    { fr: "Accueil", ar: "الرئيسية", en: "Home" },
    [
      band("welcome", [
        titled({ $bind: "shop.name", fallback: { fr: "Bienvenue", ar: "مرحبا", en: "Welcome" } }),
        node("commerce.product-grid", "newest", { limit: 12 }),
      ]),
    ],
    ABOUT_HOME,
  ),
  // The offer, the price and the button first; what delivery costs and how it is paid right below them.
  product: page("product", { fr: "Produit", ar: "منتج", en: "Product" }, [
    band("product", [node("commerce.breadcrumbs", "trail"), node("commerce.product-detail", "detail")], {
      rhythm: "small",
    }),
    band("delivery", [node("content.delivery-promise", "promise")], { width: "text", rhythm: "none" }),
    band("how", [node("content.steps", "steps")], { rhythm: "medium" }),
    band("beside", [node("commerce.cross-sell", "beside-grid")], { background: "tint" }),
    band("seen", [node("commerce.recently-viewed", "seen-grid")]),
  ]),
  collection: page("collection", { fr: "Collection", ar: "مجموعة", en: "Collection" }, [
    band("collection", [
      node("commerce.breadcrumbs", "trail"),
      titled({ $bind: "collection.title", fallback: { fr: "Collection", ar: "مجموعة", en: "Collection" } }),
      node("commerce.collection-filters", "filters"),
      node("commerce.product-grid", "grid", { source: "collection", collection: { current: true }, limit: 24 }),
    ]),
  ]),
  cart: page("cart", { fr: "Votre panier", ar: "سلتك", en: "Your cart" }, [
    band("cart", [node("promo.free-shipping", "free"), node("commerce.cart", "lines")], {
      width: "text",
      rhythm: "small",
    }),
    band("beside", [node("commerce.recently-viewed", "seen-grid")], { background: "tint" }),
  ]),
  search: page("search", { fr: "Recherche", ar: "بحث", en: "Search" }, [
    band(
      "search",
      [
        titled({ fr: "Que cherchez-vous ?", ar: "عم تبحث؟", en: "What are you looking for?" }),
        node("commerce.search", "results"),
      ],
      { rhythm: "small" },
    ),
  ]),
  tracking: page("tracking", { fr: "Suivi de commande", ar: "تتبع الطلب", en: "Order tracking" }, [
    band(
      "tracking",
      [
        titled({ fr: "Suivre ma commande", ar: "تتبع طلبي", en: "Track my order" }),
        node("commerce.order-tracking", "track", { title: {} }),
        node("content.contact-button", "ask", { place: "inline", channel: "both" }),
      ],
      { width: "text" },
    ),
  ]),
  delivery: page("delivery", { fr: "Livraison et retour", ar: "التوصيل والإرجاع", en: "Delivery and returns" }, [
    band(
      "delivery",
      [
        titled({ fr: "Livraison et retour", ar: "التوصيل والإرجاع", en: "Delivery and returns" }),
        node("content.delivery-promise", "promise"),
        node("content.steps", "steps", { layout: "column" }),
        node("content.button", "back", { ...BACK, variant: "secondary" }),
      ],
      { width: "text" },
    ),
  ]),
  "thank-you": page("thank-you", { fr: "Merci", ar: "شكرا لك", en: "Thank you" }, [
    band(
      "thanks",
      [
        titled({
          fr: "Merci, votre commande est notée",
          ar: "شكرا، لقد سجلنا طلبك",
          en: "Thank you, your order is in",
        }),
        node("content.rich-text", "next", {
          text: words({
            fr: "Nous vous appelons bientôt pour confirmer l’adresse et l’heure.",
            ar: "سنتصل بك قريبا لتأكيد العنوان والوقت.",
            en: "We will call you soon to confirm the address and the time.",
          }),
        }),
        node("commerce.order-summary", "summary"),
        node("content.contact-button", "ask", { place: "inline", channel: "both" }),
        node("content.button", "back", { ...BACK, variant: "secondary" }),
      ],
      { width: "text" },
    ),
  ]),
  "not-found": page("not-found", { fr: "Page introuvable", ar: "الصفحة غير موجودة", en: "Page not found" }, [
    band(
      "missing",
      [
        titled({ fr: "Cette page n’existe pas", ar: "هذه الصفحة غير موجودة", en: "This page does not exist" }),
        node("content.rich-text", "why", {
          text: words({
            fr: "L’adresse a peut-être changé. La boutique, elle, est toujours là.",
            ar: "ربما تغير العنوان، لكن المتجر ما زال هنا.",
            en: "The address may have changed. The shop is still here.",
          }),
        }),
        node("commerce.search", "search", { results: false }),
        node("content.button", "back", BACK),
      ],
      { width: "text" },
    ),
    band("seen", [node("commerce.recently-viewed", "seen-grid")], { background: "tint" }),
  ]),
  error: page("error", { fr: "Un souci de notre côté", ar: "خلل من جهتنا", en: "Trouble on our side" }, [
    band(
      "trouble",
      [
        titled({ fr: "Un souci de notre côté", ar: "خلل من جهتنا", en: "Trouble on our side" }),
        node("content.rich-text", "retry", {
          text: words({
            fr: "Rien n’est perdu. Réessayez dans un instant.",
            ar: "لم يضع شيء. حاول من جديد بعد لحظة.",
            en: "Nothing is lost. Please try again in a moment.",
          }),
        }),
        node("content.button", "back", BACK),
      ],
      { width: "text" },
    ),
  ]),
};

const sections = {
  header: section({ fr: "En-tête", ar: "رأس الصفحة", en: "Header" }, [node("content.header", "header")]),
  footer: section({ fr: "Pied de page", ar: "أسفل الصفحة", en: "Footer" }, [
    node("content.footer", "footer", { note: {}, links: [] }),
  ]),
};

export function starterPage(use: Exclude<PageUse, "promo">): PageDoc {
  return pages[use];
}

export function openingPage(): PageDoc {
  return opening;
}

export function starterSection(role: keyof typeof sections): Doc {
  return sections[role];
}

/** All of them, for the tests. */
export const starters: readonly Doc[] = [opening, ...Object.values(pages), ...Object.values(sections), starterForm];
