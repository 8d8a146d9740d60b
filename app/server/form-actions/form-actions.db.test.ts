import { createHmac, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findCustomerByPhone } from "#app/commerce/customers/index.server.ts";
import { localDate } from "#app/commerce/kernel/clock.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { type AnswerInput, keepAnswer, listLeads, listRuns, runAgain } from "#app/commerce/leads/index.server.ts";
import { listOrders } from "#app/commerce/orders/index.server.ts";
import { replayLetters } from "#app/commerce/outbox/index.server.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { joinService, SERVICE_VALUES } from "#app/testing/joined-service.ts";
import { describeShop, must, refusalOf, sell, shopper, staff, testEnv } from "#app/testing/shop.ts";
import { FORM_ACTIONS } from "#blocks/actions/index.ts";
import type { Node, SubmitAction } from "#blocks/contract/index.ts";
import { formOf, question } from "#runtime/forms/testing/forms.ts";
import { type FakeSheets, fakeSheets } from "../../../e2e/fakes/google-sheets/server.ts";
import { type FakeService, fakeService } from "../../../e2e/fakes/lib/fake-service.ts";
import { type FakeMail, fakeMail } from "../../../e2e/fakes/mail/server.ts";
import { type FakeWhatsapp, fakeWhatsapp } from "../../../e2e/fakes/whatsapp/server.ts";
import { DOERS } from "./index.ts";

const KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

test("every action that is done after an answer has who does it", () => {
  const after = FORM_ACTIONS.filter(({ phase }) => phase === "after").map(({ name }) => name);
  expect(DOERS.map(({ name }) => name).sort()).toEqual(after.sort());
});

