export { taxOf } from "./rules/tax-of.ts";
export type { CountryTax, TaxedLine, TaxPolicy, TaxResult } from "./types.ts";
