import { beforeAll, expect, test } from "vitest";
import { type AnswerInput, keepAnswer, listRuns, runAgain } from "#app/commerce/leads/index.server.ts";
import { type OfferInput, saveOffer } from "#app/commerce/offers/index.server.ts";
import { listOrders } from "#app/commerce/orders/index.server.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { describeShop, must, sell, shopper, staff } from "#app/testing/shop.ts";
import { formOf, question } from "#runtime/forms/testing/forms.ts";

describeShop("an order of what was chosen in a form", (open) => {
  let form: { id: string; revision: string };
  let vase: string;
  let bowl: string;
  let bump: string;
  let keys = 0;

  const offer = async (input: Pick<OfferInput, "reward">) => {
    const common = {
      status: "active",
      priority: 0,
      stacking: "combine",
      conditions: [],
      name: { fr: "Offre" },
    } as const;
    return must(await open().engine.command(staff, (ctx) => saveOffer(ctx, { ...common, ...input }))).id;
  };
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
    const other = await sell(engine, { sku: "BOL", price: 9_900, onHand: 5 });
    const soap = await sell(engine, { sku: "SAVON", price: 5_000 });
    vase = product.variants[0]?.id ?? "";
    bowl = other.variants[0]?.id ?? "";
    const tiers = [
      { quantity: 1, price: 20_000 },
      { quantity: 2, price: 32_000 },
    ];
    await offer({ reward: { code: "quantity-tiers", args: { items: { products: [product.id] }, tiers } } });
    bump = await offer({ reward: { code: "order-bump", args: { variant: soap.variants[0]?.id ?? "", price: 3_000 } } });
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

  test("is refused, and says why, where something of it sold out or is offered no more, or nothing was chosen", async () => {
    const refused = async (name: string, chosen: AnswerInput["values"], words: string) => {
      expect((await answer(name, chosen)).run).toMatchObject({ state: "dead", error: expect.stringContaining(words) });
      expect(await ordersOf(name)).toEqual([]);
    };
    // One vase is left of three.
    await refused("Rachid", { article: [vase], pieces: 2 }, "stock.insufficient");
    await refused("Nadia", { article: [bowl], extras: ["an-offer-that-ended"] }, "offers no more");
    await refused("Karim", {}, "No article was chosen");
  });
});
