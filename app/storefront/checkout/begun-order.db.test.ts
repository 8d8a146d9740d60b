import { beforeAll, expect, test } from "vitest";
import { leadDraft } from "#app/admin/leads/lead-draft.server.ts";
import { newFees } from "#app/admin/orders/edit/new-fees.server.ts";
import type { OrderDraft } from "#app/admin/orders/edit/types.ts";
import { addToCart, readCart } from "#app/commerce/carts/index.server.ts";
import { saveProduct } from "#app/commerce/catalog/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { linkDraft, listDrafts, listLeads } from "#app/commerce/leads/index.server.ts";
import { findOrder, listOrders } from "#app/commerce/orders/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node } from "#templates/starter/build.ts";
import { PageCache } from "../page-cache/index.server.ts";
import type { Storefront } from "../storefront.server.ts";

const EMPTY: OrderDraft = {
  ...{ lines: [], name: "", phone: "", email: "", line1: "", city: "", region: "", postcode: "", country: "MA" },
  ...{ note: "", delivery: "", paymentMethod: "cod", shipping: null, fees: [], added: [] },
};
const ORIGIN = "http://localhost:3000";
const visit = { log: createLogger("silent"), address: "41.250.0.34" };

describeShop("orders that were begun", (open) => {
  let front: Storefront;
  let variant = "";
  let keeping = "";
  let silent = "";

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url, {}), engine, new PageCache({ bytes: 1_000_000, clock: systemClock }));
    variant = (await sell(engine, { sku: "B-1", onHand: 50 })).variants[0]?.id ?? "";
    const phone = node("form.phone", "phone");
    const publish = async (saving: boolean) => {
      const form = formOf([
        step("who", [
          question("form.text", "name", { purpose: "name" }),
          question("form.text", "wish", { purpose: "free", required: false }),
        ]),
        step("where", [phone, question("form.text", "city", { purpose: "city" })]),
      ]);
      form.root.props.saving = saving;
      const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, form)));
      must(await engine.command(staff, (ctx) => publishDocument(ctx, { id })));
      return id;
    };
    [keeping, silent] = [await publish(true), await publish(false)];
  });

  const post = (path: string, form: string, fields: Record<string, string>) =>
    new Request(`${ORIGIN}${path}`, {
      method: "POST",
      body: new URLSearchParams({ variant, quantity: "2", form, ...fields }),
    });
  const begin = (key: string, fields: Record<string, string>, form = keeping) =>
    front.lead(post("/checkout/lead", form, { key, step: "0", ...fields }), visit);
  const drafts = async () => (await open().engine.query(({ read }) => listDrafts(read))).data;
  const leads = async () => (await open().engine.query(({ read }) => listLeads(read, {}))).data;

  test("are kept with all their answers before anybody can be called, and are one with their lead after", async () => {
    const key = crypto.randomUUID();
    expect((await begin(key, { "a.wish": "Bleu" })).status).toBe(204);
    expect([(await drafts()).length, (await leads()).length]).toEqual([1, 0]);
    await begin(key, { step: "1", "a.name": "Aïcha", "a.wish": "Bleu", "a.phone": "٠٦٦١٠٠٠٣٠١" });
    expect(await drafts()).toMatchObject([
      { form: keeping, step: 1, name: "Aïcha", phone: "+212661000301", values: { wish: "Bleu" } },
    ]);
    expect(await leads()).toMatchObject([{ phone: "+212661000301", name: "Aïcha" }]);

    // Somebody who begins again is still one person: one lead, one form that was left.
    await begin(crypto.randomUUID(), { "a.wish": "Vert" });
    const again = crypto.randomUUID();
    await begin(again, { "a.name": "Aïcha", "a.phone": "0661000301" });
    expect(await leads()).toHaveLength(1);
    expect((await drafts()).filter(({ phone }) => phone === "+212661000301")).toHaveLength(1);
  });

  test("are called back for what the answers add to the price, as the server reckons it", async () => {
    const { engine } = open();
    const form = formOf([
      question("form.text", "wish", { purpose: "free", required: false }),
      question("form.calculated", "wrap", {
        fee: true,
        label: { fr: "Gravure" },
        value: { "*": [{ length: [{ var: "wish" }] }, 2] },
      }),
      node("form.phone", "phone"),
    ]);
    form.root.props.saving = true;
    const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, form)));
    must(await engine.command(staff, (ctx) => publishDocument(ctx, { id })));
    const key = crypto.randomUUID();
    const begun = async (wish: string) => {
      const said = { "a.wish": wish, "a.wrap": "0.01", wrap: "0", fees: "[]", "a.phone": "0661000399" };
      await begin(key, said, id);
      return (await leads()).find(({ phone }) => phone === "+212661000399");
    };
    const lead = await begun("Amal");
    expect(lead?.fees).toEqual([{ code: "wrap", name: { fr: "Gravure" }, amount: 800 }]);
    const less = await begun("");
    expect(less).toMatchObject({ id: lead?.id, fees: [], value: (lead?.value ?? 0) - 800 });

    const draft = await engine.query((q) => leadDraft(q, lead?.id ?? ""));
    expect(draft).toMatchObject({ fees: [], lines: [{ variantId: variant, quantity: 2 }] });
    await begun("Amal");
    const again = await engine.query((q) => leadDraft(q, lead?.id ?? ""));
    expect(again?.fees).toEqual([{ code: "wrap", name: "Gravure", amount: { amount: 800, currency: "MAD" } }]);
    // What a screen sends names fees, and reckons none: only who may set prices leaves one out or adds one.
    const written = (fees: string[], mayPrice: boolean) =>
      engine.query((q) => newFees(q, { ...EMPTY, fees, added: [] }, lead?.id, mayPrice));
    expect(await written(["wrap", "other"], true)).toEqual(lead?.fees);
    expect([await written([], true), await written([], false)]).toEqual([[], lead?.fees]);
  });

  test("go on by a link on any device, under the same draft, and are over once they are ordered", async () => {
    const key = crypto.randomUUID();
    const answers = { "a.name": "Nadia", "a.wish": "Un vase", "a.phone": "0661000302" };
    await begin(key, { step: "1", ...answers });
    const draft = (await drafts()).find(({ name }) => name === "Nadia");
    const { token } = must(await open().engine.command(staff, (ctx) => linkDraft(ctx, draft?.id ?? "")));
    const opened = await front.resume(new Request(`${ORIGIN}/forms/resume/${token}`), token, visit);
    const html = await opened.text();
    expect(opened.headers.get("cache-control")).toContain("no-store");
    expect(html).toContain(`name="unfinished" value="${token}"`);
    expect(html).toContain('value="0661000302"');
    expect(html).toContain('name="a.wish" value="Un vase"');
    expect(html).toContain('name="step" value="1"');

    const other = crypto.randomUUID();
    await begin(other, { step: "1", ...answers, "a.city": "Fès", unfinished: token });
    expect((await drafts()).filter(({ name }) => name === "Nadia")).toMatchObject([{ id: draft?.id }]);
    // Its other steps begin anew without the link, too: under it, the same answers would come back.
    const before = post("/checkout", keeping, { ...answers, step: "1", intent: "back", key: other, unfinished: token });
    const [, anew] = /href="([^"]*)" data-anew/.exec(await (await front.order(before, visit)).text()) ?? [];
    expect(anew).toBe(`/checkout?variant=${variant}&amp;quantity=2&amp;form=${keeping}`);
    const order = { ...answers, "a.city": "Fès", step: "1", last: "1", key: other, unfinished: token };
    expect((await front.order(post("/checkout", keeping, order), visit)).status).toBe(303);
    // A word that comes late begins nothing anew.
    await begin(other, { step: "1", ...answers, unfinished: token });
    await begin(key, { step: "1", ...answers });
    expect((await drafts()).filter(({ name }) => name === "Nadia")).toEqual([]);
    const closed = await front.resume(new Request(`${ORIGIN}/forms/resume/${token}`), token, visit);
    expect(closed.status).not.toBe(200);
  });

  test("of a cart go on by the link with what lies in it, on a device whose own cart stays as it is", async () => {
    const { engine } = open();
    const [{ id: other } = { id: "" }] = (await sell(engine, { sku: "B-2", title: { fr: "Un autre" }, onHand: 50 }))
      .variants;
    const { id: productId, variants } = await sell(engine, { sku: "B-3", title: { fr: "Passé" }, onHand: 50 });
    const passing = variants[0]?.id ?? "";
    const put = async (token: string | undefined, variantId: string) =>
      must(await engine.command(staff, (ctx) => addToCart(ctx, token, { variantId, quantity: 2 })));
    const theirs = await put(await put(await put(undefined, variant), other), passing);
    const mine = await put(undefined, other);
    const cookie = (token: string) => ({ cookie: `vitrine_cart=${token}` });
    const ask = (path: string, token: string, fields?: Record<string, string>) =>
      new Request(`${ORIGIN}${path}`, {
        headers: cookie(token),
        ...(fields && { method: "POST", body: new URLSearchParams({ form: keeping, ...fields }) }),
      });
    const answers = { step: "1", "a.name": "Salma", "a.phone": "0661000305", "a.wish": "Deux vases" };
    const key = crypto.randomUUID();
    await front.lead(ask("/checkout/lead", theirs, { cart: "1", key, ...answers }), visit);
    const draft = (await drafts()).find(({ name }) => name === "Salma");
    const { token } = must(await engine.command(staff, (ctx) => linkDraft(ctx, draft?.id ?? "")));
    const gone = { title: { fr: "B-3" }, status: "archived" as const, variants: [{ sku: "B-3", price: 19_900 }] };
    must(await engine.command(staff, (ctx) => saveProduct(ctx, gone, { id: productId })));

    const resume = (cart: string) => front.resume(ask(`/forms/resume/${token}`, cart), token, visit);
    const html = (await (await resume(mine)).text()).replaceAll("\u00a0", " ");
    expect(html).toContain('name="cart" value="begun"');
    expect(html).toContain('name="step" value="1"');
    expect([html.includes("Un autre"), html.includes("Passé")]).toEqual([true, false]);
    // Whoever left it there reads what is gone, that they are where they left off, and how to begin anew.
    expect(html).toMatch(/role="alert"[^>]*>N’est plus en vente, et n’est plus dans votre commande : [^<]*B-3/);
    expect(html).toMatch(/<p[^>]*data-resumed="true">Vos réponses[^<]*<a[^>]*href="\/checkout\?cart=1&amp;form=/);
    expect(await (await resume(theirs)).text()).not.toContain('value="begun"');

    const order = {
      ...answers,
      cart: "begun",
      unfinished: token,
      "a.city": "Fès",
      last: "1",
      key: crypto.randomUUID(),
    };
    const strange = await front.order(ask("/checkout", mine, { ...order, unfinished: "x".repeat(32) }), visit);
    expect(strange.headers.get("location")).toBe("/cart");
    const placed = await front.order(ask("/checkout", mine, order), visit);
    expect(placed.status).toBe(303);
    const [last] = (await engine.query(({ read }) => listOrders(read, { limit: 1 }))).data;
    const whole = last && (await engine.query(({ read }) => findOrder(read, last.id)));
    expect(whole?.lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
      [variant, 2],
      [other, 2],
    ]);
    const left = (cart: string) => engine.query(({ read }) => readCart(read, cart));
    expect([await left(theirs), (await left(mine))?.lines.length]).toEqual([undefined, 1]);
    expect((await front.order(ask("/checkout", mine, order), visit)).headers.get("location")).toBe(
      placed.headers.get("location"),
    );
  });

  test("on the same device go on at the step that was reached, or at the first that asks for more by now", async () => {
    const at = async (step: string, fields: Record<string, string>) => {
      const asked = { key: crypto.randomUUID(), intent: "resume", step, ...fields };
      const answer = await front.order(post("/checkout", keeping, asked), visit);
      expect(answer.status).toBe(200);
      return /name="step" value="(\d+)"/.exec(await answer.text())?.[1];
    };
    const before = (await drafts()).length;
    expect(await at("1", { "a.name": "Leila" })).toBe("1");
    expect(await at("9", { "a.name": "Leila", "a.phone": "0661000306", "a.city": "Fès" })).toBe("1");
    expect(await at("1", { "a.name": "" })).toBe("0");
    expect((await drafts()).length).toBe(before);
  });

  test("of the house's own form are kept and gone on with like those of any other", async () => {
    const key = crypto.randomUUID();
    await begin(key, { name: "Hind", phone: "0661000307", city: "Rabat", address: "3, rue Atlas" }, "");
    const draft = (await drafts()).find(({ name }) => name === "Hind");
    expect(draft).toMatchObject({ form: "", phone: "+212661000307", values: { city: "Rabat" } });
    const { engine } = open();
    const { token } = must(await engine.command(staff, (ctx) => linkDraft(ctx, draft?.id ?? "")));
    const opened = await front.resume(new Request(`${ORIGIN}/forms/resume/${token}`), token, visit);
    const html = await opened.text();
    expect([opened.status, html.includes('value="Hind"'), html.includes("3, rue Atlas")]).toEqual([200, true, true]);
    expect(html).toContain("Vos réponses de l’autre fois sont là.");
    const sent = { key: crypto.randomUUID(), unfinished: token, name: "Hind", phone: "0661000307" };
    const placed = await front.order(post("/checkout", "", { ...sent, city: "Rabat", address: "3, rue Atlas" }), visit);
    expect(placed.status).toBe(303);
    expect((await drafts()).filter(({ name }) => name === "Hind")).toEqual([]);
  });

  test("of a form that keeps nothing unfinished, or in a shop that keeps none, nothing leaves the device", async () => {
    const before = [(await drafts()).length, (await leads()).length];
    await begin(crypto.randomUUID(), { "a.wish": "Rien", "a.phone": "0661000303" }, silent);
    const page = async (form: string) => {
      const request = new Request(`${ORIGIN}/checkout?variant=${variant}&form=${form}&key=${crypto.randomUUID()}`);
      return (await front.checkout(request, visit)).text();
    };
    const [kept, quiet] = [await page(keeping), await page(silent)];
    expect([kept.includes("data-lead="), kept.includes(`data-keeps="${keeping}"`)]).toEqual([true, true]);
    expect([quiet.includes("data-lead="), quiet.includes("data-keeps=")]).toEqual([false, false]);
    must(await open().engine.command(staff, (ctx) => updateShop(ctx, { leads: { keep: false, days: 30 } })));
    await begin(crypto.randomUUID(), { "a.wish": "Rien", "a.phone": "0661000304" });
    expect([(await drafts()).length, (await leads()).length]).toEqual(before);
  });
});
