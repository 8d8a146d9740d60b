import { expect, test } from "vitest";
import { describeShop, must, sell, staff } from "#app/testing/shop.ts";
import {
  deleteProductType,
  findFacets,
  findFacetValues,
  inputOf,
  type ProductCondition,
  saveProduct,
  saveProductType,
} from "./index.server.ts";

describeShop("facets of a list", (open) => {
  const read = () => open().engine.db.read;
  const size = (label: string) => ({ key: label.toLowerCase(), label: { fr: label, ar: `مقاس ${label}` } });
  const shirt = async (sku: string, typeId: string, material: string, sizes: string[], more = {}) =>
    sell(open().engine, {
      ...{
        sku,
        typeId,
        title: { fr: sku },
        status: "active",
        attributes: { matiere: [material], poids: sku.length * 10 },
      },
      options: [{ name: { fr: "Taille", ar: "المقاس" }, values: ["S", "M", "L"].map(size) }],
      variants: sizes.map((each, index) => ({
        sku: `${sku}-${each}`,
        options: [each.toLowerCase()],
        price: 10_000 + index,
      })),
      ...more,
    });
  const facets = (chosen: ProductCondition[]) => findFacets(read(), { status: "active" }, chosen);
  const counts = async (chosen: ProductCondition[], handle: string) =>
    (await facets(chosen)).facets
      .find((each) => each.handle === handle)
      ?.values.map(({ word, count }) => [word, count]);

  test("are attributes and options that may be filtered by, counted as if nothing of their own were chosen", async () => {
    const { engine } = open();
    const type = must(
      await engine.command(staff, (ctx) =>
        saveProductType(ctx, {
          name: { fr: "Chemises" },
          attributes: [
            {
              ...{ label: { fr: "Matière" }, kind: "choice", filterable: true },
              choices: [
                { key: "lin", label: { fr: "Lin" } },
                { key: "coton", label: { fr: "Coton" } },
              ],
            },
            { label: { fr: "Poids" }, kind: "measure", unit: "g", filterable: true },
            { label: { fr: "Secret" }, kind: "text", filterable: false },
          ],
        }),
      ),
    );
    await shirt("A", type.id, "lin", ["S", "M"]);
    await shirt("BB", type.id, "lin", ["M"]);
    const last = await shirt("CCC", type.id, "coton", ["L"], { onHand: 0 });
    await shirt("D", type.id, "coton", ["S"], { status: "draft" });
    await engine.outbox.drain();

    const whole = await facets([]);
    expect(whole).toMatchObject({ found: 3, price: { least: 10_000, most: 10_000 } });
    expect(whole.facets.map(({ handle, range }) => [handle, range])).toEqual([
      ["matiere", null],
      ["o.taille", null],
      ["poids", { least: 10, most: 30 }],
    ]);
    expect(whole.facets[1]).toMatchObject({ label: { fr: "Taille", ar: "المقاس" } });
    expect(whole.facets[1]?.values[0]).toMatchObject({ word: "s", label: { fr: "S", ar: "مقاس S" }, count: 1 });

    const linen: ProductCondition = { field: "attribute", attribute: "matiere", op: "is", value: ["lin"] };
    expect(await counts([linen], "matiere")).toEqual([
      ["lin", 2],
      ["coton", 1],
    ]);
    expect(await counts([linen], "o.taille")).toEqual([
      ["s", 1],
      ["m", 2],
      ["l", 0],
    ]);
    const medium: ProductCondition = { field: "attribute", attribute: "o.taille", op: "is", value: ["m"] };
    expect(await counts([linen, medium], "matiere")).toEqual([
      ["lin", 2],
      ["coton", 0],
    ]);
    expect((await facets([linen, medium])).found).toBe(2);
    expect(await findFacetValues(read(), { status: "active" })).toEqual(
      new Set(["matiere lin", "matiere coton", "o.taille s", "o.taille m", "o.taille l", "poids"]),
    );

    // A value that no variant has any more is none; options outlive the type.
    const [variant] = inputOf(last).variants;
    if (!variant) throw new Error("it has a variant");
    const variants = [{ ...variant, options: ["m"] }];
    must(await engine.command(staff, (ctx) => saveProduct(ctx, { ...inputOf(last), variants }, { id: last.id })));
    must(await engine.command(staff, (ctx) => deleteProductType(ctx, type.id)));
    expect(await findFacetValues(read(), { status: "active" })).toEqual(new Set(["o.taille s", "o.taille m"]));
  });
});
