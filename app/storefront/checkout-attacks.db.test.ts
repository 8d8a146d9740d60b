import { beforeAll, expect, test } from "vitest";
import { inputOf, saveProduct } from "#app/commerce/catalog/index.server.ts";
import { createCoupons, disableCoupon, saveOffer } from "#app/commerce/offers/index.server.ts";
import { listOrders } from "#app/commerce/orders/index.server.ts";
import { describeShop, must, sell, staff } from "#app/testing/shop.ts";
import { openVaseShop, visit as somebody, type VaseShop } from "./testing/vase-shop.ts";

const HOSTILE: readonly [string, string][] = [
  ["nothing", ""],
  ["a NUL", "Sal\u0000ma"],
  ["letters that turn the line", "\u202eamlaS\u2066"],
  ["half a letter", "\ud800 Salma"],
  ["the end of a script", `</script><img src=x onerror=alert(1)>"'`],
  ["a word of the language", "__proto__"],
  ["another", "constructor"],
  ["a list", '["a","b"]'],
  ["a merge value", "{{constructor.constructor}}"],
  ["a formula", "=cmd|'/c calc'!A1"],
  ["a quote of SQL", "' OR 1=1 --"],
  ["very much", "Ж".repeat(200_000)],
];

const FULL = process.env.VITRINE_FULL === "1";

/** What the checkout reads by itself, and some that it never asked for. */
const NAMES = [
  ...["name", "phone", "address", "city", "note", "email", "consent", "variant", "quantity", "pack", "part", "key"],
  ...["country", "region", "postcode", "delivery", "desk_", "coupon", "voucher", "payment", "form", "step", "last"],
  ...["intent", "cart", "unfinished", "human", "at", "from", "page", "revision", "promised", "prices", "utm_source"],
  ...["fees", "total", "bump_A", "a.name", "a.phone[x]", "name[]", "__proto__", "constructor", "a.__proto__"],
];

