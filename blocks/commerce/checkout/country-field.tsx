import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { ShopView } from "#blocks/contract/index.ts";

interface CountryFieldProps {
  id: string;
  shop: ShopView;
  locale: Locale;
  chosen: string;
  label: string;
}

/** Asked where the shop delivers to several countries; a national phone number is read with it. */
export function CountryField({ id, shop, locale, chosen, label }: CountryFieldProps) {
  const selected = shop.countries.includes(chosen) ? chosen : shop.country;
  if (shop.countries.length < 2) return <input type="hidden" name="country" value={shop.country} />;
  const names = new Intl.DisplayNames([locale], { type: "region" });
  return (
    <div className="field min-w-48 grow" data-field="country">
      <label className="field-label" htmlFor={`country-${id}`}>
        {label}
      </label>
      <select className="input" id={`country-${id}`} name="country" autoComplete="country" defaultValue={selected}>
        {shop.countries.map((code) => (
          <option key={code} value={code}>
            {names.of(code) ?? code}
          </option>
        ))}
      </select>
    </div>
  );
}
