import type { QueryContext } from "#app/commerce/context.ts";
import { formatTag, textIn } from "#app/commerce/kernel/locale.ts";
import { regionName, regionsOf, townsOf } from "#app/commerce/places/index.server.ts";
import { findZone } from "#app/commerce/shipping/index.server.ts";
import type { ZoneView } from "./zone-types.ts";

/** A zone with everything that can be set of it; `new` is one that is not made yet, of the place the address names. */
export async function zoneView(q: QueryContext, id: string, asked: URLSearchParams): Promise<ZoneView | undefined> {
  const { shop, locale, read } = q;
  const zone = id === "new" ? undefined : await findZone(read, id);
  if (id !== "new" && !zone) return undefined;
  const wanted = asked.get("country") ?? "";
  const country = zone?.country ?? (shop.countries.includes(wanted) ? wanted : shop.country);
  const region = zone ? zone.region : asked.get("region");
  const names = new Intl.DisplayNames([formatTag(locale)], { type: "region" });
  return {
    id: zone?.id ?? null,
    version: zone?.version ?? 0,
    title: [zone?.city, region && regionName(region, locale), names.of(country) ?? country].filter(Boolean).join(", "),
    country,
    currency: shop.currency,
    locales: shop.locales,
    regions: regionsOf(country).map(({ code, name }) => ({ value: code, label: textIn(name, locale) })),
    towns: townsOf(country, region).map(({ name }) => textIn(name, locale)),
    draft: {
      ...{ region: region ?? "", city: zone?.city ?? asked.get("city")?.slice(0, 120) ?? "" },
      ...{ refused: zone?.refused ?? false, rates: zone?.rates ?? [] },
    },
  };
}
