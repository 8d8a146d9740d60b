import { findReturns, type OrderReturns, returnGoods } from "#app/commerce/returns/index.server.ts";
import { DISPOSITIONS, type Disposition } from "#app/commerce/stock/index.server.ts";
import { endpoint } from "../endpoint.ts";
import { moveOrder } from "../move-order.ts";
import { array, instantSchema, moneySchema, nullable, object, text } from "../schemas/common.ts";
import { feeSchema, orderSchema } from "../schemas/order.ts";

const whole = { type: "integer" } as const;

interface ReturnBody {
  lines: { line_id: string; part?: number; quantity: number; disposition: Disposition; location_id?: string }[];
  refund?: number;
  fees?: string[];
  reason?: string;
  returns_seen?: number;
}

/** Goods that come back, down to a part of a bundle. */
export const returnEndpoints = [
  endpoint({
    method: "GET",
    path: "/orders/{id}/returns",
    scope: "read",
    summary: "List what came back of an order, and what may",
    description:
      "`returnables` are its lines, of bundles their parts: `amount` is what `units` of them came to, discounts taken off, so that a refund can be proposed in proportion. `fees` are those of the order that no return has given back.",
    success: {
      status: 200,
      schema: object({
        data: array(
          object({
            id: text(26),
            refund: moneySchema,
            fees: array(feeSchema, 100),
            reason: nullable(text(500)),
            by: nullable(text(500)),
            at: instantSchema,
          }),
          10_000,
        ),
        returnables: array(
          object({
            ...{ line_id: text(26), part: nullable(whole), variant_id: text(26), title: text(300) },
            ...{ variant_title: text(300), sku: nullable(text(191)), units: whole, amount: moneySchema },
            ...{ returned: whole, left: whole },
          }),
          10_000,
        ),
        fees: array(feeSchema, 100),
        refundable: moneySchema,
      }),
    },
    handle: ({ app, params }) =>
      app.query(async ({ read, shop }) => {
        const found = await findReturns(read, params.id ?? "");
        if (!found) return { refusal: { code: "order.not_found", data: { id: params.id } } };
        return { status: 200, body: returnsJson(found, shop.currency) };
      }),
  }),
  endpoint<ReturnBody>({
    method: "POST",
    path: "/orders/{id}/returns",
    scope: "write",
    summary: "Take goods of an order back",
    description:
      "Each line says what becomes of its units: `restock`, `quarantine` (set aside) or `scrap`. `part` names a part of a bundle; without it whole bundles are meant. `refund`, in minor units, is given back in the same transaction, out of the latest payments first; `fees`, codes of the order's fees, says which of them are part of it, each once. With `returns_seen` it is refused (`return.changed_meanwhile`) where somebody recorded another return meanwhile. What has all come back is `returned`.",
    body: object(
      {
        lines: array(
          object(
            {
              ...{ line_id: text(26), part: whole, quantity: { type: "number" } },
              ...{ disposition: { enum: DISPOSITIONS }, location_id: text(26) },
            },
            ["part", "location_id"],
          ),
          10_000,
        ),
        refund: { type: "number", description: "Minor units of the order's currency" },
        fees: { ...array(text(80), 100), description: "Codes of the fees that `refund` gives back too" },
        reason: text(1_000),
        returns_seen: { ...whole, description: "How many returns of this order you know of" },
      },
      ["refund", "fees", "reason", "returns_seen"],
    ),
    success: { status: 200, schema: orderSchema },
    handle: (call) => {
      const { lines, refund, fees, reason, returns_seen: seen } = call.body;
      const units = lines.map(({ line_id: lineId, location_id: locationId, ...line }) => ({
        ...{ ...line, lineId, locationId },
      }));
      return moveOrder(call, (ctx) =>
        returnGoods(ctx, call.params.id ?? "", { lines: units, refund, fees, reason, seen }),
      );
    },
  }),
];

function returnsJson({ returns, returnables, fees, refundable }: OrderReturns, currency: string) {
  const money = (amount: number) => ({ amount, currency });
  const feesJson = (of: OrderReturns["returns"][number]["fees"]) =>
    of.map(({ code, name, amount }) => ({ code, name, amount: money(amount) }));
  return {
    data: returns.map(({ id, refund, fees: given, reason, actorName, at }) => ({
      ...{ id, refund: money(refund), fees: feesJson(given), reason, by: actorName, at: new Date(at).toISOString() },
    })),
    returnables: returnables.map((each) => ({
      ...{ line_id: each.lineId, part: each.part, variant_id: each.variantId, title: each.title },
      ...{ variant_title: each.variantTitle, sku: each.sku, units: each.units, amount: money(each.amount) },
      ...{ returned: each.before, left: each.left },
    })),
    fees: feesJson(fees),
    refundable: money(refundable),
  };
}
