import { expect, test } from "vitest";
import { findOrder, findOrderMoney, findTimeline } from "#app/commerce/orders/index.server.ts";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff, type TestShop } from "#app/testing/shop.ts";
import {
  findPayments,
  issueVoucher,
  paymentChecks,
  recordCollection,
  recordPayment,
  recordRemittance,
  refundable,
  refundPayment,
} from "./index.server.ts";

describeShop("payments", (open) => {
  const order = async (change: Parameters<typeof orderFor>[2] = {}) => {
    const sku = `P-${Math.random().toString(36).slice(2, 10)}`;
    await sell(open().engine, { sku, price: 20_000 });
    return must(await open().engine.placeOrder(shopper, { input: orderFor(sku, 1, change), key: sku, scope: "test" }))
      .order;
  };
  const run: TestShop["engine"]["command"] = (who, work) => open().engine.command(who, work);
  const money = (id: string) => findOrderMoney(open().engine.db.read, id);
  const state = async (id: string) => (await findOrder(open().engine.db.read, id))?.paymentState;
  const sound = async () => {
    for (const { find, title } of paymentChecks) {
      for await (const row of find(open().engine.db.read)) expect.fail(`${title}: ${JSON.stringify(row)}`);
    }
  };

  test("a transfer comes in parts: partly paid, then paid, and what is over is told", async () => {
    const { id } = await order();
    must(await run(staff, (ctx) => recordPayment(ctx, id, { method: "bank_transfer", amount: 5_000, note: "REF 12" })));
    expect(await state(id)).toBe("partly_paid");
    must(await run(staff, (ctx) => recordPayment(ctx, id, { method: "cash", amount: 15_500 })));
    expect(await state(id)).toBe("paid");
    expect(await money(id)).toMatchObject({ paid: 20_500, refunded: 0, collected: 0 });
    const timeline = await findTimeline(open().engine.db.read, id);
    expect(timeline.at(-1)).toMatchObject({ kind: "paid", data: { over: 500, from: "partly_paid", to: "paid" } });
    const again = await run(staff, (ctx) => recordPayment(ctx, id, { method: "cash", amount: 1 }));
    expect(refusalOf(again)).toBe("payment.nothing_due");
    await sound();
  });

  test.each([0, -5, 1.5, Number.NaN, 1e15])("%s is no amount of money", async (amount) => {
    const { id } = await order();
    const tried = await run(staff, (ctx) => recordPayment(ctx, id, { method: "cash", amount }));
    expect(refusalOf(tried)).toBe("payment.amount_invalid /amount");
    expect(await money(id)).toMatchObject({ paid: 0 });
  });

  test("cash is collected at the door, short by a little, and handed over in two parts", async () => {
    const { id } = await order();
    must(await run(staff, (ctx) => recordCollection(ctx, id, { amount: 19_000, note: "no change" })));
    expect(await state(id)).toBe("partly_paid");
    must(await run(staff, (ctx) => recordCollection(ctx, id)));
    expect(await state(id)).toBe("paid");
    must(await run(staff, (ctx) => recordRemittance(ctx, id, { amount: 12_000 })));
    expect(await state(id)).toBe("paid");
    const tooMuch = await run(staff, (ctx) => recordRemittance(ctx, id, { amount: 12_000 }));
    expect(refusalOf(tooMuch)).toBe("payment.remit_too_large /amount");
    must(await run(staff, (ctx) => recordRemittance(ctx, id)));
    expect(await state(id)).toBe("remitted");
    expect(refusalOf(await run(staff, (ctx) => recordRemittance(ctx, id)))).toBe("transition.illegal");
    await sound();
  });

  test("the same key records once, however many send it at once", async () => {
    const { id } = await order();
    const results = await Promise.all(
      Array.from({ length: 12 }, () =>
        run(staff, (ctx) => recordPayment(ctx, id, { method: "cash", amount: 7_000, key: "k1" })),
      ),
    );
    expect(results.every((each) => each.ok)).toBe(true);
    expect(await money(id)).toMatchObject({ paid: 7_000 });
    const other = await run(staff, (ctx) => recordPayment(ctx, id, { method: "cash", amount: 8_000, key: "k1" }));
    expect(refusalOf(other)).toBe("idempotency.reused");
    await sound();
  });

  test("refunds never exceed what was captured, not even twenty at once", async () => {
    const { id } = await order();
    must(await run(staff, (ctx) => recordPayment(ctx, id, { method: "bank_transfer" })));
    const results = await Promise.all(
      Array.from({ length: 20 }, () => run(staff, (ctx) => refundPayment(ctx, id, { amount: 3_000, reason: "torn" }))),
    );
    expect(results.filter((each) => each.ok)).toHaveLength(6);
    expect(await money(id)).toMatchObject({ paid: 2_000, refunded: 18_000 });
    expect(await state(id)).toBe("partly_refunded");
    must(await run(staff, (ctx) => refundPayment(ctx, id, {})));
    expect(await state(id)).toBe("refunded");
    const none = await run(staff, (ctx) => refundPayment(ctx, id, { amount: 1 }));
    expect(refusalOf(none)).toBe("payment.refund_too_large /amount");
    const { payments } = await findPayments(open().engine.db.read, id);
    expect(payments.map(refundable)).toEqual([0]);
    await sound();
  });

  test("a voucher's worth is spent once, whoever comes first, and comes back when it is refunded", async () => {
    const voucher = must(await run(staff, (ctx) => issueVoucher(ctx, { amount: 30_000 })));
    const orders = await Promise.all([order(), order(), order()]);
    const spend = (id: string) =>
      run(staff, (ctx) => recordPayment(ctx, id, { method: "voucher", voucher: voucher.code, amount: 20_000 }));
    const spent = await Promise.all(orders.map(({ id }) => spend(id)));
    expect(spent.filter((each) => each.ok)).toHaveLength(1);
    const paid = orders[spent.findIndex((each) => each.ok)]?.id ?? "";
    must(await run(staff, (ctx) => refundPayment(ctx, paid, { amount: 5_000 })));
    const rest = await order({ voucher: voucher.code.toLowerCase() });
    expect(await money(rest.id)).toMatchObject({ paid: 15_000 });
    expect(rest.paymentState).toBe("partly_paid");
    await sound();
  });

  test("a voucher that is over, unknown or in doubt pays nothing, and the order does not come to be", async () => {
    const sku = `V-${Math.random().toString(36).slice(2, 10)}`;
    await sell(open().engine, { sku });
    const input = orderFor(sku, 1, { voucher: "NOPE-NOPE" });
    const placed = await open().engine.placeOrder(shopper, { input, key: sku, scope: "test" });
    expect(refusalOf(placed)).toBe("voucher.not_found /voucher");
  });
});