describeShop("the checkout under attack", (open) => {
  let shop: VaseShop;
  let addresses = 0;

  beforeAll(async () => {
    shop = await openVaseShop(open());
  });

  /** From a network address that nothing was sent from yet. */
  const visit = () => ({ ...somebody, address: `41.251.${addresses >> 8}.${addresses++ & 255}` });
  const send = (body: FormData | URLSearchParams, accept = "text/html") =>
    shop.front.order(
      new Request("http://localhost:3000/checkout", { method: "POST", body, headers: { accept } }),
      visit(),
    );
  const post = (fields: Record<string, string>, accept?: string) => send(new URLSearchParams(fields), accept);
  const key = () => crypto.randomUUID();
  const orders = async () => {
    const row = await open().engine.db.read.one<{ count: number }>("SELECT COUNT(*) AS count FROM orders");
    return Number(row?.count);
  };
  const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? "";
  const page = async (variant: string) => {
    const address = `http://localhost:3000/checkout?variant=${variant}&key=${key()}`;
    return (await shop.front.checkout(new Request(address), visit())).text();
  };
  const text = async (answer: Response) => (await answer.text()).replace(/[\u00a0\u202f]/g, " ");

  test.each(HOSTILE)("%s in any of its fields breaks nothing and stays words", async (_, value) => {
    const first = HOSTILE.findIndex(([, each]) => each === value);
    for (const name of NAMES.filter((_, at) => FULL || (at + first) % 7 === 0)) {
      const answer = await post({ ...shop.order({ key: key() }), [name]: value });
      expect([200, 303, 404, 422], name).toContain(answer.status);
      const html = await answer.text();
      expect(html, name).not.toMatch(/<img src=x|"__proto__":/);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test("a name many times, files where words are asked, and thousands of fields are read like one of each", async () => {
    const base = () => Object.entries(shop.order({ key: key() }));
    const before = await orders();
    const twice = new URLSearchParams([...base(), ["phone", "0600000000"], ["quantity", "9"], ["name", "Zoubida"]]);
    expect((await send(twice)).status).toBe(303);
    const [first] = (await listOrders(open().engine.db.read, { phone: "+212600000000" })).data;
    // Of a question the last answer counts, of what is ordered the first: as one of each, and at the price of one.
    expect(first).toMatchObject({ name: "Zoubida", phone: "+212600000000", total: 24_900 });
    const files = new FormData();
    for (const [name, value] of base()) {
      if (["name", "phone", "variant"].includes(name)) files.append(name, new File([value], `${name}.html`));
      else files.append(name, value);
    }
    expect([404, 422]).toContain((await send(files)).status);
    const many = new URLSearchParams([
      ...Array.from({ length: 5_000 }, (_, at): [string, string] => [`x${at}`, "1"]),
      ...base(),
    ]);
    expect([404, 422]).toContain((await send(many)).status);
    expect(await orders()).toBe(before + 1);
  });

  test("what got dearer while somebody typed is shown at its new price before it is ordered; what got cheaper is not", async () => {
    const { engine } = open();
    const made = await sell(engine, { sku: "MOVES", title: { fr: "Plat" }, price: 10_000, onHand: 50 });
    const { id: variant = "" } = made.variants[0] ?? {};
    const price = async (to: number) => {
      const input = inputOf(made);
      const variants = input.variants.map((each) => ({ ...each, price: to }));
      must(await engine.command(staff, (ctx) => saveProduct(ctx, { ...input, variants }, { id: made.id })));
    };
    const prices = field(await page(variant), "prices");
    expect(prices).toBe(`${variant}:10000`);
    await price(12_000);
    const before = await orders();
    const typed = { ...shop.order({ key: key(), quantity: "2" }), variant, prices };
    const refused = await post(typed);
    const html = await text(refused);
    expect([refused.status, await orders()]).toEqual([422, before]);
    expect(html).toContain("coûte maintenant 120 DH, le total est de 240 DH");
    expect(html).toContain('value="Salma Bennani"');
    const script = await post(typed, "application/json");
    expect(await script.json()).toMatchObject({ code: "price.rose" });
    // Confirmed at what was shown, by the key it had; the same sent again is the same, whatever it was shown with.
    const confirmed = { ...typed, key: field(html, "key"), prices: field(html, "prices") };
    const placed = await post(confirmed);
    expect([placed.status, (await post({ ...confirmed, prices })).headers.get("location")]).toEqual([
      ...[303, placed.headers.get("location")],
    ]);
    await price(9_000);
    expect((await post({ ...confirmed, key: key() })).status).toBe(303);
    const placedFor = async () => {
      const sums = "SELECT subtotal, COUNT(*) AS count FROM orders GROUP BY subtotal ORDER BY subtotal";
      const rows = await engine.db.read.all<{ subtotal: number; count: number }>(sums);
      return rows.map(({ subtotal, count }) => [Number(subtotal), Number(count)]);
    };
    const earlier = await placedFor();
    expect(earlier).toEqual(
      expect.arrayContaining([
        [18_000, 1],
        [24_000, 1],
      ]),
    );
    // Whatever a browser says it was shown: the price is the server's.
    for (const wild of [`${variant}:999999999`, `${variant}:-1`, `${variant}:1e3`, "x:1", `${variant}:`, "a b c"]) {
      expect((await post({ ...typed, key: key(), prices: wild })).status, wild).toBe(303);
    }
    // A long cart is read to its end.
    const long = `${`${shop.variant}:24900 `.repeat(80)}${variant}:1`;
    expect((await post({ ...typed, key: key(), prices: long })).status).toBe(422);
    expect(await placedFor()).toEqual(earlier.map(([sum, count = 0]) => [sum, sum === 18_000 ? count + 6 : count]));
  });

  test("a code that ends while somebody types is said beside it, and nothing is ordered at another price", async () => {
    const { engine } = open();
    const offer = must(
      await engine.command(staff, (ctx) =>
        saveOffer(ctx, {
          ...{ name: { fr: "Bienvenue" }, status: "active", priority: 0, stacking: "combine" },
          conditions: [{ code: "coupon", args: {} }],
          reward: { code: "amount-off", args: { amount: 1_000, items: { products: [shop.product] } } },
        }),
      ),
    );
    const [coupon] = must(await engine.command(staff, (ctx) => createCoupons(ctx, { offerId: offer.id })));
    const { id = "", code = "" } = coupon ?? {};
    const shown = await post({ ...shop.order({ key: key(), coupon: code }), intent: "update" });
    expect(await text(shown)).toContain("Bienvenue");
    must(await engine.command(staff, (ctx) => disableCoupon(ctx, id, true)));
    const before = await orders();
    const typed = shop.order({ key: key(), coupon: code });
    const refused = await post(typed, "application/json");
    expect([refused.status, await refused.json()]).toMatchObject([422, { errors: { coupon: expect.any(String) } }]);
    expect(await orders()).toBe(before);
    expect((await post({ ...typed, coupon: "" })).status).toBe(303);
  });

  test("what fills in a field that nobody sees orders nothing; a browser that did is asked once more and loses nothing", async () => {
    const before = await orders();
    const typed = shop.order({ key: key(), website: "https://spam.example" });
    const asked = await post(typed);
    const html = await asked.text();
    expect([asked.status, await orders()]).toEqual([422, before]);
    expect(html).toContain('value="Salma Bennani"');
    expect(html).toMatch(/<input(?=[^>]* name="website")(?![^>]* value=)[^>]*>/);
    expect((await post({ ...typed, website: "", key: field(html, "key") })).status).toBe(303);
    expect(await orders()).toBe(before + 1);
  });
});
