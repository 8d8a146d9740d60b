import { node } from "../build.ts";
import { promises, promo, questions, type StarterPage, section, t, title } from "./parts.ts";

/** One product, paid at the door: offer, price and button first; what reassures stands right below. */
export const offer: StarterPage = ({ product }) =>
  promo(
    t("Nouvelle offre", "عرض جديد", "New offer"),
    t(
      "Commandez en une minute, payez en espèces à la livraison.",
      "اطلب في دقيقة وادفع نقدا عند الاستلام.",
      "Order in a minute, pay cash on delivery.",
    ),
    "clair",
    [
      node("promo.announcement-bar", "bar", {
        text: t(
          "Paiement à la livraison, partout au pays",
          "الدفع عند الاستلام في كل المدن",
          "Cash on delivery, everywhere",
        ),
        icon: "banknote",
      }),
      section("offer", { rhythm: "small", anchor: "product" }, [
        node("commerce.product-detail", "product", { product }),
      ]),
      section("trust", { background: "raised", rhythm: "small" }, [node("content.icon-list", "trust-list")]),
      section("how", { background: "tint" }, [
        title("how-title", t("Comment ça se passe", "كيف تتم العملية", "How it goes")),
        node("content.steps", "how-steps"),
      ]),
      section("said", {}, [
        title("said-title", t("Ce qu'ils en disent", "ماذا يقولون", "What they say")),
        node("content.testimonial", "said-list"),
      ]),
      section("fee", { width: "text", rhythm: "small" }, [node("content.delivery-promise", "fee-promise")]),
      section("questions", { width: "text", background: "tint", anchor: "questions" }, [
        title("questions-title", t("Vos questions", "أسئلتكم", "Your questions")),
        questions(
          "questions-list",
          [
            t(
              "Puis-je ouvrir le colis avant de payer ?",
              "هل يمكنني فتح الطرد قبل الدفع؟",
              "May I open the parcel before I pay?",
            ),
            t(
              "Oui. Ouvrez, regardez, puis payez le livreur. Si quelque chose ne va pas, vous rendez le colis sans rien payer.",
              "نعم. افتح وتفحص ثم ادفع لعامل التوصيل. وإن لم يعجبك شيء أعد الطرد دون أن تدفع.",
              "Yes. Open it, look, then pay the courier. If something is wrong, hand it back and pay nothing.",
            ),
          ],
          [
            t("Et si je change d'avis ?", "وإذا غيرت رأيي؟", "And if I change my mind?"),
            t(
              "Vous avez 14 jours pour échanger ou rendre. Un message suffit, nous organisons la reprise.",
              "لديك 14 يوما للاستبدال أو الإرجاع. رسالة واحدة تكفي ونحن نتكفل بالباقي.",
              "You have 14 days to exchange or return it. One message is enough, we arrange the pick-up.",
            ),
          ],
          [
            t("Qui appelle avant la livraison ?", "من يتصل قبل التوصيل؟", "Who calls before delivery?"),
            t(
              "Nous, pour confirmer l'adresse ; puis le livreur, une heure avant de passer.",
              "نحن لتأكيد العنوان، ثم عامل التوصيل قبل ساعة من وصوله.",
              "We do, to confirm the address; then the courier, an hour before coming.",
            ),
          ],
        ),
      ]),
      section("last", { align: "center", background: "dusk" }, [
        title("last-title", t("Prêt à l'essayer ?", "جاهز للتجربة؟", "Ready to try it?")),
        node("commerce.buy-now", "buy", { product, bar: true }),
      ]),
      node("content.contact-button", "ask"),
    ],
  );

/** Kept small, for a choice of products without a story. */
export const gifts: StarterPage = () =>
  promo(
    t("Nos idées cadeaux", "أفكار للهدايا", "Gift ideas"),
    t(
      "Choisissez, nous emballons. Vous payez à la livraison.",
      "اختر ونحن نغلف. الدفع عند الاستلام.",
      "You choose, we wrap. You pay at the door.",
    ),
    "clair",
    [
      section("welcome", { align: "center", background: "tint" }, [
        node("content.heading", "title", {
          text: t("Des cadeaux faits à la main", "هدايا صنعت باليد", "Gifts made by hand"),
          level: "1",
          size: "display",
        }),
        node("content.rich-text", "lead", {
          text: {
            fr: [{ type: "paragraph", children: [{ text: "Choisissez, nous emballons. Vous payez à la livraison." }] }],
            ar: [{ type: "paragraph", children: [{ text: "اختر ونحن نغلف. الدفع عند الاستلام." }] }],
            en: [{ type: "paragraph", children: [{ text: "You choose, we wrap. You pay at the door." }] }],
          },
        }),
      ]),
      section("goods", {}, [node("commerce.product-grid", "grid", { limit: 8 })]),
      section("reassure", { background: "raised", rhythm: "small" }, [
        promises(
          "trust",
          "row",
          [
            "gift",
            t("Emballé avec soin", "تغليف بعناية", "Wrapped with care"),
            t("Un mot de vous, écrit à la main.", "مع كلمتك بخط اليد.", "With a note of yours, written by hand."),
          ],
          [
            "banknote",
            t("Payé à la porte", "الدفع عند الباب", "Paid at the door"),
            t("En espèces, après l'avoir vu.", "نقدا بعد أن تراه.", "In cash, once you have seen it."),
          ],
          [
            "refresh-cw",
            t("Échange facile", "استبدال سهل", "Easy exchange"),
            t("Pendant 14 jours.", "خلال 14 يوما.", "Within 14 days."),
          ],
        ),
      ]),
    ],
  );

export const blank: StarterPage = () =>
  promo(t("Page sans titre", "صفحة بلا عنوان", "Untitled page"), t("", "", ""), "shop", []);
