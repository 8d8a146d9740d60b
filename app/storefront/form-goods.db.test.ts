import { beforeAll, expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { listAnswers } from "#app/commerce/leads/index.server.ts";
import { adjustStock } from "#app/commerce/stock/index.server.ts";
import { createDocument, findDocument, nameGoods, publishDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { offerPacksAndSoap } from "#app/testing/packs-and-soap.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { answerLines, chosenGoods, goodsFields } from "#runtime/forms/answer-lines.ts";
import { formOf, question } from "#runtime/forms/testing/forms.ts";
import { registry } from "#runtime/registry.ts";
import { node, page as pageOf } from "#templates/starter/build.ts";
import { PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.14" };
const ORIGIN = "http://localhost:3000";

describeShop("articles in forms", (open) => {
  let front: Storefront;
  let page: string;
  let vase: { id: string; variant: string };
  let bowl: { id: string; variant: string };
  let bump: string;

  const publish = async (doc: Doc) => {
    const made = must(await open().engine.command(staff, (ctx) => createDocument(ctx, doc)));
    must(await open().engine.command(staff, (ctx) => publishDocument(ctx, { id: made.id })));
    return made.id;
  };
  /** A page that asks with a form. */
  const publishPage = (form: string, slug: string) =>
    publish({
      ...pageOf("promo", { fr: "Choisir" }, [
        node("layout.section", "band", {}, { body: [node("content.form", "ask", { form })] }),
      ]),
      meta: { ...pageOf("promo", { fr: "Choisir" }, []).meta, slug: { fr: slug } },
    });
  const send = async (fields: Record<string, string>) => {
    const body = new URLSearchParams({ block: "ask", page, step: "0", ...fields });
    const answer = await front.send(new Request(`${ORIGIN}/forms`, { method: "POST", body }), visit);
    return { status: answer.status, html: (await answer.text()).replaceAll("\u00a0", " ") };
  };
  const shown = async () => {
    const answer = await front.page(new Request(`${ORIGIN}/p/choisir`), visit);
    return { tags: answer.headers.get("surrogate-key"), html: (await answer.text()).replaceAll("\u00a0", " ") };
  };

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url, {}), engine, new PageCache({ bytes: 1_000_000, clock: systemClock }));
    const made = async (sku: string, title: string, price: number, onHand: number) => {
      const product = await sell(engine, { sku, handle: sku.toLowerCase(), title: { fr: title }, price, onHand });
      return { id: product.id, variant: product.variants[0]?.id ?? "" };
    };
    vase = await made("VASE", "Vase vert", 20_000, 9);
    bowl = await made("BOL", "Bol bleu", 9_900, 1);
    bump = await offerPacksAndSoap(engine, vase.id);
    const products = [{ product: { id: vase.id } }, { product: { id: bowl.id } }];
    const form = await publish(
      formOf([
        question("form.product", "article", { required: true, source: "chosen", products }),
        question("form.packs", "pieces", { product: { id: vase.id } }),
        question("form.bumps", "extras", { product: { id: vase.id } }),
        { id: "sum", type: "form.total", props: { label: { fr: "Total" } } },
        question("form.calculated", "deposit", {
          label: { fr: "Acompte" },
          value: { "/": [{ var: "$order.total" }, 4] },
        }),
      ]),
    );
    page = await publishPage(form, "choisir");
  });

  test("shows what there is, with its prices, and closes what is not there", async () => {
    const { html, tags } = await shown();
    expect(html).toContain("Vase vert");
    expect(html).toContain("320 DH");
    expect(html).toMatch(/value="2"[^>]*checked|checked[^>]*value="2"/);
    expect(html).toMatch(/<input[^>]*disabled[^>]*value="12"|value="12"[^>]*disabled/);
    expect(html).toContain("Ajoutez un savon");
    // What the page shows ends with the products it shows.
    expect(tags).toContain(vase.id);
    expect(tags).toContain(bowl.id);
  });

  test("packs and extras reach the price by the shop's own offers, and rules read it", async () => {
    const looked = await send({ "a.article": vase.variant, "a.pieces": "2", "a.extras": bump, intent: "resume" });
    expect([looked.status, looked.html.includes("350 DH")]).toEqual([200, true]);
    expect((await send({ "a.article": vase.variant, "a.pieces": "2", "a.extras": bump })).status).toBe(303);
    const { data } = await open().engine.query(({ read }) => listAnswers(read, {}));
    expect(data[0]?.values).toEqual({ article: vase.variant, pieces: 2, extras: [bump], deposit: 87.5 });
  });

  test("people read the names of what was chosen, not the ids that are kept", async () => {
    const { engine } = open();
    const words = { locale: "fr", main: "fr" } as const;
    const said = await engine.query(async ({ read, clock, shop }) => {
      const [answer] = (await listAnswers(read, {})).data;
      const doc = answer && (await findDocument(read, answer.form))?.doc;
      if (doc?.kind !== "form" || !answer) throw new Error("There is no answer to read");
      const chosen = chosenGoods(goodsFields(doc, registry), answer.values);
      const goods = await nameGoods(read, clock.now(), chosen, words);
      return answerLines(doc, answer.values, { registry, ...words, goods, currency: shop.currency });
    });
    const texts = Object.fromEntries(said.map(({ name, text }) => [name, text]));
    expect(texts).toMatchObject({ article: "Vase vert", pieces: "2", extras: "Ajoutez un savon" });
  });

  test("what sells out meanwhile closes by itself: on the page, and at the server in clear words", async () => {
    const { engine } = open();
    const sold = { variantId: bowl.variant, change: { set: 0 }, reason: "inventaire" };
    must(await engine.command(staff, (ctx) => adjustStock(ctx, sold)));
    const refused = await send({ "a.article": bowl.variant });
    expect([refused.status, refused.html.includes("C’est épuisé depuis un instant")]).toEqual([422, true]);
    const never = await send({ "a.article": "01ARZ3NDEKTSV4RRFFQ69G5FAV" });
    expect([never.status, never.html.includes("Choisissez dans la liste.")]).toEqual([422, true]);
    // A page that stands open hears of it, and nothing else.
    const stock = (block: string) =>
      front.soldOut(new Request(`${ORIGIN}/forms/goods?${new URLSearchParams({ block, page })}`), visit);
    const told = await stock("ask");
    expect([told.headers.get("cache-control"), await told.json()]).toEqual([
      "private, no-store",
      { closed: { article: [bowl.variant], pieces: ["12"], extras: [] } },
    ]);
    expect(await (await stock("nobody")).json()).toEqual({ closed: {} });
    const { html } = await shown();
    expect(html).toMatch(
      new RegExp(`<input[^>]*(disabled[^>]*value="${bowl.variant}"|value="${bowl.variant}"[^>]*disabled)`),
    );
    expect((await engine.query(({ read }) => listAnswers(read, {}))).data).toHaveLength(1);
  });

  test("a fee is part of the total that is shown, and is not reckoned of itself", async () => {
    const products = [{ product: { id: vase.id } }];
    const value = { "/": [{ var: "$order.total" }, 10] };
    const form = await publish(
      formOf([
        question("form.product", "article", { source: "chosen", products }),
        question("form.calculated", "insured", { label: { fr: "Assurance" }, value, fee: true }),
        { id: "sum", type: "form.total", props: { label: { fr: "Total" } } },
      ]),
    );
    const insured = await publishPage(form, "assurer");
    const { status, html } = await send({ page: insured, "a.article": vase.variant, intent: "resume" });
    expect([status, html.match(/\d+ DH/g)?.filter((words) => words !== "200 DH")]).toEqual([
      ...[200, ["20 DH", "20 DH", "220 DH"]],
    ]);
    expect(html).toMatch(/data-order="{&quot;total&quot;:200,/);
  });
});
