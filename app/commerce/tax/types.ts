/** Rates are in hundredths of a percent: 2000 is 20 %. */
export interface CountryTax {
  /** Prices hold the tax already (as in France and Morocco), or it comes on top. */
  included: boolean;
  /** The rate of products without a class of their own. */
  rate: number;
  /** Rates of product classes by their name: { reduced: 1000 }. */
  classes: Readonly<Record<string, number>>;
  /** The rate on delivery; null: delivery is not taxed. */
  shipping: number | null;
}

/** By ISO 3166-1 country of the address. A country that is not here is not taxed. */
export type TaxPolicy = Readonly<Record<string, CountryTax>>;

/** What is taxed: amounts after discounts, in minor units. */
export interface TaxedLine {
  /** "" is the country's own rate. */
  taxClass: string;
  total: number;
}

/** All in minor units. */
export interface TaxResult {
  /** True: the taxes are part of the prices and add nothing. */
  included: boolean;
  /** In the order of the lines. */
  lines: { rate: number; tax: number }[];
  shipping: { rate: number; tax: number };
  /** One entry a rate: what an invoice lists. The sum of `tax` is `total`. */
  rates: { rate: number; base: number; tax: number }[];
  /** All taxes together. */
  total: number;
  /** What they add to the order's total: 0 when included. */
  added: number;
}
