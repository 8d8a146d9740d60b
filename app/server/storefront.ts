import { addToCart, endCartOf, keepCartCodes, setCartLine } from "#app/commerce/carts/index.server.ts";
import { findPlaced } from "#app/commerce/checkout/index.server.ts";
import { recordConsent } from "#app/commerce/customers/index.server.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { finishDraft, keepAnswer, keepDraft, keepLead, SentTwice } from "#app/commerce/leads/index.server.ts";
import { startPayment } from "#app/commerce/payments/index.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { keyedToken } from "#app/platform/secret.server.ts";
import {
  FORM_SCOPE,
  PAGE_EVENTS,
  type ShopAssets,
  Storefront,
  StoreTags,
  shopAssets,
} from "#app/storefront/index.server.ts";
import type { PageCache } from "#app/storefront/page-cache/index.server.ts";
import { openingPage, starterForm, starterPage, starterSection } from "#templates/starter/starter.ts";
import type { Engine } from "./engine.ts";
import type { AnswerFiles } from "./forms/answer-files.ts";

const SHOPPER = { actor: { kind: "shopper" } } as const;

/** Nothing here is refused in a way a shopper could mend; an outage is thrown as ever. */
async function told(done: Promise<unknown>): Promise<void> {
  await done;
}

/** A piece chosen twice is one part of which there are two. */
function cartArticle(variantId: string, quantity: number, chosen: readonly string[]) {
  const counts = new Map<string, number>();
  for (const id of chosen) counts.set(id, (counts.get(id) ?? 0) + 1);
  return { variantId, quantity, parts: [...counts].map(([id, count]) => ({ variantId: id, quantity: count })) };
}

/** Binds the shop to the engine, and lets its kept pages hear what they must forget. */
export function createStorefront(
  env: Env,
  engine: Engine,
  pages: PageCache,
  answerFiles?: Pick<AnswerFiles, "take">,
): Storefront {
  const owners = new StoreTags();
  const apart = (origin: string) => (origin === env.origin ? undefined : origin);
  const media = apart(env.mediaOrigin);
  const admin = apart(env.adminOrigin);
  let assets: ShopAssets | undefined;
  const storefront = new Storefront({
    query: engine.query,
    shop: engine.shop,
    place: engine.placeOrder,
    placed: async (key) => {
      const found = await engine.command(SHOPPER, async (ctx) => ok(await findPlaced(ctx, { scope: FORM_SCOPE, key })));
      return found.ok ? found.value : undefined;
    },
    startPayment: (order, urls) => startPayment(engine.integrations.payments, order, urls),
    keepConsent: (consent) => told(engine.command(SHOPPER, async (ctx) => ok(await recordConsent(ctx, consent)))),
    carts: {
      add: (token, { variant, quantity, parts = [] }, locale) =>
        engine.command({ ...SHOPPER, locale }, (ctx) => addToCart(ctx, token, cartArticle(variant, quantity, parts))),
      set: (token, key, quantity, locale) =>
        engine.command({ ...SHOPPER, locale }, (ctx) => setCartLine(ctx, token, key, quantity)),
      keepCodes: (token, codes, locale) =>
        engine.command({ ...SHOPPER, locale }, (ctx) => keepCartCodes(ctx, token, codes)),
      end: (cart) => told(engine.command(SHOPPER, async (ctx) => ok(await endCartOf(ctx, cart)))),
    },
    keepLead: (lead, locale) => told(engine.command({ ...SHOPPER, locale }, (ctx) => keepLead(ctx, lead))),
    keepDraft: (draft, locale) => engine.command({ ...SHOPPER, locale }, (ctx) => keepDraft(ctx, draft)),
    finishDraft: (token, sent) =>
      told(
        engine.command(SHOPPER, async (ctx) => {
          await finishDraft(ctx, token, sent);
          return ok(null);
        }),
      ),
    keepAnswer: async (answer, locale) => {
      const keep = () => engine.command({ ...SHOPPER, locale }, (ctx) => keepAnswer(ctx, answer));
      try {
        return await keep();
      } catch (error) {
        if (!(error instanceof SentTwice)) throw error;
        return keep();
      }
    },
    sign: (purpose, value) => keyedToken(env.secret, purpose, value),
    isPerson: (token) => engine.integrations.isPerson(token),
    takeFile: (form, file) => answerFiles?.take(form, file),
    host: {
      // Read at the first page: commands that serve nothing need no build.
      get assets() {
        assets ??= shopAssets();
        return assets;
      },
      owners,
      starter: { page: starterPage, opening: openingPage, section: starterSection, form: starterForm },
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
      couponGuessesPerAddress: env.limits.couponGuessesPerAddress,
    },
  });
  engine.outbox.listen({
    kinds: PAGE_EVENTS,
    notice: (events) => {
      const tags = events.flatMap((event) => owners.touchedBy(event));
      pages.forget(tags);
      storefront.forget(tags);
    },
  });
  engine.outbox.listen({ kinds: ["campaign.changed"], notice: () => storefront.door.forget() });
  engine.outbox.listen({ kinds: ["stock.changed", "product.changed"], notice: () => storefront.door.shelvesChanged() });
  return storefront;
}
