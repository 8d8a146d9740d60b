import { startPayment } from "#app/commerce/payments/index.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { PAGE_EVENTS, type ShopAssets, Storefront, StoreTags, shopAssets } from "#app/storefront/index.server.ts";
import type { PageCache } from "#app/storefront/page-cache/index.server.ts";
import { starterForm, starterPage, starterSection } from "#templates/starter/starter.ts";
import type { Engine } from "./engine.ts";

/** Binds the shop to the engine, and lets its kept pages hear what they must forget. */
export function createStorefront(env: Env, engine: Engine, pages: PageCache): Storefront {
  const owners = new StoreTags();
  const apart = (origin: string) => (origin === env.origin ? undefined : origin);
  const media = apart(env.mediaOrigin);
  const admin = apart(env.adminOrigin);
  let assets: ShopAssets | undefined;
  engine.outbox.listen({
    kinds: PAGE_EVENTS,
    notice: (events) => pages.forget(events.flatMap((event) => owners.touchedBy(event))),
  });
  return new Storefront({
    query: engine.query,
    shop: engine.shop,
    place: engine.placeOrder,
    startPayment: (order, urls) => startPayment(engine.integrations.payments, order, urls),
    host: {
      // Read at the first page: commands that serve nothing need no build.
      get assets() {
        assets ??= shopAssets();
        return assets;
      },
      owners,
      starter: { page: starterPage, section: starterSection, form: starterForm },
      limits: env.limits,
      origins: {
        ...(media && { media }),
        ...(admin && { admin }),
        development: env.mode === "development" && !import.meta.env.PROD,
      },
      origin: env.origin,
    },
    allowances: {
      perAddressPerMinute: env.limits.checkoutPerAddressPerMinute,
      perPhonePerHour: env.limits.checkoutPerPhonePerHour,
      perFormPerMinute: env.limits.checkoutPerFormPerMinute,
    },
  });
}
