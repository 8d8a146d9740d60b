import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { findCampaign, pauseCampaign, publishCampaign, rollBackCampaign } from "#app/campaigns/index.server.ts";
import { campaignForTest, messageForTest, pieceForTest } from "#app/campaigns/testing/campaign-for-test.ts";
import { fixedClock } from "#app/commerce/kernel/clock.ts";
import { keepAnswer, listRuns, runAgain } from "#app/commerce/leads/index.server.ts";
import type { OrderCampaign } from "#app/commerce/orders/index.server.ts";
import { adjustStock } from "#app/commerce/stock/index.server.ts";
import { createDocument } from "#app/documents/index.server.ts";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createEngine, type Engine } from "#app/server/engine.ts";
import { joinService, SERVICE_VALUES } from "#app/testing/joined-service.ts";
import { describeShop, must, orderFor, sell, shopper, staff, testEnv } from "#app/testing/shop.ts";
import { formOf, question } from "#runtime/forms/testing/forms.ts";
import { type FakeMail, fakeMail } from "../../../e2e/fakes/mail/server.ts";
import { type FakeWhatsapp, fakeWhatsapp } from "../../../e2e/fakes/whatsapp/server.ts";

const START = Date.parse("2027-02-10T20:30:00Z");
const HOUR = 3_600_000;
const SHOP_PHONE = SERVICE_VALUES.whatsapp.recipient;
const BUYER = { name: "Salma\r\nIdrissi https://evil.example", phone: "0661000113", email: "salma@example.com" };
const ABC = [
  { id: "A", name: "", weight: 50 },
  { id: "B", name: "", weight: 25 },
  { id: "C", name: "", weight: 25 },
];

