import { words } from "../typeset.ts";

/** Short promises that stand near a button. Each is something the shop does, none is a figure it cannot prove. */
export const promises = {
  payAtDoor: words("Payez à la livraison, en espèces", "الدفع نقدًا عند الاستلام", "Pay cash on delivery"),
  openFirst: words("Ouvrez le colis avant de payer", "افتحوا الطرد قبل الدفع", "Open the parcel before you pay"),
  delay: words(
    "Casablanca et Rabat en 24 à 48 h, ailleurs au Maroc en 2 à 4 jours",
    "الدار البيضاء والرباط خلال 24 إلى 48 ساعة، وباقي المدن من يومين إلى 4 أيام",
    "Casablanca and Rabat in 24 to 48 hours, elsewhere in Morocco in 2 to 4 days",
  ),
  shipping: words(
    "Livraison 35 MAD, offerte dès 500 MAD",
    "التوصيل بـ 35 درهمًا، ومجاني ابتداءً من 500 درهم",
    "Delivery 35 MAD, free from 500 MAD",
  ),
  exchange: words("Échange gratuit sous 14 jours", "تبديل مجاني خلال 14 يومًا", "Free exchange within 14 days"),
  breakage: words("Cassé en route ? Nous remplaçons", "انكسر في الطريق؟ نعوّضه", "Broken on the way? We replace it"),
  person: words(
    "Une personne vous rappelle pour confirmer",
    "يتصل بكم شخص لتأكيد الطلب",
    "A person calls you to confirm",
  ),
} as const;

/** Lines for the announcement bar, one at a time. */
export const announcements = [
  words(
    "Livraison offerte dès 500 MAD · Paiement à la porte, colis ouvert",
    "توصيل مجاني ابتداءً من 500 درهم · الدفع عند الباب بعد فتح الطرد",
    "Free delivery from 500 MAD · Pay at the door, parcel open",
  ),
  words(
    "Le coffret Hammam : cinq objets pour 330 MAD au lieu de 388",
    "علبة الحمّام: خمس قطع بـ 330 درهمًا بدل 388",
    "The Hammam box: five objects for 330 MAD instead of 388",
  ),
] as const;

/** Why believe us: how things are made and answered for, said plainly. */
export const reasons = [
  {
    title: words("On sait qui l'a fait", "نعرف من صنعه", "We know who made it"),
    text: words(
      "Chaque objet vient d'un atelier ou d'une coopérative que nous visitons. Son nom est sur la fiche et sur l'étiquette.",
      "كل قطعة من ورشة أو تعاونية نزورها، واسمها مكتوب في صفحة المنتج وعلى الملصق.",
      "Each object comes from a workshop or cooperative that we visit. Its name is on the page and on the label.",
    ),
  },
  {
    title: words("Vous voyez avant de payer", "ترون قبل أن تدفعوا", "You see before you pay"),
    text: words(
      "Le livreur attend pendant que vous ouvrez. Si l'objet ne vous plaît pas, il repart avec lui et vous ne devez rien.",
      "ينتظر الموزّع ريثما تفتحون الطرد. وإن لم يعجبكم الشيء عاد به ولا تدفعون شيئًا.",
      "The courier waits while you open it. If you do not like it, it goes back with him and you owe nothing.",
    ),
  },
  {
    title: words("La casse, c'est pour nous", "الكسر علينا", "Breakage is on us"),
    text: words(
      "La terre voyage dans la paille et le carton double. S'il arrive malheur, une photo suffit : nous renvoyons la pièce.",
      "الطين يسافر في التبن وكرتون مزدوج. وإن حدث مكروه تكفي صورة واحدة لنرسل قطعة أخرى.",
      "Clay travels in straw and double board. If something happens, one photograph is enough: we send the piece again.",
    ),
  },
] as const;
