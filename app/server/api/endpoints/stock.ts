import type { Refusal } from "#app/commerce/kernel/result.ts";
import { adjustShelf, type NamedShortOrder } from "#app/commerce/orders/index.server.ts";
import {
  applyCount,
  clearQuarantine,
  listShelves,
  SHELF_VIEWS,
  type ShelfView,
  setLowStock,
  transferStock,
} from "#app/commerce/stock/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { findArticles, type Named } from "../find-articles.ts";
import { limitOf, pageAnswer } from "../page-of.ts";
import { array, listSchema, nullable, object, sortedPageParameters, text } from "../schemas/common.ts";
import { levelSchema } from "../schemas/product.ts";
import { articleSchema, count, shelfSchema, whole } from "../schemas/stock.ts";
import { levelJson, shelfJson } from "../stock-json.ts";

interface AdjustmentBody {
  sku: string;
  delta?: number;
  set?: number;
  expected_on_hand?: number;
  location?: string;
  reason: string;
  force?: boolean;
}

const adjustmentSchema = object(
  {
    sku: text(191, 1),
    delta: whole,
    set: whole,
    expected_on_hand: { ...whole, description: "With `set`: what you saw there. Refused where it moved meanwhile" },
    location: { ...text(26, 1), description: "The default location where absent; `set` then speaks of all together" },
    reason: text(500, 1),
    force: { type: "boolean" },
  },
  ["delta", "set", "expected_on_hand", "location", "force"],
);

const adjustedSchema = object({
  sku: text(191),
  stock: levelSchema,
  short_orders: {
    type: "array",
    items: object({ id: text(26), number: text(40), missing: whole }),
  },
});

interface TransferBody {
  from: string;
  to: string;
  lines: (Named & { quantity: number })[];
  reason?: string;
}

interface CountBody {
  location: string;
  lines: (Named & { counted: number; expected_on_hand?: number })[];
  reason: string;
  force?: boolean;
}

interface QuarantineBody extends Named {
  location: string;
  quantity: number;
  to: "shelf" | "scrap";
  reason?: string;
}

type ThresholdBody = { low_at: number | null } & ({ product_id: string } | Named);

const batchSchema = object({ batch: text(26) });

function shortOrderJson({ orderId, number, missing }: NamedShortOrder) {
  return { id: orderId, number, missing };
}

/** The orders a refusal lists, in the shape that success lists them in. */
function withWireOrders(refusal: Refusal): Refusal {
  const { short_orders: short } = (refusal.data ?? {}) as { short_orders?: NamedShortOrder[] };
  return short ? { ...refusal, data: { ...refusal.data, short_orders: short.map(shortOrderJson) } } : refusal;
}

