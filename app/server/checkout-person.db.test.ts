import { afterAll, beforeAll, expect, test } from "vitest";
import { listLeads } from "#app/commerce/leads/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { joinService } from "#app/testing/joined-service.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node } from "#templates/starter/build.ts";
import type { FakeService } from "../../e2e/fakes/lib/fake-service.ts";
import { fakeTurnstile, TURNSTILE_SECRET } from "../../e2e/fakes/turnstile/server.ts";
import { wireApp } from "./wire.server.ts";

const log = createLogger("silent");
const ORIGIN = "http://localhost:3000";
const ASKED = "Nous n’avons pas pu vérifier que vous êtes une personne";
const visit = { log, address: "41.250.0.31" };

describeShop("a checkout that tells people from programs", (open) => {
  let app: Awaited<ReturnType<typeof wireApp>>;
  let turnstile: FakeService;
  let variant = "";

  beforeAll(async () => {
    turnstile = await fakeTurnstile();
    app = await wireApp({ env: testEnv(open().url, { TURNSTILE_BASE: turnstile.url }), log });
    const product = await sell(app, { sku: "VASE", onHand: 50, title: { fr: "Vase" } });
    variant = product.variants[0]?.id ?? "";
    const phone = node("form.phone", "phone");
    const form = formOf([
      step("who", [question("form.text", "name", { purpose: "name" })]),
      step("where", [phone, question("form.text", "city", { purpose: "city" })]),
    ]);
    Object.assign(form.root.props, { checkout: true, human: true });
    const made = must(await app.command(staff, (ctx) => createDocument(ctx, form)));
    must(await app.command(staff, (ctx) => publishDocument(ctx, { id: made.id })));
  });
  afterAll(async () => {
    await app.close();
    await turnstile.close();
  });

  const join = async () => {
    const values = { site_key: "1x00000000000000000000AA", secret_key: TURNSTILE_SECRET };
    must(await joinService(app, "turnstile", values));
    await app.outbox.drain();
  };
  const shown = async () => {
    const request = new Request(`${ORIGIN}/checkout?variant=${variant}&key=${crypto.randomUUID()}`);
    const answer = await app.storefront.checkout(request, visit);
    return { html: await answer.text(), policy: answer.headers.get("content-security-policy") ?? "" };
  };
  let people = 0;
  const send = async (fields: Record<string, string>) => {
    const key = fields.key ?? crypto.randomUUID();
    const phone = `06610002${String(++people).padStart(2, "0")}`;
    const said = { variant, quantity: "1", step: "1", last: "1", "a.name": "Aïcha", "a.phone": phone, "a.city": "Fès" };
    const body = new URLSearchParams({ ...said, ...fields, key });
    const request = new Request(`${ORIGIN}/checkout`, { method: "POST", body });
    const answer = await app.storefront.order(request, visit);
    return { status: answer.status, location: answer.headers.get("location"), html: await answer.text() };
  };
  const asked = () => turnstile.calls.length;

  test("asks nothing where the service is not set up", async () => {
    const { html, policy } = await shown();
    expect([html.includes("data-human="), policy.includes("cloudflare")]).toEqual([false, false]);
    expect((await send({})).status).toBe(303);
    expect(asked()).toBe(0);
  });

  test("says so from its first step, and refuses in words what nobody vouches for: with what was typed, and its lead", async () => {
    await join();
    const { html, policy } = await shown();
    expect(html).toContain('data-human="1x00000000000000000000AA"');
    expect(html).toContain("<noscript>");
    expect(policy).toContain("script-src 'self' https://challenges.cloudflare.com");
    const onward = await send({ step: "0" });
    expect([onward.status, asked()]).toEqual([200, 0]);
    for (const human of ["", "made-up"]) {
      const refused = await send({ human });
      expect(refused.status, human).toBe(422);
      expect(refused.html).toContain(ASKED);
      expect(refused.html).toContain('value="Fès"');
    }
    const leads = await app.query(({ read }) => listLeads(read, {}));
    expect(leads.data.length).toBeGreaterThan(0);
  });

  test("a token orders once; the same order sent again is the same order, and asks nobody", async () => {
    const order = { key: crypto.randomUUID(), human: "person-1", "a.phone": "0661000299" };
    const placed = await send(order);
    expect(placed.status).toBe(303);
    const before = asked();
    expect(await send(order)).toMatchObject({ status: 303, location: placed.location });
    expect(asked()).toBe(before);
    expect((await send({ human: "person-1" })).status).toBe(422);
  });

  test("an outage of Cloudflare's closes no checkout", async () => {
    turnstile.fail(1, 503);
    expect((await send({})).status).toBe(303);
  });
});
