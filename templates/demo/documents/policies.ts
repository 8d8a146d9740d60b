import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { PageDoc } from "#blocks/contract/index.ts";
import { page } from "#templates/starter/build.ts";
import { type Chapter, chapters, heading, section, t, text } from "./parts.ts";

/** A page of chapters under one title. */
export function policy(title: ReturnType<typeof t>, slug: LocalizedText, ...each: Chapter[]): PageDoc {
  const doc = page("promo", title, [
    section("policy", { width: "text", rhythm: "large", gap: "large" }, [
      heading("title", title, { level: "1" }),
      text("body", chapters(...each)),
    ]),
  ]);
  doc.meta.slug = slug;
  return doc;
}

export const deliveryPage = () =>
  policy(
    t("Livraison et paiement", "التوصيل والدفع", "Delivery and payment"),
    { fr: "livraison", ar: "التوصيل", en: "delivery" },
    {
      title: t("Quand et combien", "متى وبكم", "When and how much"),
      text: [
        t(
          "Nous appelons dans la journée pour confirmer. Le colis part le lendemain et arrive en 2 à 4 jours ouvrés au Maroc, 5 à 8 ailleurs.",
          "نتصل بكم في اليوم نفسه للتأكيد. يخرج الطرد في الغد ويصل خلال يومين إلى أربعة أيام عمل في المغرب، وخمسة إلى ثمانية خارجه.",
          "We call the same day to confirm. The parcel leaves the next day and arrives in 2 to 4 working days in Morocco, 5 to 8 elsewhere.",
        ),
        t(
          "35 DH par commande, offert à partir de 500 DH.",
          "35 درهمًا لكل طلب، ومجانًا ابتداءً من 500 درهم.",
          "35 MAD an order, free from 500 MAD.",
        ),
      ],
    },
    {
      title: t("Vous payez à la porte", "الدفع عند الباب", "You pay at the door"),
      text: [
        t(
          "En espèces, au livreur, après avoir ouvert et regardé. Rien n'est débité avant, aucune carte n'est demandée.",
          "نقدًا للساعي بعد الفتح والمعاينة. لا يُقتطع شيء قبل ذلك ولا تُطلب أي بطاقة.",
          "In cash, to the courier, after you have opened and looked. Nothing is charged before, no card is asked for.",
        ),
      ],
    },
  );

export const returnsPage = () =>
  policy(
    t("Échanges et retours", "الاستبدال والإرجاع", "Exchanges and returns"),
    { fr: "retours", ar: "الإرجاع", en: "returns" },
    {
      title: t("Arrivé cassé", "وصل مكسورًا", "Arrived broken"),
      text: [
        t(
          "Envoyez une photo sur WhatsApp dans les 7 jours. Un autre part le lendemain, sans frais ; vous gardez ou jetez le premier.",
          "أرسلوا صورة على واتساب خلال 7 أيام. يخرج غيره في الغد دون مصاريف، ولكم أن تحتفظوا بالأول.",
          "Send a photo on WhatsApp within 7 days. Another leaves the next day, free of charge; keep the first or throw it away.",
        ),
      ],
    },
    {
      title: t("Changé d'avis", "غيّرتم رأيكم", "Changed your mind"),
      text: [
        t(
          "Vous avez 14 jours. L'objet doit revenir intact ; les soins entamés ne se reprennent pas. Le retour coûte 35 DH, le remboursement suit sous 5 jours.",
          "لكم 14 يومًا. تعود القطعة سليمة، ومواد العناية المفتوحة لا تُسترجع. الإرجاع بـ 35 درهمًا، والتعويض خلال 5 أيام.",
          "You have 14 days. The object must come back whole; opened care products are not taken back. The return costs 35 MAD, the refund follows within 5 days.",
        ),
      ],
    },
  );

export const privacyPage = () =>
  policy(
    t("Vos données", "بياناتكم", "Your data"),
    { fr: "confidentialite", ar: "الخصوصية", en: "privacy" },
    {
      title: t("Ce que nous gardons", "ما نحتفظ به", "What we keep"),
      text: [
        t(
          "Nom, téléphone, adresse et commandes : de quoi livrer, échanger et tenir nos comptes. Rien n'est vendu ni prêté.",
          "الاسم والهاتف والعنوان والطلبات: ما يلزم للتوصيل والاستبدال ومسك الحسابات. لا نبيع شيئًا ولا نعيره.",
          "Name, phone, address and orders: what it takes to deliver, exchange and keep our books. Nothing is sold or lent.",
        ),
      ],
    },
    {
      title: t("Vos droits", "حقوقكم", "Your rights"),
      text: [
        t(
          "Écrivez à bonjour@maison-zellige.example pour voir, corriger ou effacer ce que nous savons de vous (loi 09-08).",
          "راسلونا على bonjour@maison-zellige.example للاطلاع على بياناتكم أو تصحيحها أو محوها (القانون 09-08).",
          "Write to bonjour@maison-zellige.example to see, correct or erase what we know of you (law 09-08).",
        ),
      ],
    },
  );
