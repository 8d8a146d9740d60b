import type { Doc } from "#blocks/contract/index.ts";
import { node, section } from "#templates/starter/build.ts";
import { logoSize } from "../brand.ts";
import { demoMedia } from "../media.ts";
import { type DemoLinks, rich, t } from "./parts.ts";

export function headerSection(links: DemoLinks): Doc {
  const shelf = (handle: string, label: ReturnType<typeof t>) => ({
    label,
    link: { kind: "collection", id: links.collection(handle) },
  });
  return section(t("En-tête", "رأس الصفحة", "Header"), [
    node("promo.announcement-bar", "news", {
      text: t("Livraison offerte dès 500 DH", "توصيل مجاني ابتداءً من 500 درهم", "Free delivery from 500 MAD"),
      link: { kind: "page", id: links.page("delivery") },
      icon: "truck",
      background: "ink",
    }),
    node("content.header", "header", {
      logo: { src: demoMedia("logo"), alt: t("Maison Zellige", "دار الزليج", "Maison Zellige"), ...logoSize },
      links: [
        shelf("terre-et-email", t("Poterie", "الفخار", "Pottery")),
        shelf("hammam-et-soin", t("Hammam", "الحمّام", "Hammam")),
        shelf("textiles-et-lumiere", t("Textiles", "النسيج", "Textiles")),
        shelf("cadeaux", t("Cadeaux", "هدايا", "Gifts")),
      ],
    }),
  ]);
}

export function footerSection(links: DemoLinks): Doc {
  const to = (name: "delivery" | "returns" | "privacy" | "contact" | "legal", label: ReturnType<typeof t>) => ({
    label,
    link: { kind: "page", id: links.page(name) },
  });
  return section(t("Pied de page", "أسفل الصفحة", "Footer"), [
    node("content.footer", "footer", {
      note: rich(
        t(
          "Maison Zellige choisit des objets faits à la main au Maroc et les porte chez vous. Derb Sidi Bouloukat, Marrakech.",
          "دار الزليج تختار أشياء مصنوعة يدويًا في المغرب وتحملها إلى بيتكم. درب سيدي بولوقات، مراكش.",
          "Maison Zellige chooses objects made by hand in Morocco and brings them to you. Derb Sidi Bouloukat, Marrakech.",
        ),
      ),
      links: [
        to("delivery", t("Livraison et paiement", "التوصيل والدفع", "Delivery and payment")),
        to("returns", t("Échanges et retours", "الاستبدال والإرجاع", "Exchanges and returns")),
        to("contact", t("Nous joindre", "اتصلوا بنا", "Contact us")),
        to("privacy", t("Vos données", "بياناتكم", "Your data")),
        to("legal", t("Mentions légales", "بيانات قانونية", "Legal notice")),
      ],
      contact: true,
      background: "ink",
    }),
  ]);
}
