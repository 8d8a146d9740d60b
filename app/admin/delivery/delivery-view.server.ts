import { createHash } from "node:crypto";
import type { QueryContext } from "#app/commerce/context.ts";
import { formatTag, type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { fieldAmount, formatMoney, money } from "#app/commerce/kernel/money.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { regionsOf, townsOf } from "#app/commerce/places/index.server.ts";
import { listDesks, listPostcodes, listZones, type Stored, type Zone } from "#app/commerce/shipping/index.server.ts";
import { shownRate } from "./read-prices.ts";
import type { DeliveryView, PriceRow } from "./types.ts";

const TOWNS_A_PAGE = 50;

/** Prices of one country as a table: the country, each of its regions, and the towns that have their own. */
export async function deliveryView(
  q: QueryContext,
  asked: string | null,
  find: { q: string; page: number },
): Promise<Omit<DeliveryView, "mayWrite">> {
  const { shop, locale, read } = q;
  const country = asked !== null && shop.countries.includes(asked) ? asked : shop.country;
  const [zones, desks, lists] = await Promise.all([
    listZones(read, country),
    listDesks(read, country),
    listPostcodes(read),
  ]);
  const names = new Intl.DisplayNames([formatTag(locale)], { type: "region" });
  const known = regionsOf(country);
  const list = lists.find((each) => each.country === country);
  const zoneOf = (region: string | null) => zones.find((zone) => zone.region === region && zone.city === null);
  const words = searchable(find.q);
  const towns = zones.filter(({ city }) => city !== null && searchable(city).includes(words));
  const pages = Math.max(1, Math.ceil(towns.length / TOWNS_A_PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(find.page) || 1));
  const { flat, freeFrom } = shop.shipping;
  const amount = (minor: number) => formatMoney(money(minor, shop.currency), locale);
  const typed = (minor: number) => fieldAmount(money(minor, shop.currency), locale);
  return {
    country,
    countries: shop.countries.map((code) => ({ code, name: names.of(code) ?? code })),
    currency: shop.currency,
    regions: [
      priceRow("*", "", { country, region: null }, zoneOf(null), typed),
      ...known.map(({ code, name }) =>
        priceRow(code, regionLabel(code, textIn(name, locale)), { country, region: code }, zoneOf(code), typed),
      ),
    ],
    towns: towns
      .slice((page - 1) * TOWNS_A_PAGE, page * TOWNS_A_PAGE)
      .map((zone) => priceRow(`t-${zone.id}`, zone.city ?? "", zone, zone, typed)),
    search: { q: find.q, page, pages, total: towns.length },
    knownTowns: townsOf(country).map(({ name }) => textIn(name, locale)),
    desks: desks.map(({ id, name, city, region, address, carrier }) => ({
      ...{ id, name, carrier: carrier ?? "" },
      where: [address, city, nameOf(known, region, locale)].filter(Boolean).join(", "),
    })),
    postcodes: { mode: list?.mode ?? "deny", codes: list?.codes.join("\n") ?? "" },
    seen: seenOf(zones),
    everywhere: { flat: amount(flat), freeFrom: freeFrom === null ? null : amount(freeFrom) },
  };
}

/** Changes with every change of the country's zones. */
export function seenOf(zones: readonly Stored<Zone>[]): string {
  const facts = zones
    .map(({ id, version }) => `${id}:${version}`)
    .sort()
    .join();
  return createHash("sha256").update(facts).digest("hex").slice(0, 16);
}

/** In Algeria people know a wilaya by its number. */
function regionLabel(code: string, name: string): string {
  return code.startsWith("DZ-") ? `${code.slice(3)} · ${name}` : name;
}

function nameOf(regions: ReturnType<typeof regionsOf>, code: string | null, locale: Locale): string {
  return textIn(regions.find((region) => region.code === code)?.name, locale);
}

function priceRow(
  key: string,
  name: string,
  { country, region }: Pick<Zone, "country" | "region">,
  zone: Zone | undefined,
  typed: (minor: number) => string,
): PriceRow {
  const rate = (kind: "home" | "desk") => zone?.rates.find((each) => each.kind === kind);
  const shown = (minor: number | null | undefined) => (minor === null || minor === undefined ? "" : typed(minor));
  const { days, freeFrom } = shownRate(zone) ?? { days: null, freeFrom: null };
  const place = new URLSearchParams({ country, ...(region && { region }) });
  return {
    href: `/admin/settings/delivery/${zone?.id ?? `new?${place}`}`,
    more: (zone?.rates ?? []).reduce(
      (sum, each) => sum + each.steps.length,
      Math.max(0, (zone?.rates.length ?? 0) - 2),
    ),
    ...{ key, name, home: shown(rate("home")?.price), desk: shown(rate("desk")?.price), freeFrom: shown(freeFrom) },
    days: days ? (days.min === days.max ? String(days.max) : `${days.min}-${days.max}`) : "",
    refused: zone?.refused ?? false,
  };
}
