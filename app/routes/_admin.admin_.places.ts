import { guarded } from "#app/admin/guard.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { regionsOf, townsOf } from "#app/commerce/places/index.server.ts";

/** Regions of a country, and towns of one of them or of all, for the fields of an address. */
export const loader = guarded("orders.write", async ({ request }, { locale }) => {
  const query = new URL(request.url).searchParams;
  const country = query.get("country")?.slice(0, 2) ?? "";
  const regions = regionsOf(country).map(({ code, name }) => ({ code, name: textIn(name, locale) }));
  const region = regions.find(({ code }) => code === query.get("region"))?.code ?? null;
  return { regions, towns: townsOf(country, region).map(({ name }) => textIn(name, locale)) };
});
