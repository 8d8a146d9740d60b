import { describe, expect, test } from "vitest";
import { findProducts, parseFilter } from "#app/commerce/catalog/index.server.ts";
import { describeShop, must, refusalOf, sell, staff } from "#app/testing/shop.ts";
import { findStock } from "../index.server.ts";
import { editProducts, type ProductSelection } from "./edit-products.ts";
import type { ProductChange } from "./product-change.ts";

describeShop("many products at once", (open) => {
  const edit = (selection: ProductSelection, change: ProductChange, dryRun = false) => {
    const { engine } = open();
    return editProducts(
      { query: (work) => engine.query(work), transact: (work) => engine.command(staff, work) },
      selection,
      change,
      { dryRun },
    );
  };
  const three = async (tag: string) => {
    const made = [];
    for (const price of [10_000, 20_050, 500]) {
      made.push(await sell(open().engine, { sku: `${tag}-${price}`, price, onHand: 5, tags: [tag, "Vieux"] }));
    }
    return made;
  };
  const filterOf = (text: string): ProductSelection => {
    const { q, rule } = must(parseFilter(text, "MAD"));
    return { filter: { q, ...(rule && { rule }) } };
  };
  const now = async (ids: readonly string[]) =>
    (await findProducts(open().engine.db.read, ids)).map((product) => product?.variants[0]);

  test("are told what would happen, and then it happens", async () => {
    const made = await three("lot");
    const ids = made.map(({ id }) => id);
    const change: ProductChange = { price: { percent: -15 }, compareAt: "before" };
    const preview = must(await edit(filterOf("tag:lot"), change, true));
    expect(preview).toMatchObject({ found: 3, changed: 3, unchanged: 0, failed: 0 });
    expect(preview.samples[1]).toMatchObject({
      before: { price: 20_050 },
      after: { price: 17_043, compareAtPrice: 20_050 },
    });
    expect((await now(ids)).map((variant) => variant?.price)).toEqual([10_000, 20_050, 500]);
    expect(must(await edit(filterOf("tag:lot"), change))).toEqual(preview);
    expect((await now(ids)).map((variant) => [variant?.price, variant?.compareAtPrice])).toEqual([
      [8_500, 10_000],
      [17_043, 20_050],
      [425, 500],
    ]);
  });

  test("take tags, status and stock; one that cannot fails alone", async () => {
    const made = await three("seul");
    const ids = made.map(({ id }) => id);
    const report = must(
      await edit(
        { ids },
        { price: { add: -1_000 }, stock: { add: 3 }, addTags: ["Neuf"], removeTags: ["vieux"], status: "draft" },
      ),
    );
    expect(report).toMatchObject({
      found: 3,
      changed: 2,
      failed: 1,
      failures: [{ refusal: { code: "money.invalid" } }],
    });
    const after = await findProducts(open().engine.db.read, ids);
    expect(after.map((product) => [product?.status, product?.tags])).toEqual([
      ["draft", ["seul", "Neuf"]],
      ["draft", ["seul", "Neuf"]],
      ["active", ["seul", "Vieux"]],
    ]);
    const levels = await findStock(
      open().engine.db.read,
      after.map((product) => product?.variants[0]?.id ?? ""),
    );
    expect([...levels.values()].map(({ onHand }) => onHand)).toEqual([8, 8, 5]);
    expect(must(await edit({ ids: ids.slice(0, 1) }, { status: "draft" }))).toMatchObject({ changed: 0, unchanged: 1 });
  });

  describe("are refused", () => {
    test.each([
      [{}, "input.required /change"],
      [{ price: { percent: -100 } }, "input.invalid /change/price/percent"],
      [{ price: { set: -1 } }, "money.invalid /change/price/set"],
      [{ price: { add: 0.5 } }, "money.invalid /change/price/add"],
      [{ stock: { set: -1 } }, "input.invalid /change/stock"],
    ])("%j", async (change, refusal) => {
      expect(refusalOf(await edit({ ids: [] }, change as ProductChange))).toBe(refusal);
    });
  });
});
