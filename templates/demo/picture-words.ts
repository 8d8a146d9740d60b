import { words as typeset } from "../typeset.ts";
import { demoCollections, demoProducts } from "./catalog.ts";
import type { DemoImage, Words } from "./types.ts";

/** Pictures that no product and no collection shows. */
const OTHERS: readonly DemoImage[] = [
  {
    key: "hero",
    alt: typeset(
      "Vases, bols et oranges dans la lumière, devant une niche de plâtre",
      "مزهريات وزلافات وبرتقال في الضوء أمام كوّة من الجبص",
      "Vases, bowls and oranges in the light, before a plaster niche",
    ),
  },
  {
    key: "section-zellige",
    alt: typeset(
      "Un mur de zellige, étoile après étoile",
      "جدار من الزليج، نجمة بعد نجمة",
      "A wall of zellige, star after star",
    ),
  },
  {
    key: "section-atelier",
    alt: typeset("Poteries à sécher dans l'atelier", "أوانٍ تجفّ في الورشة", "Pots drying in the workshop"),
  },
  {
    key: "section-hammam",
    alt: typeset(
      "Savons et flacons devant un mur de zellige",
      "صابون وقوارير أمام جدار زليج",
      "Soaps and bottles before a zellige wall",
    ),
  },
  {
    key: "promo-the",
    alt: typeset(
      "Théière et verres sur un plateau, une bougie à côté",
      "إبريق شاي وكؤوس على صينية وبجانبها شمعة",
      "Teapot and cups on a tray, a candle beside them",
    ),
  },
  { key: "logo", alt: typeset("Maison Zellige", "دار الزليج", "Maison Zellige") },
];

/** What each picture of the demo shop shows, by its key. */
export const pictureWords: ReadonlyMap<string, Words> = new Map(
  [
    ...OTHERS,
    ...demoCollections.map(({ image }) => image),
    // Where several show a picture, the first product's words are its own.
    ...demoProducts.flatMap(({ images }) => images).toReversed(),
  ].map(({ key, alt }) => [key, alt]),
);
