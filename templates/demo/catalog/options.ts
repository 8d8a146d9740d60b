import { words } from "../../typeset.ts";
import type { DemoOption, DemoOptionValue, DemoVariant } from "../types.ts";

const colours = {
  vert: { key: "vert", label: words("Vert zellige", "أخضر الزليج", "Zellige green"), swatch: "#2f6b57" },
  bleu: { key: "bleu", label: words("Bleu encre", "أزرق حبري", "Ink blue"), swatch: "#24406f" },
  terracotta: { key: "terracotta", label: words("Terracotta", "طيني محروق", "Terracotta"), swatch: "#b5603c" },
  platre: { key: "platre", label: words("Blanc plâtre", "أبيض الجبص", "Plaster white"), swatch: "#e7ddcb" },
  safran: { key: "safran", label: words("Safran", "زعفراني", "Saffron"), swatch: "#c9952f" },
} satisfies Record<string, DemoOptionValue>;

/** The colour option of the house, cut to the colours a product comes in. */
export const colour = (...keys: readonly (keyof typeof colours)[]): DemoOption => ({
  key: "couleur",
  name: words("Couleur", "اللون", "Colour"),
  values: keys.map((key) => colours[key]),
});

/** A size option; each row is key, then its label in French, Arabic and English. */
export const size = (...rows: readonly (readonly [key: string, fr: string, ar: string, en: string])[]): DemoOption => ({
  key: "taille",
  name: words("Taille", "المقاس", "Size"),
  values: rows.map(([key, ...label]) => ({ key, label: words(...label) })),
});

/** An option of another name, in the same row form as `size`. */
export const choice = (
  key: string,
  name: readonly [fr: string, ar: string, en: string],
  rows: readonly (readonly [key: string, fr: string, ar: string, en: string])[],
): DemoOption => ({
  key,
  name: words(...name),
  values: rows.map(([value, ...label]) => ({ key: value, label: words(...label) })),
});

export type VariantRow = readonly [
  sku: string,
  options: Readonly<Record<string, string>>,
  price: number,
  compareAt: number | null,
  weight: number,
  stock: number,
  image: string,
];

/** Variants as a table: SKU, options, price and compare-at in centimes, grams, pieces in stock, picture. */
export const variants = (...rows: readonly VariantRow[]): DemoVariant[] =>
  rows.map(([sku, options, price, compareAt, weight, stock, image]) => ({
    sku,
    options,
    price,
    compareAt,
    weight,
    stock,
    image,
  }));
