import { words } from "../typeset.ts";

/** The promo page of the hammam gift box, built to sell one thing on a phone. */
export const promo = {
  slug: { fr: "coffret-hammam", ar: "coffret-hammam", en: "hammam-box" },
  product: "coffret-hammam",
  seo: {
    title: words(
      "Coffret Hammam à 330 MAD | Maison Zellige",
      "علبة الحمّام بـ 330 درهمًا | دار الزليج",
      "Hammam box for 330 MAD | Maison Zellige",
    ),
    description: words(
      "Savon noir, argan, fleur d'oranger, savon d'olive et kessa dans un coffret noué. Payé à la porte, colis ouvert.",
      "صابون بلدي وأركان وماء زهر وصابون زيتون وكيس في علبة واحدة. الدفع عند الباب بعد فتح الطرد.",
      "Black soap, argan, orange blossom, olive soap and kessa in one tied box. Paid at the door, parcel open.",
    ),
  },
  offer: {
    image: "coffret-ouvert",
    eyebrow: words("Cinq objets, une boîte", "خمس قطع في علبة", "Five objects, one box"),
    title: words("Tout un hammam, noué d'un ruban", "حمّام كامل مشدود بشريط", "A whole hammam, tied with a ribbon"),
    text: words(
      "Les cinq objets du hammam pour 330 MAD au lieu de 388 achetés un par un. Il ne manque que la vapeur.",
      "قطع الحمّام الخمس بـ 330 درهمًا بدل 388 لو اشتُريت واحدة واحدة. لا ينقص إلا البخار.",
      "The five objects of the hammam for 330 MAD instead of 388 bought one by one. Only the steam is missing.",
    ),
    button: words("Je commande, je paie à la porte", "أطلب وأدفع عند الباب", "Order now, pay at the door"),
    stock: words(
      "Il reste {{stock.available}} coffrets prêts à partir",
      "بقيت {{stock.available}} علبة جاهزة للإرسال",
      "{{stock.available}} boxes left, ready to ship",
    ),
  },
  inside: {
    title: words("Dans la boîte", "داخل العلبة", "In the box"),
    items: [
      {
        product: "savon-noir",
        image: "savon-noir-ouvert",
        title: words("Savon noir eucalyptus, 200 g", "صابون بلدي بالكافور، 200 غ", "Eucalyptus black soap, 200 g"),
        text: words(
          "On l'étale, on attend dix minutes.",
          "يُمدّ على الجلد ونترك عشر دقائق.",
          "Spread it on, wait ten minutes.",
        ),
      },
      {
        product: "gant-kessa",
        image: "kessa-front",
        title: words("Gant kessa", "كيس الحمّام", "Kessa glove"),
        text: words("De longs gestes, sans appuyer.", "حركات طويلة من غير ضغط.", "Long strokes, no pressing."),
      },
      {
        product: "pain-de-savon",
        image: "savon-olive",
        title: words("Pain de savon à l'olive", "قالب صابون الزيتون", "Olive soap bar"),
        text: words(
          "Pour rincer ce qui reste de la journée.",
          "لغسل ما بقي من النهار.",
          "To rinse off what is left of the day.",
        ),
      },
      {
        product: "eau-de-fleur-d-oranger",
        image: "fleur-oranger-front",
        title: words("Eau de fleur d'oranger, 100 ml", "ماء الزهر، 100 مل", "Orange-blossom water, 100 ml"),
        text: words(
          "Sur le visage, encore chaud.",
          "على الوجه وهو ما زال دافئًا.",
          "On the face while it is still warm.",
        ),
      },
      {
        product: "huile-argan",
        image: "argan-front",
        title: words("Huile d'argan, 50 ml", "زيت الأركان، 50 مل", "Argan oil, 50 ml"),
        text: words("Trois gouttes, et c'est fini.", "ثلاث قطرات وينتهي الأمر.", "Three drops, and you are done."),
      },
    ],
  },
  steps: {
    title: words("Comment on commande", "كيف تطلبون", "How to order"),
    items: [
      words(
        "Vous laissez votre nom, votre téléphone et votre adresse.",
        "تتركون الاسم والهاتف والعنوان.",
        "You leave your name, phone and address.",
      ),
      words(
        "Nous vous appelons le jour même pour confirmer.",
        "نتصل بكم في اليوم نفسه للتأكيد.",
        "We call you the same day to confirm.",
      ),
      words(
        "Vous ouvrez le colis, puis vous payez le livreur.",
        "تفتحون الطرد ثم تدفعون للموزّع.",
        "You open the parcel, then you pay the courier.",
      ),
    ],
  },
  questionsTitle: words("Avant de commander", "قبل الطلب", "Before you order"),
  closing: {
    image: "section-hammam",
    title: words("Jeudi soir, la porte fermée", "مساء الخميس والباب مغلق", "Thursday evening, door closed"),
    button: words("Commander le coffret", "اطلبوا العلبة", "Order the box"),
  },
} as const;
