import type { QueryContext } from "#app/commerce/context.ts";
import { DAY_MS } from "#app/commerce/kernel/clock.ts";
import { formatTag, LOCALES, type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { listOrders, type Order } from "#app/commerce/orders/index.server.ts";
import { townsOf } from "#app/commerce/places/index.server.ts";
import type { ProductView, RecentOrderView } from "#blocks/contract/index.ts";

/** Orders looked through for a few to show. */
const LOOKED_AT = 60;
/** Fewer than this many are no sign of anything, and could point at somebody. */
const FEWEST = 3;

/**
 * Orders of the last days that still stand, each of another product and town. A town is shown only where it is one of the
 * country's own: what somebody typed into an address never reaches a page.
 */
export async function recentOrders(
  q: QueryContext,
  locale: Locale,
  { days, limit }: { days: number; limit: number },
  products: (ids: readonly string[]) => Promise<(ProductView | null)[]>,
): Promise<RecentOrderView[]> {
  const since = q.clock.now() - days * DAY_MS;
  const { data } = await listOrders(q.read, { limit: LOOKED_AT });
  const names = new Map<string, string>();
  for (const { name } of townsOf(q.shop.country, null)) {
    for (const each of LOCALES) names.set(searchable(name[each] ?? ""), textIn(name, locale));
  }
  const standing = data.flatMap((order) => {
    const town = names.get(searchable(order.address.city));
    const [line] = order.lines;
    return town && line && order.placedAt >= since && stands(order) ? [{ order, town, productId: line.productId }] : [];
  });
  if (standing.length < FEWEST) return [];
  const apart = standing.filter(
    ({ productId, town }, index) =>
      standing.findIndex((each) => each.productId === productId && each.town === town) === index,
  );
  const views = await products(apart.map(({ productId }) => productId));
  const words = new Intl.DateTimeFormat(formatTag(locale), { dateStyle: "long", timeZone: q.shop.timeZone });
  return apart
    .flatMap(({ order, town }, index): RecentOrderView[] => {
      const view = views[index];
      if (!view) return [];
      const { title, url, images } = view;
      return [{ id: order.id, title, url, image: images[0] ?? null, town, day: words.format(order.placedAt) }];
    })
    .slice(0, limit);
}

function stands({ state, deliveryState }: Order): boolean {
  return state !== "cancelled" && deliveryState !== "refused" && deliveryState !== "returned";
}
