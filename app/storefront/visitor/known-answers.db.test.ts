import { beforeAll, expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { cancelOrder, findOrderByToken } from "#app/commerce/orders/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { publishedDocument } from "#app/testing/published-document.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node, page as pageOf } from "#templates/starter/build.ts";
import { PageCache } from "../page-cache/index.server.ts";
import type { Storefront } from "../storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.19" };
const HOST = "http://localhost:3000";
const AMINA = { name: "Amina Berrada", phone: "0612345671", address: "Rue des Potiers 4", city: "Fès" };

/** Questions that are filled in for whoever ordered from this browser before. */
describeShop("a form for a customer who is known", (open) => {
  let front: Storefront;
  let page = "";
  let checkout = "";
  let variant = "";

  const get = (path: string, cookie = "") => new Request(`${HOST}${path}`, { headers: { cookie } });
  const post = (path: string, fields: Record<string, string>, cookie = "") =>
    new Request(`${HOST}${path}`, {
      method: "POST",
      headers: { cookie, "content-type": "application/x-www-form-urlencoded", referer: `${HOST}/p/rappel` },
      body: new URLSearchParams(fields),
    });
  const order = async (buyer: Record<string, string>) => {
    const fields = { variant, quantity: "1", key: crypto.randomUUID(), ...buyer };
    const answer = await front.order(post("/checkout", fields), visit);
    return /vitrine_orders=[^;]+/.exec(answer.headers.getSetCookie().join())?.[0] ?? "";
  };
  const known = async (cookie = "") => (await front.known(get("/known", cookie), visit)).json();
  const send = async (fields: Record<string, string>, cookie = "") =>
    (await front.send(post("/forms", { block: "ask", page, key: "k".repeat(20), ...fields }, cookie), visit)).text();

  beforeAll(async () => {
    const { engine, url } = open();
    front = createStorefront(testEnv(url), engine, new PageCache({ bytes: 10_000_000, clock: systemClock }));
    variant = (await sell(engine, { sku: "JARRE", price: 10_000, onHand: 50 })).variants[0]?.id ?? "";
    const publish = (doc: Doc) => publishedDocument(open().engine, doc);
    const asked = (fills: boolean) => {
      const doc = formOf([
        step("who", [question("form.text", "name", { purpose: "name", required: false })]),
        step("where", [node("form.phone", "phone"), question("form.address", "home", {})]),
      ]);
      Object.assign(doc.root.props, { known: fills });
      return { ...doc, meta: { title: { fr: "Rappel" } } };
    };
    const [fills, plain] = [await publish(asked(true)), await publish(asked(false))];
    const body = [node("content.form", "ask", { form: fills }), node("content.form", "plain", { form: plain })];
    page = await publish(pageOf("promo", { fr: "Rappel" }, [node("layout.section", "band", {}, { body })]));
    const buying = formOf([
      question("form.text", "name", { purpose: "name" }),
      node("form.phone", "phone"),
      question("form.text", "address", { purpose: "address" }),
      node("form.place", "place"),
    ]);
    Object.assign(buying.root.props, { known: true, checkout: false });
    checkout = await publish({ ...buying, meta: { title: { fr: "Commande" } } });
  });

  test("is asked for by the browser alone: what it ordered last, and nothing for anybody else", async () => {
    const mine = await order(AMINA);
    expect(await known(mine)).toEqual({ ...AMINA, phone: "06 12 34 56 71", region: "MA-03" });
    expect(await known()).toEqual({});
    expect(await known("vitrine_orders=AAAAAAAAAAAAAAAAAAAAAA")).toEqual({});
    // Somebody else who types the same phone learns what they typed.
    const theirs = await order({ ...AMINA, name: "Zineb", address: "Ailleurs 9" });
    expect(await known(theirs)).toMatchObject({ name: "Zineb", address: "Ailleurs 9" });
    const answer = await front.known(get("/known", mine), visit);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  });

  test("stands empty on the page that is kept, the same for everybody", async () => {
    const mine = await order(AMINA);
    const [one, other] = await Promise.all(
      [get("/p/rappel", mine), get("/p/rappel")].map(async (each) => (await front.page(each, visit)).text()),
    );
    expect(one).toBe(other);
    expect(one).not.toContain("Amina");
    expect(one?.match(/data-known/g)).toHaveLength(1);
  });

  test("has its first step filled in for who has no script and asks for it, and keeps what they typed", async () => {
    const mine = await order(AMINA);
    const kept = await (await front.page(get("/p/rappel"), visit)).text();
    expect(kept.match(/<noscript><button type="submit" name="intent" value="fill"/g)).toHaveLength(1);
    const filled = await send({ step: "0", intent: "fill", "a.name": "" }, mine);
    expect(filled).toContain('value="Amina Berrada"');
    expect(filled).not.toContain('value="fill"');
    expect(await send({ step: "0", intent: "fill", "a.name": "Zineb" }, mine)).toContain('value="Zineb"');
    expect(await send({ step: "0", intent: "fill", "a.name": "" })).not.toContain("Amina");
  });

  test("has its next step filled in by the server, where it wants it, and keeps what was typed or emptied", async () => {
    const mine = await order(AMINA);
    const next = await send({ step: "0", "a.name": "" }, mine);
    expect(next).toContain('value="06 12 34 56 71"');
    expect(next).toContain('value="Rue des Potiers 4"');
    expect(next).toMatch(/data-known="true">Rempli d’après votre dernière commande/);
    expect(await send({ step: "0", "a.name": "" })).not.toContain("Rue des Potiers");
    expect(await send({ block: "plain", step: "0", "a.name": "" }, mine)).not.toContain("Rue des Potiers");
    const typed = await send({ step: "1", "a.phone": "", "a.home[line]": "Rue 9", "a.home[city]": "Fès" }, mine);
    expect(typed).toContain('value="Rue 9"');
    expect(typed).not.toContain("06 12 34 56 71");
    const back = await send({ step: "1", intent: "back", "a.name": "", "a.phone": "" }, mine);
    expect(back).not.toContain("Amina");
  });

  test("is filled in on the checkout's own page, which nobody keeps", async () => {
    const mine = await order(AMINA);
    const key = crypto.randomUUID();
    const at = `/checkout?variant=${variant}&quantity=1&form=${checkout}&key=${key}`;
    const html = await (await front.checkout(get(at, mine), visit)).text();
    for (const value of [AMINA.name, "06 12 34 56 71", AMINA.address, AMINA.city]) {
      expect(html).toContain(`value="${value}"`);
    }
    expect(await (await front.checkout(get(at), visit)).text()).not.toContain("Amina");
  });

  test("knows nobody once the order is cancelled, or somebody said that it is not them", async () => {
    const { engine } = open();
    const mine = await order(AMINA);
    const gone = await front.known(post("/known", {}, mine), visit);
    expect(gone.status).toBe(204);
    expect(gone.headers.getSetCookie().join()).toMatch(/vitrine_orders=; Max-Age=0;.*vitrine_town=; Max-Age=0;/);
    const token = mine.split("=")[1] ?? "";
    const placed = await engine.query(({ read }) => findOrderByToken(read, token));
    must(await engine.command(staff, (ctx) => cancelOrder(ctx, placed?.id ?? "", "buyer")));
    expect(await known(mine)).toEqual({});
  });
});
