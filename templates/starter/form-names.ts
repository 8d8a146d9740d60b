/** What a form can begin with. Names and descriptions are in the admin's words, under the same key. */
export const FORM_STARTERS = [
  ...["checkout", "checkout-short", "callback", "contact", "quote"],
  ...["satisfaction", "returns", "supplier", "newsletter", "quiz", "blank"],
] as const;
export type FormStarter = (typeof FORM_STARTERS)[number];

export function isFormStarter(value: unknown): value is FormStarter {
  return typeof value === "string" && (FORM_STARTERS as readonly string[]).includes(value);
}
