import { beforeAll, expect, test } from "vitest";
import { findPrinted } from "#app/admin/orders/print/printed.server.ts";
import { findCustomerByPhone } from "#app/commerce/customers/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { findAnswersOf, listAnswers, listRuns } from "#app/commerce/leads/index.server.ts";
import { cancelOrder, listOrders } from "#app/commerce/orders/index.server.ts";
import { erasePerson } from "#app/commerce/privacy/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { offerPacksAndSoap } from "#app/testing/packs-and-soap.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { FormDoc, SubmitAction } from "#blocks/contract/index.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node } from "#templates/starter/build.ts";
import { FORMS } from "#templates/starter/forms/forms.ts";
import { PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.15" };
const ORIGIN = "http://localhost:3000";

/** What every order of this shop says, under the names a form with rules has. */
const who = { "a.name": "Salma Bennani", "a.phone": "0612345678" };
const where = { "a.city": "Fès", "a.address": "12, rue des Orangers" };

describeShop("a checkout that asks with a form of its own", (open) => {
  let front: Storefront;
  let vase: { id: string; variant: string };
  let keys = 0;
  const key = () => `checkout-form-${String(++keys).padStart(4, "0")}`;

  const publish = async (doc: FormDoc, actions: Omit<SubmitAction, "when">[] = []) => {
    doc.root.props.actions = actions.map((action) => ({ ...action, when: true }));
    const made = must(await open().engine.command(staff, (ctx) => createDocument(ctx, doc)));
    must(await open().engine.command(staff, (ctx) => publishDocument(ctx, { id: made.id })));
    return { id: made.id, revision: made.revision };
  };
  /** Sends one step of a checkout, as a browser does; `script`: as the sheet does. */
  const send = async (form: string, fields: Record<string, string>, script = false) => {
    const body = new URLSearchParams({ form, variant: vase.variant, quantity: "1", country: "MA", ...fields });
    const headers: Record<string, string> = script ? { accept: "application/json" } : {};
    const answer = await front.order(new Request(`${ORIGIN}/checkout`, { method: "POST", body, headers }), visit);
    const html = (await answer.text()).replaceAll("\u00a0", " ");
    return {
      status: answer.status,
      type: answer.headers.get("content-type"),
      to: answer.headers.get("location"),
      html,
    };
  };
  const lastOrder = async () => {
    const { data } = await open().engine.query(({ read }) => listOrders(read, { limit: 1 }));
    const order = data[0];
    if (!order) throw new Error("There is no order");
    return order;
  };
  const answersOf = (order: string) => open().engine.query(({ read }) => findAnswersOf(read, order));
  const work = async () => {
    await open().engine.outbox.drain();
    await open().engine.worker.drain();
  };
  const countOrders = async () =>
    (await open().engine.query(({ read }) => listOrders(read, { limit: 100 }))).data.length;

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url, {}), engine, new PageCache({ bytes: 1_000_000, clock: systemClock }));
    const product = await sell(engine, {
      sku: "VASE",
      handle: "vase",
      title: { fr: "Vase" },
      price: 20_000,
      onHand: 40,
    });
    vase = { id: product.id, variant: product.variants[0]?.id ?? "" };
  });

  test("in two steps with a rule, without a script: each is checked by itself, and what was hidden is not kept", async () => {
    const { id, revision } = await publish(FORMS.checkout());
    const order = { key: key() };
    const wrong = await send(id, { ...order, step: "0", "a.name": "Salma", "a.phone": "12" });
    expect([wrong.status, wrong.html.includes("Étape 1 sur 2"), wrong.html.includes("Vérifiez le numéro")]).toEqual([
      ...[422, true, true],
    ]);
    const second = await send(id, { ...order, step: "0", ...who });
    expect([second.status, second.html.includes("Étape 2 sur 2")]).toEqual([200, true]);
    expect(second.html).toContain('name="a.phone" value="0612345678"');
    expect(second.html).toMatch(/<template data-answer-part="gift-words">/);
    // What was typed on the first step stands there again.
    const back = await send(id, { ...order, step: "1", ...who, ...where, intent: "back" });
    expect([back.status, back.html.includes('value="Salma Bennani"')]).toEqual([200, true]);
    const gift = { ...order, step: "1", last: "1", ...who, ...where, "a.gift": "true" };
    const asked = await send(id, gift);
    expect([asked.status, asked.html.includes('<template data-answer-part="gift-words">')]).toEqual([422, false]);
    // Who has no script sees the question for the first time now: it is asked, and nothing was wrong.
    const first = await send(id, { ...gift, waited: "gift-words" });
    expect([first.status, first.html.includes("aria-invalid"), first.html.includes("une question de plus")]).toEqual([
      ...[200, false, true],
    ]);
    expect(first.html).toMatch(/role="alert"[^>]*>Votre réponse amène/);
    const before = await countOrders();
    const done = await send(id, { ...gift, "a.gift_words": "Joyeux Aïd" });
    expect([done.status, done.to]).toEqual([303, expect.stringMatching(/^\/merci\//)]);
    const placed = await lastOrder();
    expect(placed).toMatchObject({ name: "Salma Bennani", phone: "+212612345678", address: { city: "Fès" } });
    expect(placed.note).toContain("Le mot à joindre\u00a0: Joyeux Aïd");
    expect(placed.origin).toMatchObject({ form: id, formRevision: revision });
    expect(await answersOf(placed.id)).toMatchObject([
      { form: id, revision, phone: "+212612345678", values: { gift: true, gift_words: "Joyeux Aïd", city: "Fès" } },
    ]);
    // Sent again, it is the same order, and the same answer.
    expect((await send(id, { ...gift, "a.gift_words": "Joyeux Aïd" })).to).toBe(done.to);
    expect([await countOrders(), (await answersOf(placed.id)).length]).toEqual([before + 1, 1]);
    await send(id, { ...gift, key: key(), "a.gift": "false", "a.gift_words": "Caché" });
    const plain = await lastOrder();
    expect((await answersOf(plain.id))[0]?.values).toEqual(expect.not.objectContaining({ gift_words: "Caché" }));
    expect(plain.note ?? "").not.toContain("Caché");
  });

  test("a calculation that adds to the price is reckoned by the server, shown in every sum, and is nothing where it is hidden", async () => {
    const fee = { fee: true, look: "money", label: { fr: "Gravure", ar: "نقش" } };
    const value = { "*": [{ length: [{ var: "words" }] }, 20] };
    const doc = formOf(
      [
        node("form.phone", "phone"),
        question("form.text", "name", { purpose: "name" }),
        node("form.place", "city"),
        question("form.text", "address", { purpose: "address" }),
        question("form.yesno", "engrave", { required: false }),
        question("form.text", "words", { purpose: "free", required: false }),
        question("form.calculated", "engraving", { ...fee, value }),
        question("form.calculated", "insured", {
          ...fee,
          label: { fr: "Assurance" },
          value: { "/": [{ var: "$order.total" }, 100] },
        }),
        question("form.calculated", "less", { fee: true, value: { "-": [0, { var: "words" }] } }),
      ],
      [
        { when: { "==": [{ var: "engrave" }, true] }, effects: [{ do: "show", what: "words" }] },
        { when: { "==": [{ var: "words" }, "5"] }, effects: [{ do: "show", what: "less" }] },
      ],
    );
    const { id } = await publish(doc);
    const fields = { key: key(), step: "0", ...who, ...where, "a.engrave": "true", "a.words": "Amal" };
    const quote = async (answers: Record<string, string>) => {
      const body = new URLSearchParams({ form: id, variant: vase.variant, quantity: "1", ...answers });
      const answer = await front.quote(new Request(`${ORIGIN}/checkout/quote`, { method: "POST", body }), visit);
      return (await answer.json()) as { total: string; sums: { label: string; amount: string }[]; facts: object };
    };
    // A browser's own figure is not looked at, under whichever name it is sent.
    const said = { ...fields, "a.engraving": "0.01", engraving: "0", fees: "[]", "a.insured": "0" };
    const shown = await quote(said);
    expect(shown.sums.map(({ label, amount }) => [label, amount.replace(/\s/g, " ")])).toEqual([
      ["Gravure", "80 DH"],
      ["Assurance", "2 DH"],
    ]);
    expect(shown.facts).toEqual({ total: 200, pieces: 1 });
    expect((await send(id, said, true)).status).toBe(200);
    const order = await lastOrder();
    const engraving = { code: "engraving", name: { fr: "Gravure", ar: "نقش" }, amount: 8_000 };
    expect(order.fees).toEqual([engraving, { code: "insured", name: { fr: "Assurance" }, amount: 200 }]);
    expect(order.total).toBe(order.subtotal + order.shipping + 8_200);
    const hidden = await quote({ ...said, "a.engrave": "false" });
    expect(hidden.sums.map(({ label }) => label)).toEqual(["Assurance"]);
    // What would take off is refused beside its question, and nothing is ordered.
    const count = await countOrders();
    const wrong = await send(id, { ...fields, key: key(), "a.words": "5" });
    expect([wrong.status, wrong.html.includes("Ce supplément ne peut pas être calculé")]).toEqual([422, true]);
    expect(await countOrders()).toBe(count);
  });

  test("a script gets the next step as the server draws it, what is wrong as words, and where to go on", async () => {
    const { id } = await publish(FORMS.checkout());
    const next = await send(id, { key: key(), step: "0", ...who }, true);
    expect([next.status, next.type]).toEqual([200, "text/html; charset=utf-8"]);
    expect(next.html).toContain("Étape 2 sur 2");
    const wrong = await send(id, { key: key(), step: "0", "a.phone": "12" }, true);
    expect(wrong.status).toBe(422);
    expect(Object.keys((JSON.parse(wrong.html) as { errors: object }).errors).sort()).toEqual(["name", "phone"]);
    const done = await send(id, { key: key(), step: "1", last: "1", ...who, ...where, "a.gift": "false" }, true);
    expect(JSON.parse(done.html)).toEqual({ location: expect.stringMatching(/^\/merci\//) });
  });

  test("choices that are gone are no options of a list without a script, and a question without any says so", async () => {
    const options = ["courier", "tram"].map((value) => ({ value, label: { fr: value }, image: null }));
    const { id } = await publish(
      formOf(
        [
          node("form.phone", "phone"),
          node("form.place", "city"),
          question("form.choice", "way", { look: "list", required: true, options }),
          question("form.yesno", "fast", { required: false }),
        ],
        options.map(({ value }) => ({
          when: { "==": [{ var: "fast" }, value === "tram"] },
          effects: [{ do: "offer", what: "way", choice: value }],
        })),
      ),
    );
    const shown = async (fields: Record<string, string>) => {
      const { html } = await send(id, { key: key(), step: "0", intent: "resume", ...fields });
      return [
        /<p[^>]*data-bare="true"( hidden="")?>/.exec(html)?.[1],
        html.match(/(<template>)?<option value="(tram|courier)/g),
      ];
    };
    const [tram, courier] = ['<option value="tram', '<option value="courier'];
    expect(await shown({})).toEqual([undefined, [`<template>${courier}`, `<template>${tram}`]]);
    expect(await shown({ "a.fast": "true" })).toEqual([' hidden=""', [`<template>${courier}`, tram]]);
    const order = { key: key(), step: "0", "a.phone": "0612345671", "a.city": "Rabat", "a.address": "1, rue" };
    expect((await send(id, { ...order, "a.fast": "" })).html).not.toContain("aria-invalid");
  });

  test("a step that an answer makes the last one is shown once more with what is agreed to", async () => {
    const doc = formOf(
      [
        step("first", [node("form.phone", "phone"), node("form.place", "city"), question("form.yesno", "more", {})]),
        step("second", [question("form.text", "wish", { purpose: "free", required: true })]),
      ],
      [{ when: { "==": [{ var: "more" }, false] }, effects: [{ do: "end", from: "first" }] }],
    );
    const { id } = await publish(doc);
    const sent = { key: key(), step: "0", "a.phone": "0612345679", "a.city": "Rabat", "a.more": "false" };
    const shown = await send(id, sent);
    expect([shown.status, shown.html.includes('name="last"')]).toEqual([200, true]);
    expect((await send(id, { ...sent, last: "1" })).status).toBe(303);
    expect((await lastOrder()).address.city).toBe("Rabat");
  });

  test("every kind of question is kept as it was read, and none of it decides a price", async () => {
    const { id } = await publish(
      formOf([
        node("form.phone", "phone"),
        question("form.address", "home", { required: true }),
        question("form.number", "pieces", {}),
        question("form.date", "day", {}),
        question("form.scale", "mark", {}),
        question("form.consent", "terms", { purpose: "other", required: true, label: { fr: "J’ai lu." } }),
        question("form.hidden", "via", { source: "param", value: "ref" }),
        question("form.calculated", "total", { value: { "*": [{ var: "pieces" }, -1000] } }),
        question("form.text", "quantity", { purpose: "free", required: false }),
      ]),
    );
    const answers = {
      ...{
        "a.phone": "0612345670",
        "a.home[city]": "Salé",
        "a.home[line]": "3, rue A",
        "a.home[landmark]": "Café Atlas",
      },
      ...{ "a.pieces": "3", "a.day": "2027-01-10", "a.mark": "4", "a.total": "1", "a.quantity": "deux" },
    };
    expect((await send(id, { key: key(), ...answers })).status).toBe(422);
    expect((await send(id, { key: key(), at: "/p/x?ref=Amina", ...answers, "a.terms": "yes" })).status).toBe(303);
    const order = await lastOrder();
    expect(order).toMatchObject({ subtotal: 20_000, address: { city: "Salé", line1: "3, rue A, Café Atlas" } });
    const [answer] = await answersOf(order.id);
    expect(answer).toMatchObject({
      values: { pieces: 3, day: "2027-01-10", mark: 4, via: "Amina", total: -3000, quantity: "deux" },
      consents: [{ name: "terms", text: "J’ai lu.", locale: "fr" }],
    });
  });

  test("packs and extras of the form are priced by the engine, for the variant that is bought", async () => {
    const { engine } = open();
    const bump = await offerPacksAndSoap(engine, vase.id);
    const { id } = await publish(
      formOf([
        node("form.phone", "phone"),
        node("form.place", "city"),
        question("form.packs", "pack", { product: { id: vase.id } }),
        question("form.bumps", "extras", { product: { id: vase.id } }),
        node("form.total", "sum"),
      ]),
    );
    const page = await front.checkout(
      new Request(`${ORIGIN}/checkout?form=${id}&variant=${vase.variant}&key=${key()}`),
      visit,
    );
    const html = (await page.text()).replaceAll("\u00a0", " ");
    expect(html).toContain(`name="a.extras" value="${bump}"`);
    // The pack that is chosen at first counts from the start.
    expect(html).toMatch(/data-order="[^"]*&quot;pieces&quot;:2/);
    const sent = { "a.phone": "0612345671", "a.city": "Fès", "a.pack": "2", "a.extras": bump, quantity: "1" };
    const body = new URLSearchParams({ form: id, variant: vase.variant, country: "MA", ...sent });
    const quote = await front.quote(new Request(`${ORIGIN}/checkout/quote`, { method: "POST", body }), visit);
    expect(await quote.json()).toMatchObject({ facts: { pieces: 3, total: 350 } });
    expect((await send(id, { key: key(), ...sent })).status).toBe(303);
    const order = await lastOrder();
    expect(order.lines.map(({ quantity }) => quantity).sort()).toEqual([1, 2]);
    expect(order.subtotal - order.discount).toBe(35_000);
  });

  test("its total is that of the order from the start, in the page and in its figures", async () => {
    const { id } = await publish(
      formOf([node("form.phone", "phone"), node("form.place", "city"), node("form.total", "sum")]),
    );
    const bowl = await sell(open().engine, { sku: "BOL", title: { fr: "Bol" }, price: 7_000, onHand: 9 });
    const variant = bowl.variants[0]?.id ?? "";
    const page = await front.checkout(
      new Request(`${ORIGIN}/checkout?form=${id}&variant=${variant}&quantity=2&key=${key()}`),
      visit,
    );
    const html = (await page.text()).replaceAll("\u00a0", " ");
    expect(html).toMatch(/data-order-total[^>]*>140 DH</);
    expect(html).toMatch(/data-order="{&quot;total&quot;:140,&quot;pieces&quot;:2}"/);
    const query = new URLSearchParams({ form: id, variant, quantity: "3", country: "MA" });
    const quote = await front.quote(new Request(`${ORIGIN}/checkout/quote?${query}`), visit);
    expect(await quote.json()).toMatchObject({
      goods: { lines: [{ label: "3 × Bol", amount: "210\u00a0DH" }], total: "210\u00a0DH" },
    });
  });

  test("a form that asks for no street leaves none on paper, while the order keeps that it was not asked", async () => {
    const { id } = await publish(formOf([node("form.phone", "phone"), node("form.place", "city")]));
    const sent = await send(id, { key: key(), "a.phone": "0612345699", "a.city": "Fès" });
    const order = await lastOrder();
    expect(order.address).toMatchObject({ line1: "-", city: "Fès" });
    const token = sent.to?.split("/").at(-1) ?? "";
    const thanks = await front.thankYou(new Request(`${ORIGIN}${sent.to}`), token, visit);
    const html = await thanks.text();
    expect([html.includes("Fès"), html.includes("<bdi>-</bdi>")]).toEqual([true, false]);
    const [printed] = await open().engine.query((q) => findPrinted(q, [order.id]));
    expect(printed).toMatchObject({ line1: "", place: expect.stringContaining("Fès") });
  });

  test("once placed it does what the form wants done, once; leads on; and goes with its person", async () => {
    const { engine } = open();
    const doc = formOf([node("form.phone", "phone"), node("form.place", "city")]);
    const { id } = await publish(doc, [
      { id: "lead", do: "lead", with: {} },
      { id: "buy", do: "order", with: { sku: "VASE", quantity: "1" } },
      { id: "tag", do: "customer", with: { tag: "fidèle" } },
      { id: "go", do: "redirect", with: { url: "/p/merci-vous?ville={{answers.city}}" } },
    ]);
    const before = await countOrders();
    const sent = { key: key(), "a.phone": "0612345672", "a.city": "Fès" };
    expect(await send(id, sent)).toMatchObject({ status: 303, to: "/p/merci-vous?ville=F%C3%A8s" });
    const script = await send(id, sent, true);
    expect(JSON.parse(script.html)).toEqual({ location: "/p/merci-vous?ville=F%C3%A8s" });
    await work();
    await work();
    const order = await lastOrder();
    const [answer] = await answersOf(order.id);
    const runs = await engine.query(({ read }) => listRuns(read, answer?.id ?? ""));
    expect(runs.map(({ action, state }) => `${action} ${state}`).sort()).toEqual([
      ...["buy skipped", "go done", "lead skipped", "tag done"],
    ]);
    expect(await countOrders()).toBe(before + 1);
    const person = await engine.query(({ read }) => findCustomerByPhone(read, "+212612345672"));
    expect(person?.tags).toEqual(["fidèle"]);
    must(await engine.command(staff, (ctx) => cancelOrder(ctx, order.id, "test")));
    must(await engine.command(staff, (ctx) => erasePerson(ctx, person?.id ?? "", "0612345672")));
    expect(await answersOf(order.id)).toEqual([]);
  });

  test("an order that is refused keeps no answers", async () => {
    const { id } = await publish(FORMS.checkout());
    const count = async () => (await open().engine.query(({ read }) => listAnswers(read, { form: id }))).data.length;
    const sent = { step: "1", last: "1", ...who, ...where, "a.gift": "false", quantity: "4000" };
    expect((await send(id, { key: key(), ...sent })).status).toBe(422);
    expect(await count()).toBe(0);
  });
});
