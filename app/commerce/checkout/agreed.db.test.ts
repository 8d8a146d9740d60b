import { beforeAll, expect, test } from "vitest";
import { changeIntegration, definitions } from "#app/integrations/index.server.ts";
import { updateShop } from "#app/settings/index.server.ts";
import {
  brokenRows,
  describeShop,
  must,
  orderFor,
  refusalOf,
  sell,
  shopper,
  staff,
  testEnv,
} from "#app/testing/shop.ts";
import { findOrder, findTimeline, type Order } from "../orders/index.server.ts";
import { findPayments, requestPayment } from "../payments/index.server.ts";
import { editOrder, type OrderEdit, type PlaceOrderInput, previewEdit } from "./index.server.ts";

/** What staff agree on with buyers: prices, ways to be delivered and to pay. */
describeShop("what staff agree on with a buyer", (open) => {
  let keys = 0;
  const placed = (sku: string, change: Partial<PlaceOrderInput> = {}, setPrices = false) =>
    open().engine.placeOrder(staff, {
      input: orderFor(sku, 2, { source: "phone", ...change }),
      ...{ key: `agreed-${++keys}`, scope: "test", may: { setPrices } },
    });
  const place = async (...args: Parameters<typeof placed>) => must(await placed(...args)).order;
  const edit = (id: string, change: OrderEdit, setPrices = false) =>
    open().engine.command(staff, (ctx) => editOrder(ctx, id, change, { setPrices }));
  const preview = (id: string, change: OrderEdit) =>
    open().engine.query((q) => previewEdit({ ...q, limits: LIMITS }, id, change, { setPrices: false }));
  const paymentsOf = async (id: string) =>
    (await findPayments(open().engine.db.read, id)).payments.map(({ method, state, amount }) => [
      method,
      state,
      amount,
    ]);
  const LIMITS = { maxLines: 100, maxLineQuantity: 1_000 };

  beforeAll(async () => {
    const offer = { countries: [], min: null, max: null, instructions: {}, percent: null };
    const methods = [
      { ...offer, method: "cod" },
      { ...offer, method: "bank_transfer", max: 60_000 },
      { ...offer, method: "card" },
      { ...offer, method: "deposit", percent: 25 },
    ];
    const shipping = { flat: 3_000, freeFrom: null };
    const codFee = { flat: 500, places: [{ country: "MA", city: "Dakhla", fee: 2_000 }] };
    const change = { payments: { methods, onlineMinutes: 60 }, shipping, codFee };
    must(await open().engine.command(staff, (ctx) => updateShop(ctx, change)));
    // What is paid online is offered only where a provider is set up; nothing is sent to it here.
    const [stripe] = definitions;
    const { secret } = testEnv(open().url);
    const values = { secret_key: "sk_test_abcdefgh", webhook_secret: "whsec_testsecret", account: "acct_shop" };
    const keys = { enabled: true, version: 0, values: { ...values, capture: "automatic" } };
    must(await open().engine.command(staff, (ctx) => changeIntegration(ctx, secret, stripe, keys)));
    await sell(open().engine, { sku: "AGREED", price: 10_000, onHand: 1_000 });
  });

  test("holds from the first: the price of an article and of the delivery, and edits keep both", async () => {
    const lines = [{ sku: "AGREED", quantity: 2, unitPrice: 9_000 }];
    const order = await place("AGREED", { lines, shipping: 1_000 }, true);
    expect(order).toMatchObject({ subtotal: 18_000, shipping: 1_000, total: 19_500, shippingFixed: true });
    expect(await findOrder(open().engine.db.read, order.id)).toEqual(order);
    const line = order.lines[0]?.id ?? "";
    const edited = must(await edit(order.id, { version: 1, lines: [{ id: line, quantity: 3 }] }));
    expect(edited).toMatchObject({ subtotal: 27_000, shipping: 1_000, total: 28_500 });
    const ruled = must(await edit(order.id, { version: 2, shipping: null }));
    expect(ruled).toMatchObject({ shipping: 3_000, total: 30_500, shippingFixed: false });
  });

  test.each<[string, Partial<PlaceOrderInput>, boolean, string]>([
    [
      "a price nobody may set",
      { lines: [{ sku: "AGREED", quantity: 1, unitPrice: 1 }] },
      false,
      "order.price_not_yours",
    ],
    ["a delivery price nobody may set", { shipping: 0 }, false, "order.price_not_yours"],
    ["half a cent", { lines: [{ sku: "AGREED", quantity: 1, unitPrice: 0.5 }] }, true, "money.invalid"],
    ["less than nothing", { shipping: -1 }, true, "money.invalid"],
    ["no number", { shipping: Number.NaN }, true, "money.invalid"],
    ["more than there is", { shipping: 1e15 }, true, "money.invalid"],
    ["a way to pay that is unknown", { paymentMethod: "gold" }, true, "payment.method_unknown"],
  ])("refuses %s", async (_, change, setPrices, code) => {
    expect(refusalOf(await placed("AGREED", change, setPrices))).toMatch(code);
  });

  test("the catalogue's own price takes no right to be named", async () => {
    expect(await place("AGREED", { lines: [{ sku: "AGREED", quantity: 1, unitPrice: 10_000 }] })).toMatchObject({
      total: 13_500,
    });
  });

  test("another way to pay prices the fee anew, and says so", async () => {
    const order = await place("AGREED");
    const edited = must(await edit(order.id, { version: 1, paymentMethod: "bank_transfer" }));
    expect(edited).toMatchObject({ paymentMethod: "bank_transfer", codFee: 0, total: 23_000 });
    const last = (await findTimeline(open().engine.db.read, order.id)).at(-1);
    expect(last).toMatchObject({ data: { changes: [{ field: "paymentMethod", before: "cod" }, { field: "total" }] } });
    const line = order.lines[0]?.id ?? "";
    const much = { version: 2, lines: [{ id: line, quantity: 7 }], paymentMethod: "bank_transfer" };
    expect(must(await edit(order.id, much)).total).toBe(73_000);
    const back = must(await edit(order.id, { version: 3, paymentMethod: "cod" }));
    expect(refusalOf(await edit(order.id, { version: 4, paymentMethod: "bank_transfer" }))).toBe(
      "payment.method_not_here /payment_method",
    );
    expect(await findOrder(open().engine.db.read, order.id)).toEqual(back);
  });

  test("what was asked for online is let go, and asked for anew when the sum changes", async () => {
    const order = await place("AGREED", { paymentMethod: "deposit" });
    expect(await paymentsOf(order.id)).toEqual([["deposit", "pending", 5_750]]);
    const lines = [{ id: order.lines[0]?.id ?? "", quantity: 4 }];
    must(await edit(order.id, { version: 1, lines }));
    expect(await paymentsOf(order.id)).toEqual([
      ["deposit", "voided", 5_750],
      ["deposit", "pending", 10_750],
    ]);
    must(await edit(order.id, { version: 2, paymentMethod: "cod" }));
    const now = await findOrder(open().engine.db.read, order.id);
    expect(now).toMatchObject({ paymentState: "unpaid", paymentMethod: "cod", total: 43_500 });
    const asked = must(await open().engine.command(staff, (ctx) => requestPayment(ctx, order.id)));
    expect(asked.paymentState).toBe("pending");
    must(await open().engine.command(staff, (ctx) => requestPayment(ctx, order.id)));
    expect((await paymentsOf(order.id)).slice(2)).toEqual([["card", "pending", 43_500]]);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("an address that moves is priced anew; a street alone is not", async () => {
    const order = await place("AGREED");
    expect(order.codFee).toBe(500);
    const street = must(await edit(order.id, { version: 1, address: { line1: "7, rue Haute" } }));
    expect(street.total).toBe(order.total);
    const moved = must(await edit(order.id, { version: 2, address: { city: "Dakhla" } }));
    expect(moved).toMatchObject({ codFee: 2_000, total: order.total + 1_500 });
  });

  test("a preview says what the edit would make of it, and changes nothing", async () => {
    const order = await place("AGREED");
    const change: OrderEdit = {
      version: 1,
      lines: [{ sku: "AGREED", quantity: 5 }],
      address: { city: "Dakhla" },
      paymentMethod: "card",
    };
    const before = (await findOrder(open().engine.db.read, order.id)) as Order;
    const { revised, rates } = must(await preview(order.id, change));
    expect(rates.map(({ price }) => price)).toEqual([3_000]);
    expect(await findOrder(open().engine.db.read, order.id)).toEqual(before);
    const saved = must(await edit(order.id, change));
    const money = ({ subtotal, discount, shipping, codFee, tax, total }: typeof revised) => ({
      ...{ subtotal, discount, shipping, codFee, tax, total },
    });
    expect(money(saved)).toEqual(money(revised));
    expect(refusalOf(await preview(order.id, change))).toBe("order.changed_meanwhile");
  });

  test("a shopper's door sets no price", async () => {
    const input = orderFor("AGREED", 1, { shipping: 0 });
    const tried = await open().engine.placeOrder(shopper, { input, key: "door", scope: "shop" });
    expect(refusalOf(tried)).toBe("order.price_not_yours /shipping");
  });
});
