import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { westernDigits } from "#app/commerce/kernel/searchable.ts";
import type { CountryTax, TaxPolicy } from "#app/commerce/tax/types.ts";
import { textFields } from "../form-data.ts";

/** What tax offices of the market ask on most goods, in hundredths of a percent: offered, never levied by itself. */
export const USUAL_RATES: Readonly<Record<string, number>> = {
  ...{ MA: 2_000, FR: 2_000, DZ: 1_900, TN: 1_900, SN: 1_800, CI: 1_800, BE: 2_100, ML: 1_800, CM: 1_925, MR: 1_600 },
};

/** The taxes that were sent, by country; rates of classes stay as they were, and so do countries that were not shown. */
export function readTaxes(form: FormData, countries: readonly string[], before: TaxPolicy): Result<TaxPolicy> {
  const field = textFields(form);
  const taxes: Record<string, CountryTax> = { ...before };
  for (const code of countries) {
    if (!form.has(`levied/${code}`)) {
      delete taxes[code];
      continue;
    }
    const rate = readRate(field(`rate/${code}`));
    if (rate === undefined) return refuse("tax.rate", {}, `/taxes/${code}`);
    taxes[code] = {
      included: field(`how/${code}`) !== "added",
      rate,
      classes: before[code]?.classes ?? {},
      shipping: form.has(`shipping/${code}`) ? rate : null,
    };
  }
  return ok(taxes);
}

/** "20", "5,5 %" → hundredths of a percent; undefined when it is no rate. */
function readRate(text: string): number | undefined {
  const [, whole = "", fraction = ""] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(westernDigits(text).trim()) ?? [];
  const rate = Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
  return whole === "" || rate > 10_000 ? undefined : rate;
}
