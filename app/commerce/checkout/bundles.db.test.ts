import { describe, expect, test } from "vitest";
import { type Bundle, findProducts, inputOf, type Product, saveProduct } from "#app/commerce/catalog/index.server.ts";
import { cancelOrder, confirmOrder, findOrder } from "#app/commerce/orders/index.server.ts";
import { moveDelivery } from "#app/commerce/shipments/index.server.ts";
import { findStock, saveStockedProduct } from "#app/commerce/stock/index.server.ts";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import { editOrder } from "./index.server.ts";

describeShop("bundles", (open) => {
  let key = 0;
  const variantOf = (product: Product) => product.variants[0]?.id ?? "";
  const place = (sku: string, quantity: number, components?: { variantId: string }[]) =>
    open().engine.placeOrder(shopper, {
      input: { ...orderFor(sku), lines: [{ sku, quantity, ...(components && { components }) }] },
      key: `bundle-key-${++key}`,
      scope: "shop",
    });
  const bundle = async (sku: string, price: number, of: Partial<Bundle> & Pick<Bundle, "items">) => {
    const whole = { kind: "fixed" as const, choose: null, repeats: false, ...of };
    const input = { title: { fr: sku }, status: "active" as const, variants: [{ sku, price }], bundle: whole };
    return must(await open().engine.command(staff, (ctx) => saveStockedProduct(ctx, input))).product;
  };
  const available = async (...products: Product[]) => {
    const levels = await findStock(open().engine.db.read, products.map(variantOf));
    return products.map((product) => levels.get(variantOf(product))?.available);
  };
  const parts = async (name: string, stock: readonly number[]) => {
    const made: Product[] = [];
    for (const [index, onHand] of stock.entries()) {
      made.push(await sell(open().engine, { sku: `${name}-${index}`, price: 10_000 * (index + 1), onHand }));
    }
    return made;
  };

  test("a fixed one is as many as its scarcest part, and takes each part from its shelf", async () => {
    const [soap, oil] = (await parts("FIX", [9, 4])) as [Product, Product];
    const box = await bundle("BOX", 25_000, {
      items: [
        { variantId: variantOf(soap), quantity: 2 },
        { variantId: variantOf(oil), quantity: 1 },
      ],
    });
    expect(await available(box, soap, oil)).toEqual([4, 9, 4]);
    const { order } = must(await place("BOX", 3));
    expect(order).toMatchObject({ subtotal: 75_000, lines: [{ sku: "BOX", quantity: 3, total: 75_000 }] });
    expect(order.lines[0]?.components.map(({ sku, quantity, amount }) => [sku, quantity, amount])).toEqual([
      ["FIX-0", 2, 37_500],
      ["FIX-1", 1, 37_500],
    ]);
    expect(await available(box, soap, oil)).toEqual([1, 3, 1]);
    expect((await findOrder(open().engine.db.read, order.id))?.lines).toEqual(order.lines);
    expect(refusalOf(await place("BOX", 2))).toBe("stock.insufficient /lines/0/quantity");
    expect(await available(box, soap, oil)).toEqual([1, 3, 1]);
    must(await open().engine.command(staff, (ctx) => cancelOrder(ctx, order.id, "test")));
    expect(await available(box, soap, oil)).toEqual([4, 9, 4]);
  });

  test("parts sold by themselves and in bundles never oversell", async () => {
    const [part] = (await parts("RACE", [10])) as [Product];
    await bundle("RACE-BOX", 1_000, { items: [{ variantId: variantOf(part), quantity: 2 }] });
    const placed = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? place("RACE-BOX", 1) : place("RACE-0", 1))),
    );
    const sold = placed.reduce((sum, each, index) => sum + (each.ok ? (index % 2 === 0 ? 2 : 1) : 0), 0);
    expect(sold).toBeLessThanOrEqual(10);
    expect(await available(part)).toEqual([10 - sold]);
  });

  test("a mix takes what was chosen, and nothing that was not offered", async () => {
    const made = await parts("MIX", [5, 5, 0]);
    await bundle("MIXED", 9_999, {
      ...{ kind: "mix", choose: 2 },
      items: made.map((product) => ({ variantId: variantOf(product), quantity: 1 })),
    });
    const [one, two, gone] = made as [Product, Product, Product];
    const chosen = (...products: Product[]) => products.map((product) => ({ variantId: variantOf(product) }));
    const { order } = must(await place("MIXED", 2, chosen(one, two)));
    expect(await available(one, two)).toEqual([3, 3]);
    const shares = order.lines[0]?.components.map(({ amount }) => amount) ?? [];
    expect(shares).toEqual([6_666, 13_332]);
    expect(refusalOf(await place("MIXED", 1))).toBe("bundle.choice /lines/0/components");
    expect(refusalOf(await place("MIXED", 1, chosen(one, one)))).toBe("bundle.choice /lines/0/components/1");
    expect(refusalOf(await place("MIXED", 1, chosen(one, gone)))).toBe("stock.sold_out /lines/0/quantity");
    expect(refusalOf(await place("MIX-0", 1, chosen(two)))).toBe("bundle.choice /lines/0/components");
  });

  test("leave with their parcel and come back as parts", async () => {
    const { engine } = open();
    const [part] = (await parts("SHIP", [6])) as [Product];
    await bundle("SHIP-BOX", 1_000, { items: [{ variantId: variantOf(part), quantity: 2 }] });
    const { order } = must(await place("SHIP-BOX", 2));
    must(await engine.command(staff, (ctx) => confirmOrder(ctx, order.id)));
    const onHand = async () => (await findStock(engine.db.read, [variantOf(part)])).get(variantOf(part))?.onHand;
    for (const to of ["packed", "shipped"] as const) {
      must(await engine.command(staff, (ctx) => moveDelivery(ctx, order.id, to)));
    }
    expect(await onHand()).toBe(2);
    for (const to of ["refused", "returned"] as const) {
      must(await engine.command(staff, (ctx) => moveDelivery(ctx, order.id, to)));
    }
    expect(await onHand()).toBe(6);
  });

  describe("are kept sound", () => {
    test("their stock is told to lists and rules when a part is sold", async () => {
      const { engine } = open();
      const [part] = (await parts("TELL", [3])) as [Product];
      const box = await bundle("TELL-BOX", 1_000, { items: [{ variantId: variantOf(part), quantity: 1 }] });
      await engine.outbox.drain();
      must(await place("TELL-0", 2));
      await engine.outbox.drain();
      await engine.outbox.drain();
      const row = await engine.db.read.one<{ available: number }>("SELECT available FROM products WHERE id = ?", [
        box.id,
      ]);
      expect(Number(row?.available)).toBe(1);
    });

    test("a mix is added to an order that is there, by what was chosen of it", async () => {
      const { engine } = open();
      const three = (await parts("ADD", [5, 5, 5])) as [Product, Product, Product];
      const items = three.map((part) => ({ variantId: variantOf(part), quantity: 1 }));
      const mix = await bundle("ADD-MIX", 30_000, { kind: "mix", choose: 2, repeats: true, items });
      const { order } = must(await place("ADD-0", 1));
      const edit = (components: { variantId: string; quantity: number }[]) =>
        engine.command(staff, (ctx) => {
          const added = { variantId: variantOf(mix), quantity: 1, components };
          const lines = [{ id: order.lines[0]?.id, quantity: 1 }, added];
          return editOrder(ctx, order.id, { version: order.version, lines }, { setPrices: false });
        });
      expect(refusalOf(await edit([]))).toBe("bundle.choice /lines/1/components");
      expect(refusalOf(await edit([{ variantId: variantOf(mix), quantity: 2 }]))).toBe(
        "bundle.choice /lines/1/components/0",
      );
      must(await edit([{ variantId: variantOf(three[1]), quantity: 2 }]));
      expect(await available(...three)).toEqual([4, 3, 5]);
    });

    test("no bundle holds another, or itself, or what is not there", async () => {
      const { engine } = open();
      const [part] = (await parts("NEST", [3])) as [Product];
      const box = await bundle("NEST-BOX", 1_000, { items: [{ variantId: variantOf(part), quantity: 1 }] });
      const [stored] = await findProducts(engine.db.read, [part.id]);
      const asBundle = (product: Product, variantId: string) =>
        engine.command(staff, (ctx) =>
          saveProduct(
            ctx,
            {
              ...inputOf(product),
              bundle: { kind: "fixed", choose: null, repeats: false, items: [{ variantId, quantity: 1 }] },
            },
            product,
          ),
        );
      if (!stored) throw new Error("not there");
      expect(refusalOf(await asBundle(stored, variantOf(box)))).toBe("bundle.nested /bundle/items/0/variant_id");
      expect(refusalOf(await asBundle(box, variantOf(box)))).toBe("bundle.nested /bundle/items/0/variant_id");
      expect(refusalOf(await asBundle(box, "01ARZ3NDEKTSV4RRFFQ69G5FAV"))).toBe(
        "variant.not_found /bundle/items/0/variant_id",
      );
      const [other] = (await parts("NEST2", [3])) as [Product];
      expect(refusalOf(await asBundle(stored, variantOf(other)))).toBe("bundle.nested /bundle");
    });
  });
});
