import { tellsSoldOut } from "#app/campaigns/events.ts";
import { CAMPAIGNS } from "#app/campaigns/queries/live-campaigns.ts";
import { countSales, findOwners } from "#app/commerce/catalog/index.server.ts";
import type { Context } from "#app/commerce/context.ts";
import { rememberAddresses } from "#app/commerce/customers/index.server.ts";
import { closeLeads, followCancelled } from "#app/commerce/leads/index.server.ts";
import { releaseCoupons, retakeCoupons } from "#app/commerce/offers/index.server.ts";
import { findOrders, type OrderFacts } from "#app/commerce/orders/index.server.ts";
import type { StoredEvent, Subscriber } from "#app/commerce/outbox/index.server.ts";
import { tellCatalogue, watchLowStock } from "#app/commerce/stock/index.server.ts";
import { FOLLOWED, followOrders } from "#app/events/index.server.ts";
import { readIntegrations } from "#app/settings/index.server.ts";
import { confirmOrders } from "./campaign-texts/confirm-orders.ts";
import { claimOf } from "./campaign-texts/order-text-job.ts";
import { assetFollowers } from "./follow-assets.ts";

/** Who deals with which events. Names are stable for ever. */
export const subscribers: readonly Subscriber[] = [
  ...assetFollowers,
  {
    name: "people.follow-orders",
    kinds: ["order.placed"],
    handle: async (ctx, events) => {
      const found = await findOrders(
        ctx.tx,
        events.map(({ subject }) => subject),
      );
      // Of somebody who was erased meanwhile nothing is to be remembered.
      const orders = found.filter(({ phone }) => phone !== "");
      await rememberAddresses(ctx, orders);
      await closeLeads(ctx, orders);
    },
  },
  { name: "events.follow-orders", kinds: FOLLOWED, handle: followOrders },
  {
    name: "catalog.count-sales",
    kinds: ["order.placed"],
    handle: (ctx, events) =>
      countSales(
        ctx,
        events.flatMap((event) => (event.data as OrderFacts).lines),
      ),
  },
  {
    name: "campaigns.guard-stock",
    kinds: ["stock.changed", "product.changed", "campaign.changed"],
    handle: async (ctx) => {
      if (ctx.kept(CAMPAIGNS).every(({ plan }) => plan.guard === null)) return;
      // Campaigns know every block there is: where none watches a shelf nobody asks for them.
      const { guardStock } = await import("#app/campaigns/index.server.ts");
      await guardStock(ctx);
    },
  },
  {
    name: "stock.watch-low",
    kinds: ["stock.changed"],
    handle: (ctx, events) =>
      watchLowStock(
        ctx,
        events.flatMap((event) => (event.data as { variantIds: string[] }).variantIds),
      ),
  },
  {
    name: "catalog.follow-products",
    kinds: ["product.changed"],
    handle: (ctx, events) => tellCatalogue(ctx, [...new Set(events.map((event) => event.subject))], { changed: true }),
  },
  {
    name: "catalog.follow-stock",
    kinds: ["stock.changed"],
    handle: async (ctx, events) => {
      const variantIds = events.flatMap((event) => (event.data as { variantIds: string[] }).variantIds);
      await tellCatalogue(ctx, await findOwners(ctx.tx, [...new Set(variantIds)]));
    },
  },
  {
    name: "offers.release-coupons",
    kinds: ["order.cancelled", "order.reopened"],
    async handle(ctx, events) {
      for (const { kind, subject } of events) {
        await (kind === "order.cancelled" ? releaseCoupons(ctx, subject) : retakeCoupons(ctx, subject));
      }
    },
  },
  {
    name: "forms.free-values",
    kinds: ["order.cancelled", "order.reopened"],
    async handle(ctx, events) {
      for (const { kind, subject } of events) await followCancelled(ctx, subject, kind === "order.cancelled");
    },
  },
  {
    name: "forms.act",
    kinds: ["form.answered"],
    async handle(ctx, events) {
      const { decideActions } = await import("./form-actions/decide.ts");
      await decideActions(ctx, events);
    },
  },
  {
    name: "integrations.tell-order",
    kinds: ["order.placed"],
    async handle(ctx, events) {
      const speaks = ctx.kept(CAMPAIGNS).some(({ plan }) => plan.pieces.some(({ kind }) => kind === "template"));
      // Texts know every block there is: where no campaign has any nobody asks for them.
      const worded = speaks ? await (await import("./campaign-texts/word-orders.ts")).wordOrders(ctx, events) : NONE;
      await confirmOrders(ctx, events, worded);
      await tellIntegrations(ctx, { "google-sheets": "google-sheets.order" }, events);
      await tellIntegrations(
        ctx,
        { whatsapp: "whatsapp.order" },
        events.filter(({ subject }) => !worded.has(claimOf("order-shop", "whatsapp", subject))),
      );
    },
  },
  {
    name: "integrations.tell-sold-out",
    kinds: ["campaign.changed"],
    handle: (ctx, events) =>
      tellIntegrations(
        ctx,
        { mail: "mail.sold-out", whatsapp: "whatsapp.sold-out" },
        events.filter(({ data }) => tellsSoldOut(data)),
      ),
  },
  {
    name: "integrations.tell-low-stock",
    kinds: ["stock.low"],
    handle: (ctx, events) => tellIntegrations(ctx, { whatsapp: "whatsapp.low-stock" }, events),
  },
];

const NONE: ReadonlySet<string> = new Set();

/** Writes down what outside services that are switched on are to hear: the calls are jobs, and nothing waits for them. */
async function tellIntegrations(
  ctx: Context,
  calls: Readonly<Record<string, string>>,
  events: readonly StoredEvent[],
): Promise<void> {
  for (const { name, enabled } of await readIntegrations(ctx.tx)) {
    const kind = calls[name];
    if (!enabled || kind === undefined) continue;
    for (const { id, subject, data } of events) ctx.enqueue({ kind, subject, data, once: `${kind}:${id}` });
  }
}
