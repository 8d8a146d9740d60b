import { forgetCarts } from "#app/commerce/carts/index.server.ts";
import { followTime, hasPriceChanges, tellPriceChanges } from "#app/commerce/catalog/index.server.ts";
import { forgetKeys } from "#app/commerce/checkout/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { forgetDrafts, forgetHeld, forgetLeads } from "#app/commerce/leads/index.server.ts";
import { cancelStaleOrders } from "#app/commerce/orders/index.server.ts";
import { forgetMessages } from "#app/commerce/outbox/index.server.ts";
import { hasLapsed, lapseReservations } from "#app/commerce/stock/index.server.ts";
import { forgetEvents, hasForgottenPack, unpackEvents } from "#app/events/index.server.ts";
import type { Reader } from "#app/platform/db/index.server.ts";

/** Work that the clock brings, and no event. Every server does it: each piece finds out by itself what is left to do. */
export interface Job {
  /** For the log. */
  name: string;
  everyMs: number;
  /** A look first: a tick without anything to do takes no writer's turn. */
  isDue?(read: Reader, now: number): Promise<boolean>;
  /** One slice, in a transaction of its own. @returns how much it did; it is called again until that is nothing */
  run(ctx: Context): Promise<number>;
}

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;
const CARTS_KEPT_MS = 30 * 24 * HOUR;
/** Senders repeat a message for a week at most. */
const MESSAGES_KEPT_MS = 30 * 24 * HOUR;
const KEYS_KEPT_MS = 7 * 24 * HOUR;

/** Adding one is adding it here. */
export const jobs: readonly Job[] = [
  {
    name: "tell scheduled prices",
    everyMs: 10 * SECOND,
    isDue: hasPriceChanges,
    run: tellPriceChanges,
  },
  {
    name: "lapse unpaid reservations",
    everyMs: 5 * SECOND,
    isDue: hasLapsed,
    run: (ctx) => lapseReservations(ctx),
  },
  {
    name: "let collections follow the clock",
    everyMs: HOUR,
    run: followTime,
  },
  {
    name: "cancel orders nobody confirmed",
    everyMs: 5 * 60 * SECOND,
    run: async (ctx) => {
      const { cancelAfterHours } = ctx.shop;
      return cancelAfterHours === null ? 0 : cancelStaleOrders(ctx, ctx.clock.now() - cancelAfterHours * HOUR);
    },
  },
  {
    name: "forget old carts",
    everyMs: HOUR,
    run: (ctx) => forgetCarts(ctx, ctx.clock.now() - CARTS_KEPT_MS),
  },
  {
    name: "forget unfinished answers",
    everyMs: HOUR,
    run: (ctx) => forgetDrafts(ctx),
  },
  {
    name: "forget old leads",
    everyMs: HOUR,
    run: (ctx) => forgetLeads(ctx),
  },
  {
    name: "forget answers held back",
    everyMs: HOUR,
    run: (ctx) => forgetHeld(ctx),
  },
  {
    name: "forget old messages",
    everyMs: HOUR,
    run: (ctx) => forgetMessages(ctx, ctx.clock.now() - MESSAGES_KEPT_MS),
  },
  {
    name: "count events that a server left packed",
    everyMs: 30 * SECOND,
    isDue: hasForgottenPack,
    run: (ctx) => unpackEvents(ctx.tx, { most: 1 }),
  },
  {
    name: "forget old events",
    everyMs: HOUR,
    run: (ctx) => forgetEvents(ctx),
  },
  {
    name: "forget old keys",
    everyMs: HOUR,
    run: (ctx) => forgetKeys(ctx, ctx.clock.now() - KEYS_KEPT_MS),
  },
];
