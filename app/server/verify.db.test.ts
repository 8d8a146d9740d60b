import { expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { cancelOrder, completeOrder, confirmOrder } from "#app/commerce/orders/index.server.ts";
import { issueVoucher, recordCollection, recordRemittance } from "#app/commerce/payments/index.server.ts";
import { moveDelivery } from "#app/commerce/shipments/index.server.ts";
import { brokenRows, describeShop, must, orderFor, sell, shopper, staff } from "#app/testing/shop.ts";
import { checks } from "./checks.ts";
import { verify } from "./verify.ts";

/** What somebody with a database tool might do, and the checks that must see it: those, and no other. */
const BREAKAGES: [sql: string, broken: string[]][] = [
  ["UPDATE stock_levels SET on_hand = on_hand + 1 WHERE variant_id = :variant", ["I1-level", "I1-total"]],
  ["UPDATE stock_levels SET reserved = reserved - 1 WHERE variant_id = :variant", ["I1-level"]],
  ["UPDATE location_levels SET on_hand = on_hand - 1 WHERE variant_id = :variant", ["I1-total", "I1-location"]],
  ["UPDATE location_levels SET quarantined = 5 WHERE variant_id = :variant", ["I1-location"]],
  ["DELETE FROM stock_movements WHERE order_id = :live AND kind = 'reserve'", ["I1-level"]],
  ["DELETE FROM location_levels WHERE variant_id = :variant AND on_hand <> 0", ["I1-total", "I1-places"]],
  ["UPDATE stock_movements SET order_id = :cancelled WHERE order_id = :live AND kind = 'reserve'", ["I1-promises"]],
  ["UPDATE stock_movements SET order_id = :live WHERE order_id = :confirmed AND kind = 'reserve'", ["I1-parcels"]],
  [
    "UPDATE stock_levels SET on_hand = on_hand - 40 WHERE variant_id = :variant; UPDATE location_levels SET on_hand = on_hand - 40 WHERE variant_id = :variant; UPDATE stock_movements SET on_hand_delta = on_hand_delta - 40 WHERE variant_id = :variant AND kind = 'set'",
    ["I1-sold"],
  ],
  ["UPDATE order_lines SET quantity = quantity + 1 WHERE order_id = :live", ["I2-lines"]],
  ["UPDATE order_lines SET total = total + 1, discount = discount - 1 WHERE order_id = :live", ["I2-total"]],
  ["UPDATE orders SET total = total + 1 WHERE id = :live", ["I2-total"]],
  ["UPDATE orders SET paid = paid - 1 WHERE id = :paid", ["I3-paid", "I3-state"]],
  ["UPDATE orders SET payment_state = 'unpaid' WHERE id = :paid", ["I6-states", "I3-state"]],
  ["UPDATE payments SET captured = captured + 1 WHERE order_id = :paid", ["I3-payment"]],
  ["UPDATE payment_entries SET amount = 1 WHERE order_id = :paid AND kind = 'remit'", ["I3-payment"]],
  ["UPDATE payment_entries SET amount = 1 WHERE order_id = :paid AND kind = 'capture'", ["I3-paid", "I3-payment"]],
  ["UPDATE payments SET currency = 'EUR' WHERE order_id = :paid", ["I5-reference"]],
  ["DELETE FROM payments WHERE order_id = :paid", ["I3-payment"]],
  [
    "UPDATE payments SET order_id = '0000000000000000000000000Z' WHERE order_id = :paid",
    ["I3-payment", "I5-reference"],
  ],
  ["UPDATE vouchers SET balance = balance + 1 WHERE id = :voucher", ["I3-voucher"]],
  [
    "INSERT INTO coupons (id, code, offer_id, disabled, uses, recipient_shown, created_at) VALUES (:variant, 'C', :variant, 0, 1, '', 0)",
    ["I4-uses"],
  ],
  [
    "INSERT INTO coupons (id, code, offer_id, disabled, uses, recipient_shown, created_at) VALUES (:variant, 'C', :variant, 0, 0, '', 0); INSERT INTO coupon_customers (coupon_id, customer_id, uses) VALUES (:variant, :variant, 1)",
    ["I4-customer"],
  ],
  ["UPDATE orders SET state = 'completed' WHERE id = :live", ["I6-states"]],
  ["UPDATE orders SET delivery_state = 'delivered', state = 'confirmed' WHERE id = :cancelled", ["I6-states"]],
  ["DELETE FROM order_events WHERE order_id = :paid AND kind = 'confirmed'", ["I6-states"]],
  ["DELETE FROM order_events WHERE order_id = :paid AND kind = 'shipped'", ["I6-states"]],
  ["DELETE FROM order_lines WHERE order_id = :cancelled", ["I7-lines"]],
  [
    "INSERT INTO shipment_returns (id, shipment_id, order_id, order_line_id, part, variant_id, quantity, disposition, refund, return_id, created_at) SELECT :variant, l.shipment_id, :refused, l.order_line_id, NULL, :variant, 999, 'restock', 0, NULL, 0 FROM shipment_lines l JOIN shipments s ON s.id = l.shipment_id WHERE s.order_id = :refused",
    ["I7-returns"],
  ],
  ["UPDATE idempotency SET state = 'in_flight' WHERE idempotency_key = 'verify-live'", ["I7-acknowledged"]],
  ["UPDATE outbox SET created_at = 5 WHERE subject = :live", ["I8-sent"]],
  ["DELETE FROM outbox WHERE subject = :paid AND kind = 'order.placed'", ["I8-effects"]],
];

describeShop("verify", (open) => {
  const ids: Record<string, string> = {};
  const place = async (name: string) => {
    const request = { input: orderFor("VERIFY", 2), key: `verify-${name}`, scope: "test" };
    const { order } = must(await open().engine.placeOrder(shopper, request));
    ids[name] = order.id;
    return order.id;
  };
  const act = async <T>(work: (ctx: Context) => Promise<Result<T>>) => must(await open().engine.command(staff, work));

  test("finds nothing in a shop whose orders went every way", async () => {
    const { engine } = open();
    ids.variant = (await sell(engine, { sku: "VERIFY", onHand: 40 })).variants[0]?.id ?? "";
    await sell(engine, { sku: "OTHER", onHand: 3 });
    const paid = await place("paid");
    await act((ctx) => confirmOrder(ctx, paid));
    for (const to of ["packed", "pending", "shipped", "delivered"] as const) {
      await act((ctx) => moveDelivery(ctx, paid, to));
    }
    await act((ctx) => recordCollection(ctx, paid));
    await act((ctx) => recordRemittance(ctx, paid));
    await act((ctx) => completeOrder(ctx, paid));
    ids.voucher = (await act((ctx) => issueVoucher(ctx, { amount: 500 }))).id;
    const cancelled = await place("cancelled");
    await act((ctx) => cancelOrder(ctx, cancelled));
    const refused = await place("refused");
    await act((ctx) => confirmOrder(ctx, refused));
    for (const to of ["shipped", "refused", "returned"] as const) await act((ctx) => moveDelivery(ctx, refused, to));
    const confirmed = await place("confirmed");
    await act((ctx) => confirmOrder(ctx, confirmed));
    await engine.outbox.drain();
    await place("live");
    expect(await brokenRows(engine)).toEqual({});
  });

  test.each(BREAKAGES)("%s", async (sql, broken) => {
    let found: string[] = [];
    await open().engine.command(staff, async ({ tx }) => {
      for (const statement of sql.split(";")) {
        const binds: string[] = [];
        const named = statement.replace(/:(\w+)/g, (_, name: string) => {
          binds.push(ids[name] ?? "");
          return "?";
        });
        expect((await tx.run(named, binds)).changes).toBeGreaterThan(0);
      }
      found = (await verify(tx)).filter((check) => check.broken > 0).map(({ id }) => id);
      // A refusal rolls it all back: each breakage finds the shop well.
      return refuse("test.undo");
    });
    expect(found).toEqual(broken);
  });

  test("every check is broken by some test", () => {
    const seen = new Set(BREAKAGES.flatMap(([, broken]) => broken));
    expect(checks.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
  });
});
