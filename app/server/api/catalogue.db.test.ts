import { afterAll, beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { nextInstant } from "#app/testing/next-instant.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

describeEachDatabase("the API of the catalogue", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(() => api.close());
  const ask: TestApi["ask"] = (...args) => api.ask(...args);

  const mad = (amount: number) => ({ amount, currency: "MAD" });
  const product = (sku: string, more: object = {}) =>
    ask("POST", "/products", {
      body: { title: sku, status: "active", variants: [{ sku, price: mad(10_000), cost: mad(4_000) }], ...more },
    });

  test("types give products attributes that lists filter by", async () => {
    const type = await ask("POST", "/product-types", {
      body: {
        name: "Vases",
        attributes: [
          { label: "Matière", kind: "choice", choices: [{ key: "terre", label: "Terre" }] },
          { label: "Hauteur", kind: "measure", unit: "cm" },
        ],
      },
    });
    expect(type).toMatchObject({ status: 201, body: { handle: "vases", name: { fr: "Vases" }, version: 1 } });
    const made = await product("API-VASE", {
      type_id: type.body.id,
      attributes: { matiere: ["terre"], hauteur: 31.5 },
      tags: ["Été"],
    });
    expect(made).toMatchObject({
      status: 201,
      body: { attributes: { hauteur: 31.5 }, variants: [{ cost: mad(4_000) }] },
    });
    const found = await ask(
      "GET",
      `/products?filter=${encodeURIComponent("a.hauteur:30..40 a.matiere:terre tag:été")}`,
    );
    expect(found.body.data).toHaveLength(1);
    const changed = await ask("PATCH", `/products/${made.body.id}`, { body: { attributes: { matiere: null } } });
    expect(changed).toMatchObject({ body: { attributes: { hauteur: 31.5 } } });
    expect(changed).not.toHaveProperty("body.attributes.matiere");
    expect(
      await ask("PATCH", `/products/${made.body.id}`, { body: { attributes: { hauteur: "haut" } } }),
    ).toMatchObject({
      status: 422,
      body: { code: "attribute.invalid", pointer: "/attributes/hauteur" },
    });
    expect(await ask("GET", "/products?filter=couleur:rouge")).toMatchObject({
      status: 422,
      body: { code: "filter.invalid" },
    });
    expect(await ask("GET", "/products?sort=id;drop")).toMatchObject({ status: 400 });
  });

  test("collections are made by hand or by rule, and never by both", async () => {
    const [one, two] = [await product("API-C1", { tags: ["fête"] }), await product("API-C2")];
    const byHand = await ask("POST", "/collections", {
      body: { title: "À la main", product_ids: [two.body.id, one.body.id] },
    });
    expect(byHand).toMatchObject({ status: 201, body: { product_count: 2, rule: null, sort: "manual" } });
    const ids = await ask("GET", `/collections/${byHand.body.id}/product-ids`);
    expect(ids.body).toEqual({ product_ids: [two.body.id, one.body.id] });
    const rule = { match: "all", of: [{ field: "tag", op: "is", value: "Fête" }] };
    expect((await ask("POST", "/collections/preview", { body: { rule } })).body).toEqual({ product_count: 1 });
    const byRule = await ask("PATCH", `/collections/${byHand.body.id}`, { body: { rule, version: 1 } });
    expect(byRule).toMatchObject({ status: 200, body: { product_count: 1, sort: "newest", version: 2 } });
    expect(await ask("PATCH", `/collections/${byHand.body.id}`, { body: { title: "x", version: 1 } })).toMatchObject({
      status: 409,
      body: { code: "collection.changed_meanwhile" },
    });
    expect(await ask("POST", "/collections", { body: { title: "x", rule, product_ids: [one.body.id] } })).toMatchObject(
      {
        status: 422,
        body: { pointer: "/product_ids" },
      },
    );
    const bad = { match: "all", of: [{ field: "tag", op: "is", value: { $ne: "" } }] };
    expect(await ask("POST", "/collections", { body: { title: "x", rule: bad } })).toMatchObject({
      status: 422,
      body: { code: "rule.invalid", pointer: "/rule/of/0/value" },
    });
    expect(await ask("DELETE", `/collections/${byHand.body.id}`)).toMatchObject({ status: 200 });
    expect(await ask("GET", `/collections/${byHand.body.id}`)).toMatchObject({ status: 404 });
  });

  test("many are changed at once, and one is duplicated", async () => {
    const made = await product("API-BULK", { tags: ["lot"] });
    const bulk = (body: object) => ask("POST", "/products/bulk", { body });
    const change = { price: { percent: -10 }, add_tags: ["soldé"] };
    expect(await bulk({ filter: "tag:lot", change, dry_run: true })).toMatchObject({ body: { found: 1, changed: 1 } });
    expect(await bulk({ filter: "tag:lot", change })).toMatchObject({ status: 200, body: { changed: 1, failed: 0 } });
    expect(await ask("GET", `/products/${made.body.id}`)).toMatchObject({
      body: { tags: ["lot", "soldé"], variants: [{ price: mad(9_000) }] },
    });
    expect(await bulk({ ids: [made.body.id], change: { price: { set: 1, add: 1 } } })).toMatchObject({ status: 400 });
    expect(await ask("POST", `/products/${made.body.id}/duplicate`)).toMatchObject({
      status: 201,
      body: { status: "draft", title: { fr: "API-BULK (copie)" }, variants: [{ sku: null, price: mad(9_000) }] },
    });
  });

  test("prices are scheduled, ended and remembered", async () => {
    const { body } = await product("API-SALE");
    nextInstant();
    const made = await ask("POST", `/products/${body.id}/price-schedules`, {
      body: { percent: 10, until: "2999-01-01T00:00:00Z" },
    });
    expect(made).toMatchObject({ status: 201, body: { percent: 10, price: null, variant_id: null } });
    const history = await ask("GET", `/products/${body.id}/price-history`);
    expect(history).toHaveProperty("body.data.0.prices.1", {
      ...{ price: mad(9_000), compare_at_price: mad(10_000) },
      ...{ from: expect.any(String), until: "2999-01-01T00:00:00.000Z" },
    });
    expect(await ask("POST", `/products/${body.id}/price-schedules`, { body: {} })).toMatchObject({
      status: 422,
      body: { code: "input.required" },
    });
    expect(
      await ask("POST", `/products/${body.id}/price-schedules`, {
        body: { percent: 10, from: "2001-01-01T00:00:00Z" },
      }),
    ).toMatchObject({ status: 422, body: { code: "price.schedule_dates", pointer: "/from" } });
    expect(await ask("DELETE", `/price-schedules/${made.body.id}`)).toMatchObject({ status: 200 });
    expect(await ask("DELETE", `/price-schedules/${made.body.id}`)).toMatchObject({ status: 422 });
  });
});
