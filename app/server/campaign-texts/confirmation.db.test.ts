import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { cancelOrder } from "#app/commerce/orders/index.server.ts";
import type { Confirmation } from "#app/commerce/shop.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { defaultShop, updateShop } from "#app/settings/index.server.ts";
import { joinService, SERVICE_VALUES } from "#app/testing/joined-service.ts";
import { describeShop, must, orderFor, refusalOf, sell, shopper, staff, testEnv } from "#app/testing/shop.ts";
import { type FakeMail, fakeMail } from "../../../e2e/fakes/mail/server.ts";
import { type FakeWhatsapp, fakeWhatsapp } from "../../../e2e/fakes/whatsapp/server.ts";

const HOUR = 3_600_000;

describeShop("the shop's own confirmation of an order", (open) => {
  const clock = fixedClock(Date.parse("2027-02-10T20:30:00Z"));
  let mail: FakeMail;
  let whatsapp: FakeWhatsapp;
  let engine: Engine;
  let keys = 0;

  beforeAll(async () => {
    [mail, whatsapp] = await Promise.all([fakeMail(), fakeWhatsapp()]);
    const env = testEnv(open().url, { SMTP_BASE: mail.url, WHATSAPP_API_BASE: whatsapp.url });
    engine = createEngine(env, createLogger("silent"), openDatabase(open().url), clock);
    await sell(engine, { sku: "VASE", price: 20_000, onHand: 500, title: { fr: "Vase", ar: "مزهرية" } });
  });
  beforeEach(() => {
    mail.letters.length = 0;
    whatsapp.messages.length = 0;
  });
  afterAll(async () => {
    await engine.close();
    await Promise.all([mail.close(), whatsapp.close()]);
  });

  const set = (patch: { mail?: Partial<Confirmation["mail"]>; whatsapp?: Partial<Confirmation["whatsapp"]> }) => {
    const { mail: byMail, whatsapp: byWhatsapp } = defaultShop.confirmation;
    const confirmation = {
      mail: { ...byMail, ...patch.mail },
      whatsapp: { ...byWhatsapp, ...patch.whatsapp },
    };
    return engine.command(staff, (ctx) => updateShop(ctx, { confirmation }));
  };
  const place = async (buyer: { email?: string; name?: string; phone?: string } = {}, locale: Locale = "fr") => {
    const customer = { name: "Salma Idrissi", phone: "0661000113", email: "salma@example.com", ...buyer };
    const input = orderFor("VASE", 2, { customer });
    return must(await engine.placeOrder({ ...shopper, locale }, { input, key: `own-${++keys}`, scope: "test" })).order;
  };
  const work = async () => {
    await engine.outbox.drain();
    await engine.worker.drain();
  };
  const bodyOf = (at: number) => (whatsapp.messages[at] as { text?: { body: string } } | undefined)?.text?.body ?? "";

  test("a shop that has joined no service sends nothing, and nothing waits", async () => {
    await place();
    await work();
    expect(mail.letters).toEqual([]);
    must(await joinService(engine, "mail", SERVICE_VALUES.mail));
    await work();
    expect(mail.letters).toEqual([]);
  });

  test("goes by mail to whoever left an address, once, in their language, with all that was agreed", async () => {
    const order = await place();
    await place({ email: "" });
    await work();
    await work();
    expect(mail.letters.map(({ to }) => to)).toEqual([["salma@example.com"]]);
    const words = readLetter(mail.letters[0]?.text ?? "");
    for (const said of [
      order.number,
      "2 × Vase",
      "Total\u00a0: 400",
      "Livraison",
      "Salma Idrissi",
      "Nous vous appelons",
      "/track",
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toContain("{{");
    await place({}, "ar");
    await work();
    expect(readLetter(mail.letters[1]?.text ?? "")).toContain("شكرا على طلبكم");
  });

  test("nobody can write to somebody in the shop's name: what buyers type has no addresses and no lines in it", async () => {
    await place({ name: "Gagnez\r\nBcc: x@example.com https://evil.example" });
    await work();
    const letter = mail.letters[0]?.text ?? "";
    expect(letter).not.toMatch(/^Bcc/m);
    expect(readLetter(letter)).not.toContain("evil.example");
  });

  test("says the shop's own words where it has any, is quiet where it says so, and refuses words nobody could read", async () => {
    must(await set({ mail: { subject: { fr: "Merci !" }, text: { fr: "{{order.items}}, {{order.total}}" } } }));
    await place();
    await place({}, "ar");
    await work();
    // Letters of one lane leave side by side: which arrives first is nobody's promise.
    const said = mail.letters.map(({ text }) => readLetter(text)).join("\n");
    expect(mail.letters).toHaveLength(2);
    expect(said).toContain("2 × Vase, ");
    // A language in which it says nothing of its own is said by the house, never in another language.
    expect(said).toContain("شكرا على طلبكم");
    const wrong = await set({ mail: { text: { fr: "Bonjour {{buyer.nom}}" } } });
    expect(refusalOf(wrong)).toBe("settings.invalid /confirmation/mail/text/fr");
    const open = await set({ whatsapp: { text: { ar: "{{#each lines}}" } } });
    expect(refusalOf(open)).toBe("settings.invalid /confirmation/whatsapp/text/ar");
    must(await set({ mail: { sends: false } }));
    await place();
    await work();
    expect(mail.letters).toHaveLength(2);
  });

  test("goes by WhatsApp where the shop says so: in plain words, or as its template", async () => {
    must(await joinService(engine, "whatsapp", SERVICE_VALUES.whatsapp));
    const toBuyers = () => whatsapp.messages.filter((each) => (each as { to: string }).to === "+212661000113");
    await place();
    await work();
    expect(toBuyers()).toHaveLength(0);
    must(await set({ mail: { sends: false }, whatsapp: { sends: true } }));
    const order = await place();
    await work();
    expect(toBuyers()).toHaveLength(1);
    expect(
      whatsapp.messages.map((_, at) => bodyOf(at)).some((words) => words.includes(`commande ${order.number} est bien`)),
    ).toBe(true);
    must(
      await set({
        mail: { sends: false },
        whatsapp: { sends: true, template: "order_placed", text: { fr: "{{order.number}}\n{{order.total}}" } },
      }),
    );
    const other = await place();
    await work();
    const said = { name: "order_placed", language: { policy: "deterministic", code: "fr" } };
    expect(toBuyers()[1]).toMatchObject({
      template: {
        ...said,
        components: [{ parameters: [{ text: other.number }, { text: expect.stringContaining("400") }] }],
      },
    });
  });

  test("an outage delays it and doubles nothing; an order that is off meanwhile is not confirmed", async () => {
    must(await set({}));
    mail.fail(1_000);
    const order = await place();
    await work();
    expect(mail.letters).toHaveLength(0);
    must(await engine.command(staff, (ctx) => cancelOrder(ctx, order.id, "test")));
    const other = await place();
    await work();
    mail.fail(0);
    clock.advance(HOUR);
    await work();
    clock.advance(HOUR);
    await work();
    expect(mail.letters.map(({ text }) => readLetter(text).includes(other.number))).toEqual([true]);
  });

  test("one address gets no flood of them", async () => {
    for (let at = 0; at < 24; at++) await place({ email: "victim@example.com" });
    await work();
    expect(mail.letters).toHaveLength(20);
  });
});

/** A letter as somebody reads it. */
function readLetter(letter: string): string {
  const [head = "", ...body] = letter.split("\r\n\r\n");
  const words = body.join("\r\n\r\n");
  if (/^Content-Transfer-Encoding: base64/im.test(head)) return Buffer.from(words, "base64").toString();
  if (!/^Content-Transfer-Encoding: quoted-printable/im.test(head)) return words;
  const bytes = words
    .replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString();
}