describeShop("what a campaign says by mail and WhatsApp", (open) => {
  const clock = fixedClock(START);
  let mail: FakeMail;
  let whatsapp: FakeWhatsapp;
  let engine: Engine;
  let keys = 0;

  beforeAll(async () => {
    [mail, whatsapp] = await Promise.all([fakeMail(), fakeWhatsapp()]);
    const env = testEnv(open().url, { SMTP_BASE: mail.url, WHATSAPP_API_BASE: whatsapp.url });
    engine = createEngine(env, createLogger("silent"), openDatabase(open().url), clock);
    must(await joinService(engine, "mail", SERVICE_VALUES.mail));
    must(await joinService(engine, "whatsapp", SERVICE_VALUES.whatsapp));
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

  const text = (props: Record<string, unknown>, id: string) => pieceForTest("template", props, id);
  /** A campaign that is in the shop. */
  const run = async (props: Record<string, unknown>, pieces: ReturnType<typeof text>[]) => {
    const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, campaignForTest(props, pieces))));
    const { revision } = must(await engine.command(staff, (ctx) => publishCampaign(ctx, { id })));
    return { id, revision, shown: (variant: string | null = null): OrderCampaign => ({ id, revision, variant }) };
  };
  const stop = async (id: string) => must(await engine.command(staff, (ctx) => rollBackCampaign(ctx, { id })));
  const place = async (campaigns: OrderCampaign[], locale: "fr" | "ar" = "fr") => {
    const input = orderFor("VASE", 2, { customer: BUYER, origin: { campaigns } });
    const placed = await engine.placeOrder({ ...shopper, locale }, { input, key: `text-${++keys}`, scope: "test" });
    return must(placed).order;
  };
  const work = async () => {
    await engine.outbox.drain();
    await engine.worker.drain();
  };
  const bodyOf = (at: number) => (whatsapp.messages[at] as { text?: { body: string } } | undefined)?.text?.body;

  const both = () => [
    text(
      {
        subject: { fr: "Merci {{buyer.name}}", ar: "شكرا" },
        text: {
          fr: "{{order.number}} : {{order.items}}, {{order.total}}",
          ar: "طلبكم {{order.number}}: {{order.items}}",
        },
      },
      "thanks",
    ),
    text({ message: "order-shop", channel: "whatsapp", text: { fr: "Ramadan ! {{buyer.name}}" } }, "alert"),
  ];

  test("an order is told in its words to buyer and shop, once, and of no other order", async () => {
    const campaign = await run({}, both());
    const order = await place([campaign.shown()]);
    await work();
    await work();
    expect(mail.letters.map(({ to }) => to)).toEqual([["salma@example.com"]]);
    const [head = "", ...body] = (mail.letters[0]?.text ?? "").split("\r\n\r\n");
    expect(head).toMatch(/^Subject: =\?UTF-8\?Q\?Merci_Salma_Idrissi_/m);
    expect(head).not.toMatch(/^Idrissi/m);
    expect(body.join("")).toContain(order.number);
    // In place of the shop's own alert, and with nothing that a buyer could lead the shop away by.
    expect(whatsapp.messages).toMatchObject([{ to: SHOP_PHONE }]);
    expect(bodyOf(0)).toBe("Ramadan\u00a0! Salma Idrissi …");

    const other = await place([]);
    await work();
    // That one is confirmed in the shop's own words.
    expect(mail.letters).toHaveLength(2);
    expect(mail.letters[1]?.text).not.toContain("Merci_Salma");
    expect(bodyOf(1)).toContain(`Nouvelle commande ${other.number}`);
    await stop(campaign.id);
  });

  test("the buyer reads it in the language they ordered in", async () => {
    const campaign = await run({}, both());
    const order = await place([campaign.shown()], "ar");
    await work();
    expect(Buffer.from(bodyPart(mail.letters[0]?.text ?? ""), "base64").toString()).toContain(`طلبكم ${order.number}`);
    await stop(campaign.id);
  });

  test("each variant reads its own text, and one that has none hears nothing", async () => {
    const said = (letter: string) =>
      text(
        { channel: "whatsapp", text: { fr: `Texte ${letter}` }, variants: [letter] },
        `text-${letter.toLowerCase()}`,
      );
    const campaign = await run({ variants: ABC }, [said("A"), said("B")]);
    for (const variant of ["A", "B", "C"]) {
      whatsapp.messages.length = 0;
      await place([campaign.shown(variant)]);
      await work();
      const told = whatsapp.messages.flatMap((_, at) => bodyOf(at) ?? []).filter((each) => each.startsWith("Texte"));
      expect(told).toEqual(variant === "C" ? [] : [`Texte ${variant}`]);
    }
    await stop(campaign.id);
  });

  test("it is in force while the campaign runs, and goes with it; what was decided is sent as it was", async () => {
    const ends = () => new Date(clock.now() + HOUR).toISOString();
    const campaign = await run({ until: ends() }, both());
    whatsapp.fail(1_000, 500);
    await place([campaign.shown()]);
    await work();
    await stop(campaign.id);
    whatsapp.fail(0);
    clock.advance(HOUR / 2);
    await work();
    expect(bodyOf(0)).toContain("Ramadan\u00a0!");

    const late = await run({ until: ends() }, both());
    clock.advance(HOUR);
    await place([late.shown()]);
    await work();
    expect(bodyOf(1)).toContain("Nouvelle commande");
    await stop(late.id);
    const paused = await run({}, both());
    must(await engine.command(staff, (ctx) => pauseCampaign(ctx, { id: paused.id })));
    await place([paused.shown()]);
    await work();
    expect(bodyOf(2)).toContain("Nouvelle commande");
    expect(mail.letters.filter(({ text: said }) => said.includes("Merci_Salma"))).toHaveLength(1);
    await stop(paused.id);
  });

  test("a form's own messages are said in its words, for the form that it names, and again when asked again", async () => {
    const doc = formOf([question("form.text", "name", { purpose: "name" })]);
    doc.root.props.actions = [
      {
        id: "thank",
        do: "mail",
        when: true,
        with: { to: "answerer", address: "", subject: { fr: "Merci" }, body: { fr: "Ordinaire" } },
      },
      {
        id: "tell",
        do: "whatsapp",
        when: true,
        with: { to: "shop", template: "", language: "fr", text: { fr: "Réponse" } },
      },
    ];
    const form = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
    const campaign = await run({}, [
      text(
        { message: "form-answerer", subject: { fr: "Bonsoir" }, text: { fr: "Merci {{answers.name}}, {{form}}" } },
        "reply",
      ),
      text({ message: "form-shop", channel: "whatsapp", form: "another", text: { fr: "Autre" } }, "other"),
    ]).catch(() => null);
    // A form that is not there keeps a campaign from being published.
    expect(campaign).toBeNull();
    const sound = await run({}, [
      text({ message: "form-answerer", subject: { fr: "Bonsoir" }, text: { fr: "Merci {{answers.name}} !" } }, "reply"),
      text({ message: "form-shop", channel: "whatsapp", form: form.id, text: { fr: "Vu : {{lines}}" } }, "told"),
    ]);
    const answer = async (campaigns: OrderCampaign[]) => {
      const input = {
        ...{
          key: `answer-${++keys}`,
          form: form.id,
          revision: form.revision,
          values: { name: "Nadia" },
          note: "",
          campaigns,
        },
        ...{ phone: "", email: "nadia@example.com", name: "Nadia", city: "" },
      };
      const { id } = must(await engine.command(shopper, (ctx) => keepAnswer(ctx, input)));
      await work();
      return id;
    };
    const id = await answer([sound.shown()]);
    expect(mail.letters[0]?.text).toContain("Merci Nadia=C2=A0!");
    expect(bodyOf(0)).toMatch(/^Vu\u00a0: .*Nadia/);
    await answer([]);
    expect(mail.letters[1]?.text).toContain("Ordinaire");
    expect(bodyOf(1)).toBe("Réponse");
    await stop(sound.id);
    must(await engine.command(staff, (ctx) => runAgain(ctx, id, "thank")));
    await work();
    expect(mail.letters[2]?.text).toContain("Merci Nadia=C2=A0!");
    const runs = await engine.query(({ read }) => listRuns(read, id));
    expect(runs.map(({ action, words }) => [action, words?.piece])).toEqual([
      ["tell", "told"],
      ["thank", "reply"],
    ]);
  });

  test.each([
    ["pause", "paused", "mise en pause"],
    ["warn", "running", "continue"],
  ])(
    "a shelf that a campaign watches and that is sold out is told by mail and WhatsApp, once (%s)",
    async (guard, phase, words) => {
      const product = await sell(engine, { sku: `GARDE-${guard}`, onHand: 5, title: { fr: "Lampe" } });
      const variantId = product.variants[0]?.id ?? "";
      const campaign = await run({ guard, guarded: { id: product.id }, least: 1 }, [messageForTest()]);
      const set = async (onHand: number) => {
        must(
          await engine.command(staff, (ctx) =>
            adjustStock(ctx, { variantId, change: { set: onHand }, reason: "test" }),
          ),
        );
        await work();
        await work();
      };
      const told = () =>
        whatsapp.messages.flatMap((_, at) => bodyOf(at) ?? []).filter((each) => each.includes("Promo"));
      await set(1);
      await set(0);
      expect((await findCampaign(engine.db.read, campaign.id, clock.now()))?.phase).toBe(phase);
      expect(told()).toEqual([expect.stringContaining(words)]);
      expect(whatsapp.messages.find((_, at) => bodyOf(at) === told()[0])).toMatchObject({ to: SHOP_PHONE });
      expect(mail.letters.map(({ to }) => to)).toEqual([["owner@example.com"]]);
      expect(mail.letters[0]?.text).toMatch(/^Subject: .*Lampe/m);
      await set(9);
      await set(1);
      expect(told()).toHaveLength(2);
      expect(mail.letters).toHaveLength(2);
      await stop(campaign.id);
    },
  );
});

/** What a letter says, as it came over the wire. */
function bodyPart(letter: string): string {
  return letter.split("\r\n\r\n").slice(1).join("").replace(/\s/g, "");
}
