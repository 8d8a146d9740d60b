import { westernDigits } from "#app/commerce/kernel/searchable.ts";
import type { MessageCap } from "#app/commerce/shop.ts";
import { textFields } from "../form-data.ts";

/** Whole numbers as people write them; whether they may be so is for the settings to judge. */
export function readCap(form: FormData): MessageCap {
  const field = textFields(form);
  const number = (name: keyof MessageCap) => Number(westernDigits(field(name).trim()) || Number.NaN);
  return { perVisit: number("perVisit"), gap: number("gap") };
}
