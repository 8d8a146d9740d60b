/**
 * The country that addresses and national phone numbers of a form are read with: its answer `country` (MA, FR …) where it asks
 * for one, else the shop's.
 */
export function formCountry(answer: unknown, shop: string): string {
  return typeof answer === "string" && /^[A-Z]{2}$/.test(answer) ? answer : shop;
}