/** A letter's text, whatever it travels as. */
function decoded(text: string): string {
  const [, body = ""] = /\r\n\r\n([\s\S]*)$/.exec(text) ?? [];
  if (/transfer-encoding: base64/i.test(text)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /quoted-printable/i.test(text) ? Buffer.from(bytes, "latin1").toString("utf8") : body;
}

describeShop("what happens once a form was sent", (open) => {
  let mail: FakeMail;
  let hook: FakeService;
  let sheets: FakeSheets;
  let whatsapp: FakeWhatsapp;
  let engine: Engine;
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });

  beforeAll(async () => {
    [mail, sheets, whatsapp] = await Promise.all([fakeMail(), fakeSheets(), fakeWhatsapp()]);
    hook = await fakeService(() => ({ status: 200, body: { ok: true } }));
    const env = testEnv(open().url, {
      ...{ SMTP_BASE: mail.url, WEBHOOK_BASE: hook.url, WHATSAPP_API_BASE: whatsapp.url },
      ...{ GOOGLE_SHEETS_BASE: sheets.url, GOOGLE_TOKEN_URL: sheets.tokenUrl },
    });
    engine = createEngine(env, createLogger("silent"), openDatabase(open().url));
    const account = JSON.stringify({ client_email: "v@x.iam.gserviceaccount.com", private_key: privateKey });
    const sheet = { service_account: account, spreadsheet: "1AbCdEfGh", sheet: "Commandes" };
    must(await joinService(engine, "mail", SERVICE_VALUES.mail));
    must(await joinService(engine, "webhook", { secret: `whsec_${KEY}` }));
    must(await joinService(engine, "google-sheets", sheet));
    must(await joinService(engine, "whatsapp", SERVICE_VALUES.whatsapp));
    await sell(engine, { sku: "VASE", onHand: 5 });
  });

  afterAll(async () => {
    await engine.close();
    await Promise.all([mail.close(), hook.close(), sheets.close(), whatsapp.close()]);
  });

  const action = (
    id: string,
    kind: string,
    settings: Record<string, unknown> = {},
    when: SubmitAction["when"] = true,
  ) => {
    const props = FORM_ACTIONS.find(({ name }) => name === kind)?.props ?? {};
    const defaults = Object.fromEntries(Object.entries(props).map(([name, prop]) => [name, prop.default]));
    return { id, do: kind, when, with: { ...defaults, ...settings } };
  };

  const formWith = async (actions: SubmitAction[], more: Node[] = []) => {
    const doc = formOf([
      question("form.text", "name", { purpose: "name" }),
      question("form.text", "wish", { purpose: "free", label: { fr: "Votre souhait" } }),
      ...more,
    ]);
    doc.meta.title = { fr: "Souhaits" };
    doc.root.props.actions = actions;
    return must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
  };

  let keys = 0;
  const answer = async (
    form: { id: string; revision: string },
    values: Record<string, unknown>,
    locale: Locale = "fr",
  ) => {
    const own = (name: string) => String(values[name] ?? "");
    const input: AnswerInput = {
      ...{ key: `key-${++keys}`, form: form.id, revision: form.revision, values, note: "" },
      ...{ phone: own("phone"), email: own("email"), name: own("name"), city: own("city") },
    };
    return must(await engine.command({ ...shopper, locale }, (ctx) => keepAnswer(ctx, input))).id;
  };
  const work = async () => {
    await engine.outbox.drain();
    await engine.worker.drain();
  };
  const runs = (id: string) => engine.query(({ read }) => listRuns(read, id));
  const runOf = async (id: string, name: string) => (await runs(id)).find((run) => run.action === name);

  test("each action is done once, in its own service, and the log says so", async () => {
    const form = await formWith([
      action("tell", "mail", { subject: { fr: "De {{answers.name}}" }, body: { fr: "{{lines}}" } }),
      action("thank", "mail", { to: "answerer", subject: { fr: "Merci" }, body: { fr: "Bonjour {{answers.name}}" } }),
      action("call", "webhook", { url: "https://hooks.example.com/in?x=1" }),
      action("row", "sheet"),
      action("wa", "whatsapp", { to: "answerer", text: { fr: "Bonjour {{answers.name}}" } }),
      action("lead", "lead"),
      action("person", "customer", { tag: "souhait" }),
      action("go", "redirect", { url: "/merci" }),
    ]);
    const values = {
      name: "Amina\r\nBcc: all@example.com",
      wish: "Un vase",
      phone: "0661000111",
      email: "Amina@example.com",
    };
    const id = await answer(form, values);
    await work();
    await work();
    expect((await runs(id)).map(({ action: name, state }) => [name, state]).sort()).toEqual(
      ["call", "go", "lead", "person", "row", "tell", "thank", "wa"].map((name) => [name, "done"]),
    );
    // One reader each, and no header out of an answer.
    expect(mail.letters.map(({ to }) => to).sort()).toEqual([["amina@example.com"], ["owner@example.com"]]);
    expect(mail.letters.some(({ text }) => /^bcc:/im.test(text.split("\r\n\r\n")[0] ?? ""))).toBe(false);
    expect(hook.calls).toHaveLength(1);
    const [call] = hook.calls;
    const signed = `${call?.headers["webhook-id"]}.${call?.headers["webhook-timestamp"]}.${call?.body}`;
    const signature = createHmac("sha256", Buffer.from(KEY, "base64")).update(signed).digest("base64");
    expect(call?.headers["webhook-signature"]).toBe(`v1,${signature}`);
    expect([call?.path, call?.query.get("x")]).toEqual(["/in", "1"]);
    expect(JSON.parse(call?.body ?? "")).toMatchObject({ data: { id, values: { wish: "Un vase" } } });
    const [header, row] = sheets.rows.get("Réponses") ?? [];
    expect(header?.slice(0, 2)).toEqual(["id", "sent_at"]);
    expect(row?.[header?.indexOf("wish") ?? -1]).toBe("Un vase");
    expect(whatsapp.messages.at(-1)).toMatchObject({
      to: "+212661000111",
      text: { body: expect.stringMatching(/^Bonjour/) },
    });
    const { data } = await engine.query(({ read }) => listLeads(read, { q: "111" }));
    expect(data).toMatchObject([
      { phone: "+212661000111", note: expect.stringContaining("Votre souhait\u00a0: Un vase") },
    ]);
    const person = await engine.query(({ read }) => findCustomerByPhone(read, "+212661000111"));
    expect(person).toMatchObject({ tags: ["souhait"], counts: { placed: 0 } });
  });

  test("whoever answered reads the language they answered in, the shop its own; what nobody translated is said in the main one", async () => {
    const subject = { fr: "Merci {{answers.name}}", ar: "شكرا {{answers.name}}" };
    const form = await formWith([
      action("thank", "mail", { to: "answerer", subject, body: subject }),
      action("tell", "mail", { subject, body: subject }),
      action("wa", "whatsapp", { to: "answerer", template: "merci", text: subject }),
    ]);
    const before = mail.letters.length;
    await answer(form, { name: "Nadia", email: "nadia@example.com", phone: "0661000221" }, "ar");
    await answer(form, { name: "Kenza", email: "kenza@example.com", phone: "0661000222" }, "en");
    await work();
    const read = (to: string, name: string) =>
      mail.letters.slice(before).find((each) => each.to[0] === to && decoded(each.text).includes(name))?.text ?? "";
    expect(decoded(read("nadia@example.com", "Nadia"))).toContain("شكرا Nadia");
    expect(decoded(read("owner@example.com", "Nadia"))).toContain("Merci Nadia");
    expect(decoded(read("kenza@example.com", "Kenza"))).toContain("Merci Kenza");
    const inLanguage = (code: string) =>
      expect.objectContaining({ template: expect.objectContaining({ language: { policy: "deterministic", code } }) });
    expect(whatsapp.messages.slice(-2)).toEqual(expect.arrayContaining([inLanguage("ar"), inLanguage("en")]));
  });

  test("texts say what a choice is called, in the language of who reads them; a webhook and a reference get its value", async () => {
    const options = [{ value: "ma", label: { fr: "Maroc", ar: "المغرب" }, image: null }];
    const text = { fr: "Pays : {{answers.where}} – {{lines}}", ar: "البلد: {{answers.where}} – {{lines}}" };
    const form = await formWith(
      [
        action("thank", "mail", { to: "answerer", subject: text, body: text }),
        action("tell", "mail", { subject: text, body: text }),
        action("wa", "whatsapp", { to: "answerer", text: { fr: "{{answers.where}}" } }),
        action("call", "webhook", { url: "https://hooks.example.com/" }),
        action("buy", "order", { sku: "{{answers.what}}", quantity: "1" }),
      ],
      [
        question("form.choice", "where", { options, label: { fr: "Pays", ar: "البلد" } }),
        question("form.choice", "what", { options: [{ value: "VASE", label: { fr: "Un vase" }, image: null }] }),
      ],
    );
    const who = { name: "Lina", email: "lina@example.com", phone: "0661000333", address: "3 rue A", city: "Fès" };
    const id = await answer(form, { where: "ma", what: "VASE", ...who }, "ar");
    await work();
    const read = (to: string) => decoded(mail.letters.findLast((each) => each.to[0] === to)?.text ?? "");
    expect(read("lina@example.com")).toMatch(/البلد: المغرب – [\s\S]*\nالبلد: المغرب/);
    expect(read("owner@example.com")).toMatch(/Pays\u00a0: Maroc – [\s\S]*\nPays\u00a0: Maroc/);
    expect(whatsapp.messages.at(-1)).toMatchObject({ text: { body: "المغرب" } });
    expect(JSON.parse(hook.calls.at(-1)?.body ?? "")).toMatchObject({ data: { values: { where: "ma" } } });
    expect(await runOf(id, "buy")).toMatchObject({ state: "done" });
  });

  test("one whose condition does not hold is skipped", async () => {
    const form = await formWith([
      action("yes", "lead", {}, { "==": [{ var: "wish" }, "Un vase"] }),
      action("no", "webhook", { url: "https://hooks.example.com/" }, { "==": [{ var: "wish" }, "Un bol"] }),
    ]);
    const id = await answer(form, { wish: "Un vase", phone: "0661000112" });
    await work();
    expect((await runs(id)).map(({ action: name, state }) => [name, state])).toEqual([
      ["no", "skipped"],
      ["yes", "done"],
    ]);
  });

  test("conditions may ask for the language and the shop's day in which it was sent", async () => {
    const { timeZone } = await engine.shop();
    const asks = (of: string, value: string): SubmitAction["when"] => ({ "==": [{ var: of }, value] });
    const form = await formWith([
      action("shukran", "redirect", { url: "/shukran" }, asks("$locale", "ar")),
      action("merci", "redirect", { url: "/merci" }, asks("$locale", "fr")),
      action("long-ago", "lead", {}, asks("$today", "2001-01-01")),
      action("today", "lead", {}, asks("$today", localDate(Date.now(), timeZone))),
    ]);
    const id = await answer(form, { name: "Hiba", phone: "0661000117" }, "ar");
    await work();
    expect((await runs(id)).map(({ action: name, state }) => [name, state])).toEqual([
      ["long-ago", "skipped"],
      ["merci", "skipped"],
      ["shukran", "done"],
      ["today", "done"],
    ]);
  });

  test("an order is placed once, however often it is asked for, and a refusal is told", async () => {
    const form = await formWith([action("buy", "order", { sku: "{{answers.sku}}", quantity: "{{answers.pieces}}" })]);
    const who = { name: "Salma", phone: "0661000113", address: "12 rue des Orangers", city: "Fès" };
    const id = await answer(form, { ...who, sku: "VASE", pieces: 2 });
    await work();
    expect(await runOf(id, "buy")).toMatchObject({ state: "done" });
    must(await engine.command(staff, (ctx) => runAgain(ctx, id, "buy")));
    await work();
    expect(await runOf(id, "buy")).toMatchObject({ state: "done", asked: 2 });
    expect((await engine.query(({ read }) => listOrders(read, { q: "Salma" }))).data).toHaveLength(1);
    const short = await answer(form, { ...who, sku: "VASE", pieces: 50 });
    await work();
    expect(await runOf(short, "buy")).toMatchObject({
      state: "dead",
      error: { code: "stock.insufficient" },
    });
  });

  test("what fails says why without naming anybody, is tried again, and may be asked for again", async () => {
    const form = await formWith([
      action("tell", "mail"),
      action("call", "webhook", { url: "https://hooks.example.com/" }),
    ]);
    mail.fail(1, 550);
    hook.fail(1, 503);
    const before = hook.calls.length;
    const id = await answer(form, { name: "Rachid", email: "rachid@example.com" });
    await work();
    expect(await runOf(id, "tell")).toMatchObject({
      state: "dead",
      error: { code: "mail.recipient_refused", detail: expect.stringContaining("told to fail") },
    });
    expect(await runOf(id, "call")).toMatchObject({
      state: "failed",
      error: { code: "service.answered", data: { status: "503" } },
    });
    // It is under way; once it is dead or done a person may ask for it.
    must(await engine.command(staff, (ctx) => runAgain(ctx, id, "tell")));
    expect(refusalOf(await engine.command(staff, (ctx) => runAgain(ctx, id, "tell")))).toBe("answer.action_busy");
    expect(refusalOf(await engine.command(staff, (ctx) => runAgain(ctx, id, "other")))).toBe("answer.no_action");
    await engine.command(staff, async (ctx) => ({ ok: true, value: await replayLetters(ctx, { all: true }) }));
    await work();
    expect(await runOf(id, "tell")).toMatchObject({ state: "done", asked: 2 });
    expect(hook.calls.length - before).toBe(2);
    expect(new Set(hook.calls.slice(before).map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  test("an answer that comes twice is acted on once", async () => {
    const form = await formWith([action("call", "webhook", { url: "https://hooks.example.com/" })]);
    const before = hook.calls.length;
    const input: AnswerInput = {
      ...{ key: "twice", form: form.id, revision: form.revision, values: { wish: "x" }, note: "" },
      ...{ phone: "", email: "", name: "", city: "" },
    };
    for (let time = 0; time < 3; time++) must(await engine.command(shopper, (ctx) => keepAnswer(ctx, input)));
    await work();
    expect(hook.calls.length - before).toBe(1);
  });
});
