import { beforeAll, expect, test } from "vitest";
import { findCustomerByPhone } from "#app/commerce/customers/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { changeAnswer, deleteAnswer, forgetHeld, listAnswers } from "#app/commerce/leads/index.server.ts";
import { cancelOrder } from "#app/commerce/orders/index.server.ts";
import { erasePerson } from "#app/commerce/privacy/index.server.ts";
import { ORIGIN, openStorefront, publishedForms, strangers } from "#app/testing/open-storefront.ts";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff } from "#app/testing/shop.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node } from "#templates/starter/build.ts";
import type { Storefront } from "./storefront.server.ts";

const DAY = 86_400_000;
/** What stands as an error at its question: the merchant's words lie in every page of the form. */
const TAKEN = /data-error[^>]*>Cette réponse a déjà été donnée/;
const REGISTERED = /data-error[^>]*>Cet e-mail est inscrit\./;

describeShop("answers that are taken once only", (open) => {
  let front: Storefront;
  let page = "";
  let form = "";
  let sendings = 0;
  const visit = strangers("41.251.1");

  beforeAll(async () => {
    front = openStorefront(open());
    const words = [{ rule: "unique", text: { fr: "Cet e-mail est inscrit.", ar: "مسجل من قبل.", en: "Registered." } }];
    const asked = () =>
      formOf([
        step("who", [
          node("form.phone", "phone", { unique: true, required: false }),
          question("form.text", "email", { purpose: "email", unique: true, required: false, words }),
        ]),
        step("what", [question("form.text", "wish", { purpose: "free", required: false })]),
      ]);
    const published = await publishedForms(open(), "Concours", { one: asked(), two: asked() });
    page = published.page;
    form = published.forms.one;
  });

  /** The last step, with what the first one carries, each from an address and under a key of its own. */
  const send = async (fields: Record<string, string>) => {
    const key = `unique-${String(++sendings).padStart(20, "0")}`;
    const sent = { page, block: "one", step: "1", key, ...fields };
    const headers = { referer: `${ORIGIN}/p/concours` };
    const request = new Request(`${ORIGIN}/forms`, { method: "POST", body: new URLSearchParams(sent), headers });
    const answer = await front.send(request, visit());
    return { status: answer.status, html: await answer.text() };
  };
  const kept = async (q: string) =>
    (await open().engine.query(({ read }) => listAnswers(read, { form, q, limit: 250 }))).data;
  const only = async (q: string) => {
    const found = await kept(q);
    expect(found).toHaveLength(1);
    return found[0]?.id ?? "";
  };
  const change = (id: string, state: "spam" | "new") =>
    open().engine.command(staff, (ctx) => changeAnswer(ctx, id, { state }));

  test("a second one is refused at its question, in words, with everything that was typed; another form takes it", async () => {
    expect((await send({ "a.phone": "0661000701", "a.wish": "premier un" })).status).toBe(303);
    const again = await send({ "a.phone": "+212 6 61 00 07 01", "a.wish": "second un" });
    expect(again.status).toBe(422);
    expect(again.html).toMatch(/data-field="phone".*aria-invalid.*Cette réponse a déjà été donnée/s);
    for (const typed of ["+212 6 61 00 07 01", "second un"]) expect(again.html).toContain(typed);
    expect(await kept("second")).toEqual([]);
    expect((await send({ "a.phone": "0661000701", "a.wish": "autre un", block: "two" })).status).toBe(303);
    expect((await send({ "a.wish": "sans rien" })).status).toBe(303);
    expect((await send({ "a.wish": "sans rien non plus" })).status).toBe(303);
  });

  test("in the merchant's words where there are some, and nothing is said before it is sent", async () => {
    expect((await send({ "a.email": "Amina@exemple.ma" })).status).toBe(303);
    const again = await send({ "a.email": "amina@EXEMPLE.ma" });
    expect([again.status, REGISTERED.test(again.html)]).toEqual([422, true]);
    const onward = await send({ "a.email": "amina@exemple.ma", step: "0" });
    expect([onward.status, REGISTERED.test(onward.html)]).toEqual([200, false]);
  });

  test("of many at once one is kept, the same sending many times is one answer", async () => {
    const race = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        send({ "a.phone": "0661000702", "a.email": `r${at}@b.ma`, "a.wish": "course" }),
      ),
    );
    expect(race.map(({ status }) => status).sort()).toEqual([303, ...Array(7).fill(422)]);
    await only("course");
    const same = { "a.phone": "0661000703", "a.wish": "rejoue", key: "same".repeat(6) };
    const replays = await Promise.all(Array.from({ length: 4 }, () => send(same)));
    expect([...replays, await send(same)].map(({ status }) => status)).toEqual(Array(5).fill(303));
    await only("rejoue");
  });

  test("whoever names two values in either order is refused for both, and leaves neither taken", async () => {
    expect((await send({ "a.phone": "0661000704", "a.email": "d@b.ma" })).status).toBe(303);
    const both = await send({ "a.phone": "0661000704", "a.email": "d@b.ma" });
    for (const words of [TAKEN, REGISTERED]) expect(both.html).toMatch(words);
    expect((await send({ "a.phone": "0661000704", "a.email": "free@b.ma" })).status).toBe(422);
    expect((await send({ "a.phone": "0661000705", "a.email": "free@b.ma" })).status).toBe(303);
  });

  test("spam and what is deleted free their values; restored, they are refused while another has them", async () => {
    const fields = { "a.phone": "0661000706" };
    expect((await send({ ...fields, "a.wish": "spam un" })).status).toBe(303);
    const first = await only("spam un");
    must(await change(first, "spam"));
    expect((await send({ ...fields, "a.wish": "suivant" })).status).toBe(303);
    expect(refusalOf(await change(first, "new"))).toBe("answer.value_taken");
    expect(await kept("spam un")).toMatchObject([{ state: "spam", version: 2 }]);
    const second = await only("suivant");
    must(await open().engine.command(staff, (ctx) => deleteAnswer(ctx, second)));
    must(await change(first, "new"));
    expect((await send(fields)).status).toBe(422);
    must(await open().engine.command(staff, (ctx) => deleteAnswer(ctx, first)));
    expect((await send(fields)).status).toBe(303);
  });

  test("what is held back takes nothing and is told nothing, until it is restored", async () => {
    const fields = { "a.phone": "0661000707", "a.wish": "pot" };
    const trapped = await Promise.all([send({ ...fields, website: "x" }), send({ ...fields, website: "x" })]);
    expect(trapped.map(({ status }) => status)).toEqual([303, 303]);
    const { engine } = open();
    const held = await engine.query(({ read }) => listAnswers(read, { form, q: "pot", state: "spam" }));
    expect(held.data).toHaveLength(2);
    must(await change(held.data[0]?.id ?? "", "new"));
    expect(refusalOf(await change(held.data[1]?.id ?? "", "new"))).toBe("answer.value_taken");
    expect((await send(fields)).status).toBe(422);
    const late = { now: () => systemClock.now() + 31 * DAY };
    must(await engine.command(staff, async (ctx) => ok(await forgetHeld({ ...ctx, clock: late }))));
    expect(
      await engine.db.read.all("SELECT name FROM form_answer_uniques WHERE answer_id = ?", [held.data[1]?.id ?? ""]),
    ).toEqual([]);
  });

  test("whoever is erased leaves their value to others", async () => {
    const { engine } = open();
    await sell(engine, { sku: "UNIQUE-1" });
    const input = orderFor("UNIQUE-1", 1, { customer: { name: "Amina", phone: "0661000708" } });
    const { order } = must(await engine.placeOrder(shopper, { input, key: "unique-order", scope: "test" }));
    must(await engine.command(staff, (ctx) => cancelOrder(ctx, order.id, "non")));
    expect((await send({ "a.phone": "0661000708" })).status).toBe(303);
    expect((await send({ "a.phone": "0661000708" })).status).toBe(422);
    const who = await engine.query(({ read }) => findCustomerByPhone(read, "+212661000708"));
    must(await engine.command(staff, (ctx) => erasePerson(ctx, who?.id ?? "", "0661000708")));
    expect((await send({ "a.phone": "0661000708" })).status).toBe(303);
  });
});