export const stockEndpoints = [
  endpoint({
    method: "GET",
    path: "/stock-levels",
    scope: "read",
    summary: "List what there is of every variant",
    query: {
      q: { description: "Words of a title or an option, a SKU, a barcode" },
      sku: { description: "The variant with this SKU" },
      product: { description: "Variants of the product with this id" },
      location: { description: "What lies at the location with this id" },
      view: {
        description: "`low`: below the threshold; `out`: nothing to sell; `oversold`; `quarantined`",
        schema: { enum: SHELF_VIEWS },
      },
      sort: { description: "By title, or the scarcest first", schema: { enum: ["title", "scarcest"] } },
      ...sortedPageParameters,
    },
    success: { status: 200, schema: listSchema(shelfSchema) },
    handle: ({ app, query }) =>
      app.query(async ({ read, shop }) => {
        const { q, sku, product, location, view, sort, cursor } = query;
        const page = await listShelves(
          read,
          {
            ...(q !== undefined && { q }),
            ...(sku !== undefined && { sku }),
            ...(product !== undefined && { productId: product }),
            ...(location !== undefined && { locationId: location }),
            ...(view !== undefined && { view: view as ShelfView }),
            ...(sort === "scarcest" && { sort }),
            ...(cursor !== undefined && { cursor }),
            limit: limitOf(query),
          },
          shop.lowStockAt,
        );
        return pageAnswer(page.data.map(shelfJson), page.nextCursor);
      }),
  }),
  endpoint<AdjustmentBody>({
    method: "POST",
    path: "/stock-adjustments",
    scope: "write",
    summary: "Count or correct stock",
    description:
      "`set` sets what lies on the shelf, `delta` changes it: one of the two. Below what is promised it is refused, with the orders that would fall short, unless `force`.",
    body: adjustmentSchema,
    success: { status: 201, schema: adjustedSchema },
    handle: async ({ app, token, locale, body }) => {
      const { set, delta = 0, expected_on_hand: seen, location } = body;
      const figures = [body.set, body.delta].filter((each) => each !== undefined).length;
      if (figures !== 1) return { status: 400, refusal: { code: "stock.change_unclear", pointer: "/set" } };
      if (body.reason.trim() === "") return { refusal: { code: "input.required", pointer: "/reason" } };
      const adjusted = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const found = await findArticles(ctx, [{ sku: body.sku }], () => "");
        if (!found.ok) return found;
        return adjustShelf(ctx, {
          variantId: found.value[0] ?? "",
          change: set === undefined ? { delta } : { set, ...(seen !== undefined && { seen }) },
          reason: body.reason,
          force: body.force ?? false,
          ...(location !== undefined && { locationId: location }),
        });
      });
      if (!adjusted.ok) return { refusal: withWireOrders(adjusted.refusal) };
      const { level, short } = adjusted.value;
      return {
        status: 201,
        body: {
          sku: body.sku,
          stock: levelJson(level),
          short_orders: short.map(shortOrderJson),
        },
      };
    },
  }),
  endpoint<TransferBody>({
    method: "POST",
    path: "/stock-transfers",
    scope: "write",
    summary: "Carry goods from one location to another",
    description: "All lines or none. `batch` finds both halves among the movements.",
    body: object(
      {
        from: text(26, 1),
        to: text(26, 1),
        lines: array(articleSchema({ quantity: { type: "integer", minimum: 1, maximum: 1_000_000_000 } }), 500),
        reason: text(190),
      },
      ["reason"],
    ),
    success: { status: 201, schema: batchSchema },
    handle: async ({ app, token, locale, body }) => {
      const done = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const found = await findArticles(ctx, body.lines, (index) => `/lines/${index}`);
        if (!found.ok) return found;
        const lines = body.lines.map(({ quantity }, index) => ({ variantId: found.value[index] ?? "", quantity }));
        return transferStock(ctx, { from: body.from, to: body.to, lines, reason: body.reason ?? "" });
      });
      return done.ok ? { status: 201, body: { batch: done.value.batchId } } : { refusal: done.refusal };
    },
  }),
  endpoint<CountBody>({
    method: "POST",
    path: "/stock-counts",
    scope: "write",
    summary: "Set what was counted at a location",
    description:
      "All lines or none. A line that carries `expected_on_hand` is refused where goods moved since (`stock.count_moved`, 409, with both figures of every such line).",
    body: object(
      {
        location: text(26, 1),
        lines: array(articleSchema({ counted: count, expected_on_hand: whole }, ["expected_on_hand"]), 500),
        reason: text(190, 1),
        force: { type: "boolean" },
      },
      ["force"],
    ),
    success: { status: 201, schema: object({ batch: text(26), corrected: whole }) },
    handle: async ({ app, token, locale, body }) => {
      const { location: locationId, reason, force = false } = body;
      const done = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const found = await findArticles(ctx, body.lines, (index) => `/lines/${index}`);
        if (!found.ok) return found;
        const lines = body.lines.map(({ counted, expected_on_hand: seen }, index) => ({
          ...{ variantId: found.value[index] ?? "", counted },
          ...(seen !== undefined && { seen }),
        }));
        return applyCount(ctx, { locationId, lines, reason, force });
      });
      if (!done.ok) return { refusal: done.refusal };
      return { status: 201, body: { batch: done.value.batchId, corrected: done.value.corrected } };
    },
  }),
  endpoint<QuarantineBody>({
    method: "POST",
    path: "/stock-quarantine",
    scope: "write",
    summary: "Put what was set aside back on the shelf, or away",
    body: articleSchema(
      {
        location: text(26, 1),
        quantity: { type: "integer", minimum: 1, maximum: 1_000_000_000 },
        to: { enum: ["shelf", "scrap"] },
        reason: text(190),
      },
      ["reason"],
    ),
    success: { status: 201, schema: object({}) },
    handle: async ({ app, token, locale, body }) => {
      const { location: locationId, quantity, to, reason = "" } = body;
      const done = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const found = await findArticles(ctx, [body], () => "");
        if (!found.ok) return found;
        return clearQuarantine(ctx, { variantId: found.value[0] ?? "", locationId, quantity, to, reason });
      });
      return done.ok ? { status: 201, body: {} } : { refusal: done.refusal };
    },
  }),
  endpoint<ThresholdBody>({
    method: "PUT",
    path: "/stock-thresholds",
    scope: "write",
    summary: "Say below how many units one is warned",
    description: "Of a variant, or of a product for all its variants without their own; null takes it away.",
    body: {
      ...object(
        {
          sku: text(191, 1),
          variant_id: text(26, 1),
          product_id: text(26, 1),
          low_at: nullable({ ...count, maximum: 1_000_000 }),
        },
        ["sku", "variant_id", "product_id"],
      ),
      minProperties: 2,
      maxProperties: 2,
    },
    success: { status: 200, schema: object({}) },
    handle: async ({ app, token, locale, body }) => {
      const done = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        if ("product_id" in body) return setLowStock(ctx, { productId: body.product_id }, body.low_at);
        const found = await findArticles(ctx, [body], () => "");
        return found.ok ? setLowStock(ctx, { variantId: found.value[0] ?? "" }, body.low_at) : found;
      });
      return done.ok ? { status: 200, body: {} } : { refusal: done.refusal };
    },
  }),
];
