import type { LocalizedText } from "#app/commerce/kernel/locale.ts";

export interface SampleProduct {
  id: string;
  title: LocalizedText;
  description: LocalizedText;
  optionName: LocalizedText | null;
  /** Prices in centimes of MAD. */
  variants: { option: LocalizedText | undefined; price: number; compareAt: number | null; available: number }[];
  /** File names of `public/samples`. */
  pictures: string[];
  /** Ids of the samples it is made of, and how many of them one chooses; 0: all. */
  bundle?: { choose: number; parts: string[] };
}

const one = (price: number, compareAt: number | null, available: number) => [
  { option: undefined, price, compareAt, available },
];

export const SAMPLE_PRODUCTS: readonly SampleProduct[] = [
  {
    id: "vase",
    title: { fr: "Vase Tamegroute", ar: "مزهرية تامكروت", en: "Tamegroute vase" },
    description: {
      fr: "Tourné et émaillé à la main dans la vallée du Draâ. Le feu choisit ses verts : chaque pièce est la seule de son espèce.",
      ar: "مشكّلة ومطلية باليد في وادي درعة. النار تختار درجات الأخضر: كل قطعة فريدة من نوعها.",
      en: "Thrown and glazed by hand in the Draa valley. The fire picks its greens: each piece is the only one of its kind.",
    },
    optionName: { fr: "Taille", ar: "المقاس", en: "Size" },
    variants: [
      { option: { fr: "Petit", ar: "صغير", en: "Small" }, price: 32_000, compareAt: 39_000, available: 4 },
      { option: { fr: "Grand", ar: "كبير", en: "Large" }, price: 54_000, compareAt: null, available: 3 },
      { option: { fr: "Très grand", ar: "كبير جدا", en: "Extra large" }, price: 79_000, compareAt: null, available: 0 },
    ],
    pictures: ["vase", "bowl", "candle"],
  },
  {
    id: "bowl",
    title: { fr: "Bol à couscous Fès", ar: "زلافة فاسية", en: "Fez couscous bowl" },
    description: {
      fr: "Bleu cobalt sur blanc, peint au pinceau d’âne : la ligne tremble juste assez.",
      ar: "أزرق كوبالتي على أبيض، مرسوم بالفرشاة: خط يرتجف بالقدر الجميل.",
      en: "Cobalt on white, painted with a donkey-hair brush: the line trembles just enough.",
    },
    optionName: null,
    variants: one(18_000, null, 26),
    pictures: ["bowl"],
  },
  {
    id: "oil",
    title: { fr: "Huile d’argan, 100 ml", ar: "زيت أركان، 100 مل", en: "Argan oil, 100 ml" },
    description: {
      fr: "Pressée à froid à Tiout, par une coopérative de femmes. Peau, cheveux, ongles.",
      ar: "معصور على البارد في تيوت، من تعاونية نسائية. للبشرة والشعر والأظافر.",
      en: "Cold-pressed in Tiout by a women’s cooperative. For skin, hair and nails.",
    },
    optionName: null,
    variants: one(14_500, 17_500, 58),
    pictures: ["bottle"],
  },
  {
    id: "soap",
    title: { fr: "Savon noir à l’eucalyptus", ar: "صابون بلدي بالأوكالبتوس", en: "Black soap with eucalyptus" },
    description: {
      fr: "La pâte d’olive du hammam, douce et sans parfum ajouté.",
      ar: "عجينة الزيتون للحمام، ناعمة وبلا عطر مضاف.",
      en: "The hammam’s olive paste, gentle and without added scent.",
    },
    optionName: null,
    variants: one(6_500, null, 120),
    pictures: ["soap"],
  },
  {
    id: "cushion",
    title: { fr: "Coussin Sabra", ar: "وسادة صبرة", en: "Sabra cushion" },
    description: {
      fr: "Fibre d’agave tissée à Sefrou, aux reflets de soie.",
      ar: "ألياف الصبار منسوجة في صفرو، بلمعان الحرير.",
      en: "Agave fibre woven in Sefrou, with the sheen of silk.",
    },
    optionName: { fr: "Couleur", ar: "اللون", en: "Colour" },
    variants: [
      { option: { fr: "Terre cuite", ar: "طيني", en: "Terracotta" }, price: 26_000, compareAt: null, available: 9 },
      { option: { fr: "Encre", ar: "حبري", en: "Ink" }, price: 26_000, compareAt: null, available: 2 },
    ],
    pictures: ["cushion"],
  },
  {
    id: "candle",
    title: { fr: "Bougie fleur d’oranger", ar: "شمعة زهر البرتقال", en: "Orange-blossom candle" },
    description: {
      fr: "Cire de soja coulée dans un verre beldi, quarante heures de flamme.",
      ar: "شمع الصويا في كأس بلدي، أربعون ساعة من اللهب.",
      en: "Soy wax poured into a beldi glass; burns for forty hours.",
    },
    optionName: null,
    variants: one(12_000, null, 0),
    pictures: ["candle"],
  },
  {
    id: "box",
    title: { fr: "Coffret hammam", ar: "علبة الحمام", en: "Hammam box" },
    description: {
      fr: "L’argan et la bougie, prêts à offrir.",
      ar: "الأركان والشمعة، هدية جاهزة.",
      en: "Argan and candle, ready to give.",
    },
    optionName: null,
    variants: one(39_000, 45_000, 8),
    pictures: ["bottle"],
    bundle: { choose: 0, parts: ["oil", "candle"] },
  },
  {
    id: "mix",
    title: { fr: "Trois à votre goût", ar: "ثلاثة على ذوقك", en: "Three of your choice" },
    description: { fr: "Composez votre lot.", ar: "كوّن حزمتك.", en: "Make your own bundle." },
    optionName: null,
    variants: one(59_000, null, 6),
    pictures: ["bowl"],
    bundle: { choose: 2, parts: ["vase", "oil", "cushion", "candle"] },
  },
];

export const SAMPLE_COLLECTIONS: readonly {
  id: string;
  title: LocalizedText;
  description: LocalizedText;
  picture: string;
}[] = [
  {
    id: "table",
    title: { fr: "La table", ar: "المائدة", en: "The table" },
    description: {
      fr: "Ce qui passe de main en main : bols, vases et verres.",
      ar: "ما ينتقل من يد إلى يد: أوان ومزهريات وكؤوس.",
      en: "What goes from hand to hand: bowls, vases and glasses.",
    },
    picture: "bowl",
  },
  {
    id: "hammam",
    title: { fr: "Le hammam", ar: "الحمام", en: "The hammam" },
    description: {
      fr: "Savon noir, argan, fleur d’oranger.",
      ar: "صابون بلدي وأركان وزهر البرتقال.",
      en: "Black soap, argan, orange blossom.",
    },
    picture: "soap",
  },
];
