import { afterAll, beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

describeEachDatabase("delivery over the API", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(() => api.close());
  const json = async (method: string, path: string, body?: unknown) => {
    const answer = await api.ask(method, path, body === undefined ? {} : { body });
    return { status: answer.status, body: JSON.parse(answer.raw) };
  };
  const mad = (amount: number) => ({ amount, currency: "MAD" });
  const home = (amount: number, more = {}) => ({ id: "home", kind: "home", price: mad(amount), ...more });

  test("zones, desks and postcodes are written, read, changed and taken away; rates follow at once", async () => {
    const made = await json("POST", "/shipping-zones", { country: "MA", city: "casa", rates: [home(2_000)] });
    expect([made.status, made.body.version, made.body.rates[0].steps]).toEqual([201, 1, []]);
    const rates = (city: string, more = {}) =>
      json("POST", "/shipping-rates", { address: { country: "MA", city }, subtotal: 1_000, ...more });
    expect((await rates("Dar el Beida")).body).toMatchObject({
      ...{ region: "MA-06", town: "Casablanca", data: [{ id: "home", price: mad(2_000), desk: null }] },
    });
    const at = `/shipping-zones/${made.body.id}`;
    const steps = [{ above: 5_000, price: mad(4_000) }];
    const changed = await json("PUT", at, { country: "MA", city: "casa", rates: [home(2_500, { steps })], version: 1 });
    expect([changed.status, changed.body.version]).toEqual([200, 2]);
    expect((await rates("casa", { weight: 6_000 })).body.data[0].price.amount).toBe(4_000);
    const stale = await json("PUT", at, { country: "MA", city: "casa", rates: [home(1)], version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, "zone.changed_meanwhile"]);
    const desk = await json("POST", "/shipping-desks", { country: "MA", region: "MA-06", name: "Bureau Maârif" });
    expect([desk.status, (await json("GET", `/shipping-desks/${desk.body.id}`)).body.name]).toEqual([
      201,
      "Bureau Maârif",
    ]);
    expect((await json("DELETE", `/shipping-desks/${desk.body.id}`)).status).toBe(200);
    expect((await json("DELETE", at)).status).toBe(200);
    expect((await json("GET", at)).status).toBe(404);
    expect((await json("PUT", "/shipping-postcodes/FR", { mode: "deny", codes: ["97*"] })).status).toBe(200);
    expect((await json("GET", "/shipping-postcodes")).body.data).toEqual([
      { country: "FR", mode: "deny", codes: ["97*"] },
    ]);
    const reunion = { address: { country: "FR", city: "Saint-Denis", postcode: "97400" } };
    expect((await json("POST", "/shipping-rates", reunion)).body).toMatchObject({
      ...{ code: "shipping.refused_postcode", pointer: "/address/postcode" },
    });
  });

  test("a table of prices points at the row that is wrong, and writes nothing of it", async () => {
    const row = (region: string, amount: number) => ({ country: "DZ", region, rates: [home(amount)] });
    const wrong = await json("PUT", "/shipping-zones", { zones: [row("DZ-01", 5), row("DZ-77", 5)] });
    expect([wrong.status, wrong.body.pointer]).toEqual([422, "/zones/1/region"]);
    expect((await json("GET", "/shipping-zones?country=DZ")).body.data).toEqual([]);
    const zones = Array.from({ length: 58 }, (_, index) => row(String(index + 1).padStart(2, "0"), index * 100));
    expect((await json("PUT", "/shipping-zones", { zones })).body).toEqual({ made: 58, changed: 0, removed: 0 });
    const foreign = { country: "DZ", rates: [{ id: "home", kind: "home", price: { amount: 1, currency: "DZD" } }] };
    expect((await json("POST", "/shipping-zones", foreign)).body.pointer).toBe("/rates/0/price/currency");
  });

  test("places list what people choose from", async () => {
    const { body } = await json("GET", "/places/DZ");
    expect([body.regions.length, body.regions[15]]).toEqual([
      58,
      { code: "DZ-16", name: { fr: "Alger", ar: "الجزائر" } },
    ]);
    expect((await json("GET", "/places/US")).body).toEqual({ country: "US", regions: [], towns: [] });
    expect((await json("GET", "/places/Atlantis")).body).toMatchObject({ code: "country.not_served" });
  });

  test.each([
    { country: "MA", rates: "free" },
    { country: ["MA"] },
    { country: "MA", rates: [{ id: "home", kind: "drone", price: mad(1) }] },
    { country: "MA", rates: [home(1.5)] },
    { country: "MA", rates: [home(-1)] },
    { country: "MA", rates: [home(1e18)] },
    { country: "MA", city: {}, rates: [home(1)] },
  ])("%j is refused with a pointer", async (body) => {
    const answer = await json("POST", "/shipping-zones", body);
    expect([400, 422]).toContain(answer.status);
    expect(answer.body.pointer).toMatch(/^\//);
  });
});
