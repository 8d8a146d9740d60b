import { beforeAll, expect, test } from "vitest";
import { findAddresses, findCustomerByPhone } from "#app/commerce/customers/index.server.ts";
import { type AnswerInput, keepAnswer, listLeads, listRuns, runAgain } from "#app/commerce/leads/index.server.ts";
import { createCoupons, saveOffer } from "#app/commerce/offers/index.server.ts";
import { listOrders } from "#app/commerce/orders/index.server.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { offerPacksAndSoap } from "#app/testing/packs-and-soap.ts";
import { describeShop, must, sell, shopper, staff } from "#app/testing/shop.ts";
import { formOf, question } from "#runtime/forms/testing/forms.ts";

describeShop("an order of what was chosen in a form", (open) => {
  let form: { id: string; revision: string };
  let vase: string;
  let bowl: string;
  let bump: string;
  let bowls: string;
  let keys = 0;

  /** Sends an answer of Salma's and does what follows. @returns its id, and the log of the action */
  const answer = async (name: string, chosen: AnswerInput["values"]) => {
    const { engine } = open();
    const values = { name, phone: "0661000113", address: "12 rue des Orangers", city: "Fès", ...chosen };
    const input: AnswerInput = {
      ...{ key: `key-${++keys}`, form: form.id, revision: form.revision, values, note: "", email: "" },
      ...{ phone: values.phone, name, city: values.city },
    };
    const { id } = must(await engine.command(shopper, (ctx) => keepAnswer(ctx, input)));
    return { id, run: await done(id) };
  };
  const done = async (id: string) => {
    const { engine } = open();
    await engine.outbox.drain();
    await engine.worker.drain();
    return (await engine.query(({ read }) => listRuns(read, id)))[0];
  };
  const ordersOf = async (name: string) =>
    (await open().engine.query(({ read }) => listOrders(read, { q: name }))).data;

  beforeAll(async () => {
    const { engine } = open();
    const product = await sell(engine, { sku: "VASE", price: 20_000, onHand: 3 });
    const other = await sell(engine, { sku: "BOL", price: 9_900, onHand: 9 });
    vase = product.variants[0]?.id ?? "";
    bowl = other.variants[0]?.id ?? "";
    bowls = other.id;
    bump = await offerPacksAndSoap(engine, product.id);
    const products = [{ product: { id: product.id } }, { product: { id: other.id } }];
    const doc = formOf([
      question("form.product", "article", { source: "chosen", products, several: true }),
      question("form.packs", "pieces", { product: { id: product.id } }),
      question("form.bumps", "extras", { product: { id: product.id } }),
    ]);
    doc.root.props.actions = [{ id: "buy", do: "order", when: true, with: { sku: "", quantity: "1" } }];
    form = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
  });

  test("has its articles, packs and extras at the engine's prices, and stays one", async () => {
    const { id, run } = await answer("Salma", { article: [vase, bowl], pieces: 2, extras: [bump] });
    expect(run).toMatchObject({ state: "done" });
    const [order, ...more] = await ordersOf("Salma");
    expect(more).toEqual([]);
    expect(order).toMatchObject({ subtotal: 20_000 * 2 + 9_900 + 5_000 });
    expect(order).toMatchObject({ discount: 20_000 * 2 - 32_000 + 2_000 });
    must(await open().engine.command(staff, (ctx) => runAgain(ctx, id, "buy")));
    expect(await done(id)).toMatchObject({ state: "done", result: order?.number });
    expect(await ordersOf("Salma")).toHaveLength(1);
  });

  test("costs what the answers that were kept add to it, whether its article was chosen or named", async () => {
    const own = form;
    const fee = question("form.calculated", "wrap", { fee: true, label: { fr: "Papier" }, value: 12.345 });
    for (const [index, sku] of ["", "BOL"].entries()) {
      const doc = formOf([
        question("form.product", "article", { source: "chosen", products: [{ product: { id: bowls } }] }),
        fee,
      ]);
      doc.root.props.actions = [
        { id: "buy", do: "order", when: true, with: { sku, quantity: "1" } },
        { id: "call", do: "lead", when: true, with: {} },
      ];
      form = must(await open().engine.command(staff, (ctx) => createDocument(ctx, doc)));
      const name = `Emballé ${index}`;
      expect((await answer(name, { article: bowl, wrap: 12.345 })).run).toMatchObject({ state: "done" });
      const fees = [{ code: "wrap", name: { fr: "Papier" }, amount: 1_235 }];
      expect(await ordersOf(name)).toMatchObject([{ subtotal: 9_900, fees }]);
      // Who is called back is asked the same.
      const [lead] = (await open().engine.query(({ read }) => listLeads(read, { q: name }))).data;
      expect(lead).toMatchObject({ fees, lines: [{ variantId: bowl }] });
    }
    form = own;
  });

  test("is refused, and says why, where something of it sold out or is offered no more, or nothing was chosen", async () => {
    const refused = async (name: string, chosen: AnswerInput["values"], code: string) => {
      expect((await answer(name, chosen)).run).toMatchObject({ state: "dead", error: { code } });
      expect(await ordersOf(name)).toEqual([]);
    };
    // One vase is left of three.
    await refused("Rachid", { article: [vase], pieces: 2 }, "stock.insufficient");
    await refused("Nadia", { article: [bowl], extras: ["an-offer-that-ended"] }, "action.goods_gone");
    await refused("Karim", {}, "action.no_article");
  });

  test("has its whole address, its note, its language and where it came from, whatever the form calls its questions", async () => {
    const { engine } = open();
    const doc = formOf([
      question("form.text", "name", { purpose: "name" }),
      question("form.address", "where", { label: { fr: "Où livrer ?" } }),
      question("form.text", "gift", { purpose: "free", label: { fr: "Mot du cadeau" } }),
      question("form.hidden", "campaign", { source: "param", value: "utm_campaign" }),
      question("form.product", "article", { source: "chosen", products: [{ product: { id: bowls } }] }),
    ]);
    doc.root.props.actions = [
      { id: "buy", do: "order", when: true, with: { sku: "", quantity: "1" } },
      { id: "call", do: "lead", when: true, with: {} },
      { id: "who", do: "customer", when: true, with: { tag: "" } },
    ];
    const asked = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
    const where = {
      ...{ region: "MA-03", postcode: "30000", city: "Fès", line: "12 rue des Orangers" },
      ...{ landmark: "Face à la pharmacie", pin: "34.033130,-5.000280,20" },
    };
    const values = {
      name: "Zineb",
      where,
      gift: "Bonne fête",
      campaign: "ramadan",
      article: bowl,
      phone: "0661000555",
    };
    const input: AnswerInput = {
      ...{ key: "whole", form: asked.id, revision: asked.revision, values, note: "", email: "z@example.com" },
      ...{ phone: values.phone, name: "Zineb", city: "" },
    };
    const { id } = must(await engine.command({ ...shopper, locale: "ar" }, (ctx) => keepAnswer(ctx, input)));
    await done(id);
    expect((await engine.query(({ read }) => listRuns(read, id))).map(({ state }) => state)).toEqual(
      Array(3).fill("done"),
    );
    const [order] = await ordersOf("Zineb");
    expect(order).toMatchObject({
      ...{ email: "z@example.com", locale: "ar", paymentMethod: "cod", source: "storefront" },
      address: { line1: where.line, city: "Fès", region: "MA-03", postcode: "30000", country: "MA" },
      origin: { form: asked.id, formRevision: asked.revision, utm: { utm_campaign: "ramadan" } },
    });
    expect(order?.note?.split("\n")).toEqual([
      "Repère pour le livreur\u00a0: Face à la pharmacie",
      expect.stringMatching(/^Position\u00a0: https:\/\/www\.openstreetmap\.org\//),
      "Mot du cadeau\u00a0: Bonne fête",
    ]);
    await engine.query(async ({ read }) => {
      const [lead] = (await listLeads(read, { q: "0661000555" })).data;
      expect(lead).toMatchObject({ city: "Fès", lines: [{ variantId: bowl, quantity: 1 }] });
      expect(lead?.value).toBeGreaterThanOrEqual(9_900);
      const person = await findCustomerByPhone(read, "+212661000555");
      const addresses = await findAddresses(read, person?.id ?? "");
      expect(addresses).toMatchObject([{ line1: where.line, city: "Fès", region: "MA-03" }]);
    });
  });

  test("is paid as was answered, unless that is paid online, and takes a coupon as every order does", async () => {
    const { engine } = open();
    const gift = must(
      await engine.command(staff, (ctx) =>
        saveOffer(ctx, {
          ...{ status: "active", priority: 0, stacking: "combine", name: { fr: "Code" } },
          conditions: [{ code: "coupon", args: {} }],
          reward: { code: "percent-off", args: { items: { products: [bowls] }, percent: 10 } },
        }),
      ),
    );
    const [{ code = "" } = {}] = must(
      await engine.command(staff, (ctx) => createCoupons(ctx, { offerId: gift.id, code: "FORM10" })),
    );
    const first = await answer("Hind", { article: [bowl], coupon: code });
    expect(first.run).toMatchObject({ state: "done" });
    expect((await ordersOf("Hind"))[0]).toMatchObject({ discount: 990 });
    expect((await answer("Lina", { article: [bowl], payment: "barter" })).run).toMatchObject({
      ...{ state: "dead", error: { code: "payment.method_unknown" } },
    });
  });

  test("goes where its buyer lives: the country they chose, their region's, their phone's, else the shop's", async () => {
    const { engine } = open();
    const { shop } = await engine.query(async (q) => q);
    must(await engine.command(staff, (ctx) => updateShop(ctx, { countries: ["MA", "FR", "TN"] })));
    const doc = formOf([
      question("form.text", "name", { purpose: "name" }),
      question("form.address", "where", { label: { fr: "Où livrer ?" } }),
      question("form.product", "article", { source: "chosen", products: [{ product: { id: bowls } }] }),
    ]);
    doc.root.props.actions = [
      { id: "buy", do: "order", when: true, with: { sku: "BOL", quantity: "1" } },
      { id: "who", do: "customer", when: true, with: { tag: "" } },
    ];
    const asked = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
    const countriesOf = async (name: string, phone: string, chosen: Record<string, unknown>, region = "") => {
      const values = { name, phone, where: { region, city: "Ville", line: "12, rue A", postcode: "75001" }, ...chosen };
      const input: AnswerInput = {
        ...{ key: `country-${name}`, form: asked.id, revision: asked.revision, values, note: "", email: "" },
        ...{ phone, name, city: "" },
      };
      const { id } = must(await engine.command(shopper, (ctx) => keepAnswer(ctx, input)));
      await done(id);
      const [order] = await ordersOf(name);
      const person = await engine.query(({ read }) => findCustomerByPhone(read, phone));
      const [home] = await engine.query(({ read }) => findAddresses(read, person?.id ?? ""));
      return [order?.address.country, home?.country];
    };
    expect(await countriesOf("Chloé", "+33612345678", { country: "TN" })).toEqual(["TN", "TN"]);
    expect(await countriesOf("Driss", "+33612345679", {}, "MA-03")).toEqual(["MA", "MA"]);
    expect(await countriesOf("Élise", "+33612345670", {})).toEqual(["FR", "FR"]);
    // The shop does not deliver to where that phone is from.
    expect(await countriesOf("Fatou", "+221771234567", {})).toEqual(["MA", "MA"]);
    must(await engine.command(staff, (ctx) => updateShop(ctx, { countries: shop.countries })));
  });
});
