import { afterAll, beforeAll, expect, test } from "vitest";
import { listAnswers } from "#app/commerce/leads/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { describeIntegrations } from "#app/integrations/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { joinService } from "#app/testing/joined-service.ts";
import { describeShop, must, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node, page as pageOf } from "#templates/starter/build.ts";
import type { FakeService } from "../../e2e/fakes/lib/fake-service.ts";
import { fakeTurnstile, TURNSTILE_SECRET } from "../../e2e/fakes/turnstile/server.ts";
import { wireApp } from "./wire.server.ts";

const log = createLogger("silent");
const ORIGIN = "http://localhost:3000";
const ASKED = "Nous n’avons pas pu vérifier que vous êtes une personne";
const CLOUDFLARE = "https://challenges.cloudflare.com";

describeShop("a form that tells people from programs", (open) => {
  let app: Awaited<ReturnType<typeof wireApp>>;
  let turnstile: FakeService;
  let secret = "";
  let page = "";

  const setUp = async (secretKey: string, enabled = true) => {
    const values = { site_key: "1x00000000000000000000AA", secret_key: secretKey };
    must(await joinService(app, "turnstile", values, { enabled }));
    await app.outbox.drain();
  };
  const publish = async (doc: Doc) => {
    const made = must(await app.command(staff, (ctx) => createDocument(ctx, doc)));
    must(await app.command(staff, (ctx) => publishDocument(ctx, { id: made.id })));
    return made.id;
  };
  const shown = async () => {
    const answer = await app.storefront.page(new Request(`${ORIGIN}/p/devis`), { log, address: "41.250.0.30" });
    return { html: await answer.text(), policy: answer.headers.get("content-security-policy") ?? "" };
  };
  const send = async (fields: Record<string, string>) => {
    const body = new URLSearchParams({ block: "ask", page, step: "1", "a.name": "Aïcha", ...fields });
    const request = new Request(`${ORIGIN}/forms`, { method: "POST", body });
    const answer = await app.storefront.send(request, { log, address: "41.250.0.30" });
    return { status: answer.status, html: await answer.text() };
  };
  const kept = async () => (await app.query(({ read }) => listAnswers(read, {}))).data.length;
  const asked = () => turnstile.calls.length;

  beforeAll(async () => {
    turnstile = await fakeTurnstile();
    const env = testEnv(open().url, { TURNSTILE_BASE: turnstile.url });
    ({ secret } = env);
    app = await wireApp({ env, log });
    const doc = formOf([
      step("one", [question("form.text", "name", { purpose: "free", required: true })]),
      step("two", [question("form.text", "wish", { purpose: "free", required: false })]),
    ]);
    doc.root.props.human = true;
    const form = await publish(doc);
    const body = [node("content.form", "ask", { form })];
    const band = pageOf("promo", { fr: "Devis" }, [node("layout.section", "band", {}, { body })]);
    page = await publish({ ...band, meta: { ...band.meta, slug: { fr: "devis" } } });
  });
  afterAll(async () => {
    await app.close();
    await turnstile.close();
  });

  test("does without where the service is not set up: nothing of Cloudflare's is let in", async () => {
    const { html, policy } = await shown();
    expect([html.includes("data-human="), policy.includes(CLOUDFLARE)]).toEqual([false, false]);
    expect((await send({})).status).toBe(303);
    expect([await kept(), asked()]).toEqual([1, 0]);
  });

  test("says from its first step what it takes, and lets the check in on its page alone", async () => {
    await setUp(TURNSTILE_SECRET);
    const { html, policy } = await shown();
    expect(html).toContain('data-human="1x00000000000000000000AA"');
    expect(html).toContain("<noscript>");
    expect(html).not.toContain(TURNSTILE_SECRET);
    expect(policy).toContain(`script-src 'self' ${CLOUDFLARE}`);
    expect(policy).toContain(`frame-src ${CLOUDFLARE}`);
    const other = await app.storefront.page(new Request(`${ORIGIN}/`), { log, address: "41.250.0.30" });
    expect(other.headers.get("content-security-policy")).not.toContain("cloudflare");
  });

  test("refuses in words what nobody vouches for, keeps what was typed, and asks once, at the end", async () => {
    const before = [await kept(), asked()] as const;
    const onward = await send({ step: "0" });
    expect([onward.status, asked()]).toEqual([200, before[1]]);
    for (const human of ["", "made-up"]) {
      const refused = await send({ human, "a.wish": "Deux vases" });
      expect(refused.status, human).toBe(422);
      expect(refused.html).toContain(ASKED);
      expect(refused.html).toContain('value="Deux vases"');
      expect(refused.html).toContain('data-human="');
    }
    expect(await kept()).toBe(before[0]);
    expect((await send({ human: "person-1", "a.wish": "Deux vases" })).status).toBe(303);
    expect((await send({ human: "person-1", "a.wish": "Encore" })).status, "a token holds once").toBe(422);
    expect(await kept()).toBe(before[0] + 1);
    const told = JSON.parse(turnstile.calls.at(-1)?.body ?? "{}");
    expect(told).toEqual({ secret: TURNSTILE_SECRET, response: "person-1" });
  });

  test("an outage of Cloudflare's, or a secret it does not know, closes no form: the merchant is told", async () => {
    const before = await kept();
    turnstile.fail(1, 503);
    expect((await send({ "a.wish": "Pendant la panne" })).status).toBe(303);
    await setUp("2x0000000000000000000000000000000AA");
    expect((await send({ "a.wish": "Mauvaise clé" })).status).toBe(303);
    expect(await kept()).toBe(before + 2);
    const views = await app.query(({ read }) => describeIntegrations(read, secret));
    const view = views.find(({ name }) => name === "turnstile");
    expect(view?.error?.detail).toContain("invalid-input-secret");
    expect(view?.fields.map(({ value }) => value)).toEqual(["1x00000000000000000000AA", ""]);
    await expect(app.integrations.test("turnstile")).rejects.toThrow("invalid-input-secret");
    await setUp(TURNSTILE_SECRET);
    expect(await app.integrations.test("turnstile")).toBe("Turnstile");
  });
});
