/** The languages every text of the demo shop is written in; the first is the shop's main one. */
export const demoLanguages = ["fr", "ar", "en"] as const;
export type DemoLanguage = (typeof demoLanguages)[number];

/** One text in all the shop's languages. */
export type Words = Readonly<Record<DemoLanguage, string>>;

/** A picture by its key in `pictures/index.ts`, with the words that stand for it. */
export type DemoImage = { readonly key: string; readonly alt: Words };

export type DemoOptionValue = {
  readonly key: string;
  readonly label: Words;
  /** sRGB hex, for options that are colours. */
  readonly swatch?: string;
};

export type DemoOption = { readonly key: string; readonly name: Words; readonly values: readonly DemoOptionValue[] };

export type DemoVariant = {
  readonly sku: string;
  /** Option key to value key; empty for a product without options. */
  readonly options: Readonly<Record<string, string>>;
  /** Centimes of MAD. */
  readonly price: number;
  /** Centimes of MAD, above `price`, or null. */
  readonly compareAt: number | null;
  /** Grams, packed. */
  readonly weight: number;
  /** Pieces on the shelf when the shop opens. */
  readonly stock: number;
  /** The picture that shows this very variant, one of the product's. */
  readonly image: string;
};

export type DemoProduct = {
  readonly handle: string;
  readonly title: Words;
  /** One plain sentence for cards and lists. */
  readonly summary: Words;
  /** Simple HTML: p, ul, li, strong. */
  readonly description: Words;
  readonly seo: { readonly title: Words; readonly description: Words };
  readonly vendor: string;
  readonly type: Words;
  readonly tags: readonly string[];
  readonly options: readonly DemoOption[];
  readonly variants: readonly DemoVariant[];
  /** The first one is the product's face. */
  readonly images: readonly DemoImage[];
  /** For a bundle: what lies inside, by SKU. */
  readonly contains?: readonly { readonly sku: string; readonly quantity: number }[];
};

export type DemoCollection = {
  readonly handle: string;
  readonly title: Words;
  readonly description: Words;
  readonly seo: { readonly title: Words; readonly description: Words };
  readonly image: DemoImage;
  /** Product handles in the order of the shelf. */
  readonly products: readonly string[];
};
