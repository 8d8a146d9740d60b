import { words } from "../typeset.ts";

/** The home page from top to bottom. `image` is a key of `pictures/index.ts`; `products` and `collections` are handles. */
export const home = {
  slug: { fr: "accueil", ar: "accueil", en: "home" },
  seo: {
    title: words(
      "Maison Zellige | Objets et soins faits à la main au Maroc",
      "دار الزليج | تحف وعناية من صنع اليد في المغرب",
      "Maison Zellige | Objects and care made by hand in Morocco",
    ),
    description: words(
      "Poterie émaillée, savon noir, argan, coussins de sabra et lanternes. Livré partout au Maroc, payé à la porte.",
      "فخار مطلي وصابون بلدي وأركان ووسائد صبرة وفوانيس. التوصيل إلى كل المدن والدفع عند الباب.",
      "Glazed pottery, black soap, argan oil, sabra cushions and lanterns. Delivered across Morocco, paid at the door.",
    ),
  },
  hero: {
    image: "hero",
    eyebrow: words("Fait à la main au Maroc", "من صنع اليد في المغرب", "Made by hand in Morocco"),
    title: words(
      "La terre garde la main qui l'a tournée",
      "الطين يحفظ اليد التي أدارته",
      "Clay remembers the hand that threw it",
    ),
    text: words(
      "Des vases, des bols, du savon et de la laine, choisis un par un dans les ateliers et livrés jusqu'à votre porte. Vous ouvrez, vous regardez, puis vous payez.",
      "مزهريات وزلافات وصابون وصوف، نختارها واحدة واحدة من الورشات ونوصلها إلى بابكم. تفتحون وتنظرون ثم تدفعون.",
      "Vases, bowls, soap and wool, chosen one by one in the workshops and brought to your door. You open, you look, then you pay.",
    ),
    button: words("Voir les objets", "تصفّحوا القطع", "See the objects"),
    collection: "terre-et-email",
  },
  favourites: {
    title: words("Ceux qu'on nous redemande", "ما يُطلب منا مرة بعد مرة", "The ones people ask for again"),
    text: words(
      "Six objets pour commencer une maison, ou pour la finir.",
      "ست قطع لبداية بيت أو لاكتماله.",
      "Six objects to begin a house with, or to finish one.",
    ),
    products: ["vase-tamegroute", "savon-noir", "bol-harira", "coussin-sabra", "huile-argan", "lanterne-fes"],
  },
  collections: {
    title: words("Par pièce et par geste", "حسب المكان والعادة", "By room and by gesture"),
    collections: ["terre-et-email", "hammam-et-soin", "textiles-et-lumiere", "la-table", "cadeaux"],
  },
  workshop: {
    image: "section-atelier",
    title: words("Sept ateliers, pas un de plus", "سبع ورشات لا أكثر", "Seven workshops, and no more"),
    text: words(
      "Un potier du Draâ, deux frères à Bab Chems, des femmes du Souss qui cassent l'argan à la pierre. Nous achetons peu, nous payons à la commande, et nous n'avons jamais demandé d'aller plus vite. Quand un four rate, la fiche affiche « épuisé » et nous attendons le suivant.",
      "خزّاف من درعة، وأخوان في باب شمس، ونساء من سوس يكسرن الأركان بالحجر. نشتري قليلًا وندفع عند الطلب، ولم نطلب يومًا من أحد أن يسرع. وحين يخيب الفرن تُكتب عبارة «نفد» وننتظر الفرن التالي.",
      "A potter from the Draa, two brothers at Bab Chems, women of the Souss who crack argan between stones. We buy little, we pay on ordering, and we have never asked anyone to go faster. When a firing fails, the page says sold out and we wait for the next one.",
    ),
  },
  hammam: {
    image: "section-hammam",
    title: words("Le hammam du jeudi, chez vous", "حمّام الخميس في بيتكم", "Thursday's hammam, at home"),
    text: words(
      "Dix minutes de vapeur, une poignée de savon noir, le gant, puis trois gouttes d'argan. Tout est dans le coffret, avec la marche à suivre.",
      "عشر دقائق من البخار، وحفنة صابون بلدي، والكيس، ثم ثلاث قطرات أركان. كل شيء في العلبة ومعه الطريقة.",
      "Ten minutes of steam, a handful of black soap, the glove, then three drops of argan oil. It is all in the box, with the steps.",
    ),
    button: words("Découvrir le coffret", "اكتشفوا العلبة", "See the box"),
    product: "coffret-hammam",
  },
  reasonsTitle: words("Pourquoi chez nous", "لماذا عندنا", "Why buy from us"),
  questionsTitle: words(
    "Ce qu'on nous demande au téléphone",
    "ما تسألوننا عنه في الهاتف",
    "What you ask us on the phone",
  ),
  closing: {
    image: "section-zellige",
    title: words("Une question ? Quelqu'un répond.", "عندكم سؤال؟ هناك من يجيب.", "A question? Somebody answers."),
    text: words(
      "Du lundi au samedi, de 9 h à 19 h, au téléphone ou sur WhatsApp.",
      "من الاثنين إلى السبت، من التاسعة صباحًا إلى السابعة مساءً، بالهاتف أو عبر واتساب.",
      "Monday to Saturday, 9 am to 7 pm, by phone or on WhatsApp.",
    ),
    button: words("Nous écrire sur WhatsApp", "راسلونا عبر واتساب", "Write to us on WhatsApp"),
  },
} as const;
