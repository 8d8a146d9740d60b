import { findSellablesBySku } from "#app/commerce/catalog/index.server.ts";
import { refuse } from "#app/commerce/kernel/result.ts";
import { adjustShelf } from "#app/commerce/orders/index.server.ts";
import { actorOf } from "../actor.ts";
import { endpoint } from "../endpoint.ts";
import { object, text } from "../schemas/common.ts";
import { levelSchema } from "../schemas/product.ts";

interface AdjustmentBody {
  sku: string;
  delta?: number;
  set?: number;
  reason: string;
  force?: boolean;
}

const whole = { type: "integer" } as const;

const adjustmentSchema = {
  ...object({ sku: text(191, 1), delta: whole, set: whole, reason: text(500, 1), force: { type: "boolean" } }, [
    "delta",
    "set",
    "force",
  ]),
  oneOf: [
    { properties: { delta: whole }, required: ["delta"] },
    { properties: { set: whole }, required: ["set"] },
  ],
};

const adjustedSchema = object({
  sku: text(191),
  stock: levelSchema,
  short_orders: {
    type: "array",
    items: object({ id: text(26), number: text(40), missing: whole }),
  },
});

export const stockEndpoints = [
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
      const adjusted = await app.command({ actor: actorOf(token), locale }, async (ctx) => {
        const [sellable] = await findSellablesBySku(ctx.tx, [body.sku], ctx.clock.now());
        if (!sellable) return refuse("variant.not_found", { sku: body.sku }, "/sku");
        const change = body.set === undefined ? { delta: body.delta ?? 0 } : { set: body.set };
        const { variantId } = sellable;
        return adjustShelf(ctx, { variantId, change, reason: body.reason, force: body.force ?? false });
      });
      if (!adjusted.ok) return { refusal: adjusted.refusal };
      const { level, short } = adjusted.value;
      return {
        status: 201,
        body: {
          sku: body.sku,
          stock: { on_hand: level.onHand, reserved: level.reserved, available: level.available },
          short_orders: short.map((order) => ({ id: order.orderId, number: order.number, missing: order.missing })),
        },
      };
    },
  }),
];
