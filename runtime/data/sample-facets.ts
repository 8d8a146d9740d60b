import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import type { FacetsView, ProductView } from "#blocks/contract/index.ts";

const MATERIALS: readonly { value: string; label: LocalizedText; count: number }[] = [
  { value: "terre", label: { fr: "Terre cuite", ar: "طين", en: "Terracotta" }, count: 4 },
  { value: "verre", label: { fr: "Verre soufflé", ar: "زجاج منفوخ", en: "Blown glass" }, count: 2 },
];
const COLOURS: readonly { value: string; label: LocalizedText; swatch: string; count: number }[] = [
  { value: "vert", label: { fr: "Vert zellige", ar: "أخضر زليج", en: "Zellige green" }, swatch: "#2f6b55", count: 3 },
  { value: "bleu", label: { fr: "Bleu encre", ar: "أزرق حبري", en: "Ink blue" }, swatch: "#22375a", count: 1 },
];

/** The sample shop's collection, already narrowed down to one colour. */
export function sampleFacets(locale: Locale, products: readonly ProductView[]): FacetsView {
  const url = "/c/table";
  const t = (fr: string, ar: string, en: string) => textIn({ fr, ar, en }, locale);
  const colour = t("Couleur", "اللون", "Colour");
  const plain = { unit: "", range: null };
  return {
    ...{ url, found: products.length, sort: "manual" },
    chosen: [{ label: `${colour} : ${textIn(COLOURS[0]?.label, locale)}`, without: url }],
    facets: [
      {
        ...{ name: "stock", label: t("Disponibilité", "التوفر", "Availability"), ...plain },
        values: [{ value: "1", label: t("En stock", "متوفر الآن", "In stock"), swatch: null, count: 6, chosen: false }],
      },
      {
        ...{ name: "price", label: t("Prix", "السعر", "Price"), unit: t("DH", "درهم", "MAD"), values: [] },
        range: { min: "", max: "", least: "65", most: "790" },
      },
      {
        ...{ name: "a.material", label: t("Matière", "المادة", "Material"), ...plain },
        values: MATERIALS.map((each) => ({ ...each, label: textIn(each.label, locale), swatch: null, chosen: false })),
      },
      {
        ...{ name: "o.couleur", label: colour, ...plain },
        values: COLOURS.map((each, index) => ({ ...each, label: textIn(each.label, locale), chosen: index === 0 })),
      },
    ],
  };
}
