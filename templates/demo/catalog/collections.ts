import { words } from "../../typeset.ts";
import type { DemoCollection } from "../types.ts";

export const collections: readonly DemoCollection[] = [
  {
    handle: "terre-et-email",
    title: words("Terre et émail", "الطين والطلاء", "Clay and glaze"),
    description: words(
      `<p>La terre retient la main de celui qui l'a tournée, l'émail retient le feu. Vases, bols, tasses, assiettes : tout ce qui passe au four, avec les écarts qui vont avec.</p>`,
      `<p>الطين يحفظ يد من أداره، والطلاء يحفظ النار. مزهريات وزلافات وكؤوس وأطباق: كل ما يمرّ بالفرن، بما فيه من اختلاف.</p>`,
      `<p>Clay keeps the hand that threw it; glaze keeps the fire. Vases, bowls, cups, plates: everything that goes through the kiln, with the differences that come with it.</p>`,
    ),
    seo: {
      title: words(
        "Poterie et céramique émaillée | Maison Zellige",
        "الفخار والخزف المطلي | دار الزليج",
        "Pottery and glazed earthenware | Maison Zellige",
      ),
      description: words(
        "Vases, bols, tasses, assiettes et tajines en terre marocaine, émaillés à la main. Paiement à la livraison.",
        "مزهريات وزلافات وكؤوس وأطباق وطواجين من الطين المغربي، مطلية باليد. الدفع عند الاستلام.",
        "Vases, bowls, cups, plates and tagines in Moroccan clay, glazed by hand. Pay on delivery.",
      ),
    },
    image: {
      key: "collection-terre",
      alt: words(
        "Vases, bols et soliflores émaillés alignés sur une étagère de plâtre",
        "مزهريات وزلافات مطلية فوق رفّ من الجبص",
        "Glazed vases, bowls and bud vases lined up on a plaster shelf",
      ),
    },
    products: [
      "vase-tamegroute",
      "bol-harira",
      "soliflore-dades",
      "assiette-khatam",
      "tasse-bab-chems",
      "plat-a-tajine",
    ],
  },
  {
    handle: "hammam-et-soin",
    title: words("Hammam et soin", "الحمّام والعناية", "Hammam and care"),
    description: words(
      `<p>Cinq choses suffisent : de la vapeur, du savon noir, un gant, un peu d'huile, et du temps. Nous fournissons tout, sauf la vapeur et le temps.</p>`,
      `<p>خمسة أشياء تكفي: بخار، وصابون بلدي، وكيس، وقليل من الزيت، ووقت. نوفّر كل شيء إلا البخار والوقت.</p>`,
      `<p>Five things are enough: steam, black soap, a glove, a little oil, and time. We supply everything except the steam and the time.</p>`,
    ),
    seo: {
      title: words(
        "Savon noir, argan et rituel du hammam | Maison Zellige",
        "الصابون البلدي والأركان وطقس الحمّام | دار الزليج",
        "Black soap, argan and the hammam ritual | Maison Zellige",
      ),
      description: words(
        "Savon noir beldi, huile d'argan, eau de fleur d'oranger, kessa : le hammam à la maison. Payé à la livraison.",
        "صابون بلدي وزيت أركان وماء زهر وكيس: الحمّام في البيت. الدفع عند الاستلام.",
        "Beldi black soap, argan oil, orange-blossom water, kessa glove: hammam at home. Pay on delivery.",
      ),
    },
    image: {
      key: "collection-hammam",
      alt: words(
        "Savon noir, flacons et savons devant un mur de zellige vert",
        "صابون بلدي وقوارير وقوالب صابون أمام جدار زليج أخضر",
        "Black soap, bottles and soap bars before a green zellige wall",
      ),
    },
    products: ["savon-noir", "huile-argan", "eau-de-fleur-d-oranger", "pain-de-savon", "gant-kessa", "coffret-hammam"],
  },
  {
    handle: "textiles-et-lumiere",
    title: words("Textiles et lumière", "النسيج والضوء", "Textiles and light"),
    description: words(
      `<p>Ce qui adoucit une pièce : de la laine sous les pieds, de la sabra dans le dos, une flamme derrière du laiton percé.</p>`,
      `<p>ما يليّن الغرفة: صوف تحت القدمين، وصبرة خلف الظهر، وشعلة وراء نحاس مخرّم.</p>`,
      `<p>What softens a room: wool underfoot, sabra at your back, a flame behind pierced brass.</p>`,
    ),
    seo: {
      title: words(
        "Coussins, tapis, bougies, lanternes | Maison Zellige",
        "وسائد وزرابي وشموع وفوانيس | دار الزليج",
        "Cushions, rugs, candles, lanterns | Maison Zellige",
      ),
      description: words(
        "Coussins de sabra, petits tapis Azilal, bougies de terre et lanternes de Fès. Livrés partout au Maroc.",
        "وسائد صبرة وزرابي أزيلال وشموع الطين وفوانيس فاس. التوصيل إلى كل المدن المغربية.",
        "Sabra cushions, small Azilal rugs, clay candles and Fez lanterns. Delivered across Morocco.",
      ),
    },
    image: {
      key: "collection-textiles",
      alt: words(
        "Banquette aux coussins de sabra, tapis et lanterne de laiton",
        "مصطبة بوسائد الصبرة وزربية وفانوس نحاسي",
        "Bench with sabra cushions, a rug and a brass lantern",
      ),
    },
    products: ["coussin-sabra", "petit-tapis-azilal", "lanterne-fes", "bougie-de-terre"],
  },
  {
    handle: "la-table",
    title: words("La table", "المائدة", "The table"),
    description: words(
      `<p>Une table marocaine n'est jamais assortie, elle est accordée. Prenez un bleu, deux verts, une terre nue, et servez.</p>`,
      `<p>المائدة المغربية ليست طقمًا واحدًا، بل ألوان متآلفة. خذوا أزرق وأخضرين وطينًا عاريًا، وقدّموا الطعام.</p>`,
      `<p>A Moroccan table never matches, it agrees. Take one blue, two greens, one bare clay, and serve.</p>`,
    ),
    seo: {
      title: words(
        "Vaisselle de table marocaine | Maison Zellige",
        "أواني المائدة المغربية | دار الزليج",
        "Moroccan tableware | Maison Zellige",
      ),
      description: words(
        "Tajine, bols à harira, assiettes khatam et tasses à thé, à l'unité ou par lots. Paiement à la livraison.",
        "طاجين وزلافات الحريرة وأطباق الخاتم وكؤوس الشاي، بالقطعة أو مجموعات. الدفع عند الاستلام.",
        "Tagine, harira bowls, khatam plates and tea cups, singly or in sets. Pay on delivery.",
      ),
    },
    image: {
      key: "collection-table",
      alt: words(
        "Table dressée : tajine vert, bols, assiettes khatam et oranges",
        "مائدة عامرة: طاجين أخضر وزلافات وأطباق الخاتم وبرتقال",
        "A laid table: green tagine, bowls, khatam plates and oranges",
      ),
    },
    products: ["plat-a-tajine", "bol-harira", "assiette-khatam", "tasse-bab-chems", "eau-de-fleur-d-oranger"],
  },
  {
    handle: "cadeaux",
    title: words("Cadeaux", "الهدايا", "Gifts"),
    description: words(
      `<p>À offrir les mains pleines ou à laisser devant une porte. Chaque cadeau part noué d'un ruban, avec votre mot écrit à la main si vous nous le dictez.</p>`,
      `<p>لتُهدى باليدين أو تُترك أمام باب. كل هدية تخرج مشدودة بشريط، ومعها كلمتكم بخط اليد إن أمليتموها علينا.</p>`,
      `<p>To give with both hands or to leave on a doorstep. Each gift leaves tied with a ribbon, with your note written by hand if you dictate it to us.</p>`,
    ),
    seo: {
      title: words(
        "Idées cadeaux faits main | Maison Zellige",
        "هدايا مصنوعة باليد | دار الزليج",
        "Handmade gifts | Maison Zellige",
      ),
      description: words(
        "Coffrets, bougies, soliflores et lanternes prêts à offrir, mot manuscrit offert. Paiement à la livraison.",
        "علب هدايا وشموع ومزهريات وفوانيس جاهزة للإهداء، مع كلمة بخط اليد. الدفع عند الاستلام.",
        "Gift boxes, candles, bud vases and lanterns ready to give, handwritten note included. Pay on delivery.",
      ),
    },
    image: {
      key: "collection-cadeaux",
      alt: words(
        "Coffrets noués de ruban, bougie et soliflore sur fond de plâtre",
        "علب مشدودة بشريط وشمعة ومزهرية على خلفية من الجبص",
        "Ribboned boxes, a candle and a bud vase against plaster",
      ),
    },
    products: [
      "coffret-hammam",
      "coffret-the",
      "bougie-de-terre",
      "soliflore-dades",
      "lanterne-fes",
      "huile-argan",
      "vase-tamegroute",
    ],
  },
];
