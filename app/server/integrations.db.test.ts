import { generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import { countLetters, listLetters, replayLetters } from "#app/commerce/outbox/index.server.ts";
import { changeIntegration, definitions, describeIntegrations } from "#app/integrations/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { joinService } from "#app/testing/joined-service.ts";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff, testEnv } from "#app/testing/shop.ts";
import { type FakeSheets, fakeSheets } from "../../e2e/fakes/google-sheets/server.ts";
import { ContractCheck, haveContracts } from "../../e2e/fakes/lib/contract.ts";
import { type FakeWhatsapp, fakeWhatsapp } from "../../e2e/fakes/whatsapp/server.ts";
import { handleHook } from "./hooks.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

describeShop("the shop's outside services", (open) => {
  let sheets: FakeSheets;
  let whatsapp: FakeWhatsapp;
  let engine: Engine;
  let secret = "";
  const clock = fixedClock(Date.now());
  const rows = () => sheets.rows.get("Commandes") ?? [];

  beforeAll(async () => {
    [sheets, whatsapp] = await Promise.all([fakeSheets({ publicKey }), fakeWhatsapp()]);
    const env = testEnv(open().url, {
      ...{ GOOGLE_SHEETS_BASE: sheets.url, GOOGLE_TOKEN_URL: sheets.tokenUrl, WHATSAPP_API_BASE: whatsapp.url },
    });
    ({ secret } = env);
    engine = createEngine(env, createLogger("silent"), openDatabase(open().url), clock);
    await sell(engine, { sku: "INT-1", price: 12_345, onHand: 10_000 });
  });

  beforeEach(async () => {
    await setUp("google-sheets", {
      // The file names a door of its own for tokens: it is not asked.
      service_account: JSON.stringify({
        ...{ client_email: "vitrine@shop.iam.gserviceaccount.com", private_key: privateKey },
        token_uri: "http://169.254.169.254/token",
      }),
      ...{ spreadsheet: "1AbCdEfGh", sheet: "Commandes", columns: "name,total,phone,note" },
    });
    await setUp("whatsapp", whatsappValues);
  });

  afterAll(async () => {
    await engine.close();
    await Promise.all([sheets.close(), whatsapp.close()]);
  });

  const whatsappValues = {
    ...{ access_token: "EAAG-token", phone_number_id: "106540352242922", recipient: "+212612345678" },
    ...{ template: "new_order", template_language: "fr", app_secret: "app-secret", verify_token: "verify-me" },
  };

  async function setUp(name: string, values: Record<string, string>, enabled = true) {
    must(await joinService(engine, name, values, { enabled }));
  }

  let keys = 0;
  async function place(change: Parameters<typeof orderFor>[2] = {}) {
    const key = `int-${++keys}`;
    return must(await engine.placeOrder(shopper, { input: orderFor("INT-1", 1, change), key, scope: "test" })).order;
  }

  async function work() {
    await engine.outbox.drain();
    await engine.worker.drain();
  }

  test("an order is a row of the sheet, under a header, and no formula whatever its buyer is called", async () => {
    const customer = { name: '=HYPERLINK("http://evil","x")', phone: "0612345678" };
    const order = await place({ customer, note: "+1+1" });
    await work();
    expect(rows()[0]).toEqual(["Commande", "Nom", "Total", "Téléphone", "Note"]);
    expect(rows().at(-1)).toEqual([order.number, customer.name, 123.45, "+212612345678", "+1+1"]);
    expect(
      sheets.calls.every((call) => call.path === "/token" || call.query.get("valueInputOption") !== "USER_ENTERED"),
    ).toBe(true);
  });

  test("a row is written once: not by a replay, nor after a try whose answer was lost", async () => {
    const order = await place();
    await work();
    const count = rows().length;
    const run = engine.integrations.jobs.find((each) => each.kind === "google-sheets.order")?.run;
    for (let tries = 0; tries < 3; tries++) {
      await run?.({ id: "x", kind: "google-sheets.order", subject: order.id, data: {}, attempts: tries });
    }
    expect(rows()).toHaveLength(count);
  });

  test("a sheet of a hundred thousand orders is read from its end, in small pieces, and written to once", async () => {
    const filled = Array.from({ length: 100_000 }, (_, index) => [`OLD-${index}`]);
    const before = [...rows()];
    sheets.rows.set("Commandes", [...before, ...filled]);
    const order = await place();
    await work();
    const run = engine.integrations.jobs.find((each) => each.kind === "google-sheets.order")?.run;
    const asked = sheets.calls.length;
    await run?.({ id: "x", kind: "google-sheets.order", subject: order.id, data: {}, attempts: 1 });
    expect(sheets.calls.length - asked).toBeLessThan(5);
    expect(rows().filter(([number]) => number === order.number)).toHaveLength(1);
    expect(rows()).toHaveLength(before.length + filled.length + 1);
    sheets.rows.set("Commandes", [...before, ...rows().slice(-1)]);
  });

  test.skipIf(!haveContracts)(
    "what is sent is what the services' descriptions take (skipped without them)",
    async () => {
      await place();
      await setUp("whatsapp", { ...whatsappValues, template: "" });
      await place();
      await work();
      const contracts = [
        { fake: sheets, file: new ContractCheck("google-sheets.json"), posts: /:append$/ },
        { fake: whatsapp, file: new ContractCheck("whatsapp-cloud.json"), posts: /messages$/ },
      ];
      for (const { fake, file, posts } of contracts) {
        const sent = fake.calls.filter((call) => call.method === "POST" && posts.test(call.path));
        expect(sent.length).toBeGreaterThan(0);
        for (const { path, body } of sent) {
          expect(file.problems("POST", path, "application/json", JSON.parse(body)), path).toEqual([]);
        }
      }
    },
  );

  test("the shop's admin hears of each order once, in values that cannot break out of the message", async () => {
    const name = "Amina\r\nTotal: 0\u202e http://evil.example/x  \t  Z";
    const before = whatsapp.messages.length;
    const order = await place({ customer: { name, phone: "0612345678" } });
    await work();
    await work();
    expect(whatsapp.messages).toHaveLength(before + 1);
    const sent = JSON.stringify(whatsapp.messages.at(-1));
    expect(whatsapp.messages.at(-1)).toMatchObject({ to: "+212612345678", type: "template" });
    expect(sent).toContain(order.number);
    expect(sent).toContain("Amina Total: 0 … Z");
    expect(sent).not.toMatch(/evil|\\n|\\r|\\t|\u202e/);
  });

  test("services that are down, slow or gone hold up no order, and all is told once they are back", async () => {
    const before = { rows: rows().length, messages: whatsapp.messages.length };
    sheets.fail(1_000, 503);
    whatsapp.fail(1_000, 500);
    const placed = [await place(), await place(), await place()];
    await work();
    expect((await countLetters(engine.db.read)).failed).toBeGreaterThanOrEqual(6);
    const view = await describeIntegrations(engine.db.read, secret);
    expect(view.find((each) => each.name === "whatsapp")?.error).toMatchObject({ data: { status: "500" } });
    sheets.fail(0);
    whatsapp.fail(0);
    clock.advance(10_000);
    await work();
    expect(rows().length - before.rows).toBe(3);
    expect(new Set(rows().map(([number]) => number)).size).toBe(rows().length);
    expect(whatsapp.messages.length - before.messages).toBe(3);
    expect(placed).toHaveLength(3);
  });

  test("a service that hangs holds up neither orders nor another service", async () => {
    sheets.delay(60_000);
    const before = { rows: rows().length, messages: whatsapp.messages.length };
    await place();
    await engine.outbox.drain();
    const working = engine.worker.drain();
    await vi.waitFor(() => expect(whatsapp.messages).toHaveLength(before.messages + 1));
    await place();
    expect(rows()).toHaveLength(before.rows);
    sheets.delay(0);
    await working;
    await work();
    expect(rows()).toHaveLength(before.rows + 2);
  });

  test("a call that cannot succeed is laid aside, shown without what it should not, and replayed by a person", async () => {
    whatsapp.fail(1, 400);
    const order = await place();
    await work();
    const dead = (await listLetters(engine.db.read, { state: "dead", limit: 10 })).find(
      (each) => each.subject === order.id,
    );
    expect(dead).toMatchObject({ source: "call", name: "whatsapp.order", attempts: 1 });
    expect(
      await engine.command(staff, async (ctx) => ({
        ok: true,
        value: await replayLetters(ctx, { id: dead?.id ?? "" }),
      })),
    ).toMatchObject({ value: 1 });
    const before = whatsapp.messages.length;
    await engine.worker.drain();
    expect(whatsapp.messages).toHaveLength(before + 1);
    expect(await listLetters(engine.db.read, { state: "dead", limit: 10 })).toEqual([]);
  });

  test("a service that is switched off is told nothing", async () => {
    await setUp("whatsapp", whatsappValues, false);
    const before = whatsapp.calls.length;
    await place();
    await work();
    expect(whatsapp.calls).toHaveLength(before);
  });

  test("secrets are kept sealed, shown by their end alone, and stay when the field is left empty", async () => {
    const kept = await engine.db.read.one<{ settings: string; secrets: string }>(
      "SELECT settings, secrets FROM integrations WHERE name = 'whatsapp'",
    );
    expect(`${kept?.settings}${kept?.secrets}`).not.toContain("EAAG");
    const view = async () =>
      (await describeIntegrations(engine.db.read, secret)).find((each) => each.name === "whatsapp");
    const shown = (await view())?.fields.find((each) => each.name === "access_token");
    expect(shown).toMatchObject({ value: "", mask: "••••" });
    await setUp("whatsapp", { ...whatsappValues, access_token: "" });
    expect((await engine.integrations.open("whatsapp"))?.values.access_token).toBe("EAAG-token");
    expect((await describeIntegrations(engine.db.read, "another".repeat(8)))[1]?.ready).toBe(false);
    expect((await view())?.ready).toBe(true);
  });

  test.each<[name: string, values: Record<string, string>, refusal: string]>([
    ["whatsapp", { recipient: "0612345678" }, "integration.field_invalid /recipient"],
    ["whatsapp", { phone_number_id: "../../v1/secrets" }, "integration.field_invalid /phone_number_id"],
    ["google-sheets", { spreadsheet: "http://169.254.169.254" }, "integration.field_invalid /spreadsheet"],
    ["google-sheets", { sheet: "a'!A1:Z" }, "integration.field_invalid /sheet"],
    ["google-sheets", { columns: "name,secret" }, "integration.field_invalid /columns"],
    ["stripe", {}, "input.required /secret_key"],
  ])("%s with %j is refused", async (name, values, refusal) => {
    const sound: Record<string, string> = name === "whatsapp" ? { ...whatsappValues } : {};
    if (name === "google-sheets") sound.spreadsheet = "1AbCdEfGh";
    expect(refusalOf(await joinService(engine, name, { ...sound, ...values }))).toBe(refusal);
  });

  test("a change over another's change is refused", async () => {
    const [, definition] = definitions;
    const input = { enabled: true, values: whatsappValues, version: 0 };
    const stale = await engine.command(staff, (ctx) => changeIntegration(ctx, secret, definition, input));
    expect(refusalOf(stale)).toBe("settings.conflict");
  });

  test("a test says what the service says", async () => {
    expect(await engine.integrations.test("google-sheets")).toBe("Commandes de la boutique");
    sheets.fail(1, 403);
    await expect(engine.integrations.test("google-sheets")).rejects.toThrow("403");
  });

  test("WhatsApp's own messages: known by handshake and signature, each once, never more than a hundred at a time", async () => {
    const hook = (path: string, init?: RequestInit) =>
      handleHook(engine, new Request(`http://shop/hooks/whatsapp${path}`, init), "whatsapp");
    const shake = (token: string) => hook(`?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=1158201444`);
    expect(await (await shake("verify-me")).text()).toBe("1158201444");
    expect((await shake("verify-you")).status).toBe(403);
    const statuses = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `wamid.${index}`,
        status: "failed",
        errors: [{ title: "Blocked" }],
      }));
    const body = (count: number) => ({ entry: [{ changes: [{ value: { statuses: statuses(count) } }] }] });
    const { fetch: real } = globalThis;
    let status = 0;
    globalThis.fetch = async (_, init) => {
      const answer = await hook("", init);
      ({ status } = answer);
      return answer;
    };
    try {
      whatsapp.listen("http://shop/hooks/whatsapp", "app-secret");
      await whatsapp.send(body(1), "forged");
      expect(status).toBe(400);
      for (const told of [body(1), body(1), body(5_000), { entry: "x" }]) {
        await whatsapp.send(told);
        expect(status).toBe(200);
      }
    } finally {
      globalThis.fetch = real;
    }
    const kept = await engine.db.read.all("SELECT id FROM inbox WHERE provider = 'whatsapp'");
    expect(kept).toHaveLength(100);
    await engine.worker.drain();
    const view = await describeIntegrations(engine.db.read, secret);
    expect(view.find((each) => each.name === "whatsapp")?.error).toMatchObject({ detail: "Blocked" });
  });
});
