import { expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node } from "#templates/starter/build.ts";
import { PageCache } from "../page-cache/index.server.ts";

const ORIGIN = "http://localhost:3000";

describeShop("the form that a shop asks orders with", (open) => {
  test("is a published one that says so; a return that asks for phone and town takes its place from none", async () => {
    const { engine, url } = open();
    const front = createStorefront(testEnv(url, {}), engine, new PageCache({ bytes: 1_000_000, clock: systemClock }));
    const [{ id: variant } = { id: "" }] = (await sell(engine, { sku: "S-1", onHand: 5 })).variants;
    const phone = node("form.phone", "phone");
    const publish = async (title: string, checkout: boolean) => {
      const form = formOf([
        step("who", [question("form.text", "name", { purpose: "name", label: { fr: title } })]),
        step("where", [phone, question("form.text", "city", { purpose: "city" })]),
      ]);
      form.root.props.checkout = checkout;
      const made = must(await engine.command(staff, (ctx) => createDocument(ctx, form)));
      must(await engine.command(staff, (ctx) => publishDocument(ctx, { id: made.id })));
    };
    const asked = async () => {
      const request = new Request(`${ORIGIN}/checkout?variant=${variant}&key=${crypto.randomUUID()}`);
      return (await front.checkout(request, { log: createLogger("silent"), address: "41.250.0.32" })).text();
    };
    await publish("Retour", false);
    expect(await asked()).toContain('name="address"');
    await publish("Commande en deux temps", true);
    expect(await asked()).toContain("Commande en deux temps");
    await publish("Devis", false);
    expect(await asked()).toContain("Commande en deux temps");
  });

  test("asks everybody whom to call: else it is not published, and a page that asks with one like it asks all the same", async () => {
    const { engine, url } = open();
    const front = createStorefront(testEnv(url, {}), engine, new PageCache({ bytes: 1_000_000, clock: systemClock }));
    const [{ id: variant } = { id: "" }] = (await sell(engine, { sku: "S-2", onHand: 5 })).variants;
    const phone = node("form.phone", "phone");
    const form = formOf(
      [
        step("who", [question("form.yesno", "here", {})]),
        step("call", [phone]),
        step("where", [question("form.text", "city", { purpose: "city" })]),
      ],
      [{ when: { "==": [{ var: "here" }, true] }, effects: [{ do: "jump", from: "who", to: "where" }] }],
    );
    const publish = async (checkout: boolean) => {
      form.root.props.checkout = checkout;
      const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, form)));
      return [id, await engine.command(staff, (ctx) => publishDocument(ctx, { id }))] as const;
    };
    const [, refused] = await publish(true);
    expect(refused).toMatchObject({
      refusal: { code: "publication.no_checkout", pointer: "/root/slots/fields/1/slots/fields/0" },
    });
    const [id, published] = await publish(false);
    must(published);
    const body = new URLSearchParams({ variant, form: id, key: crypto.randomUUID(), step: "0", "a.here": "true" });
    const request = new Request(`${ORIGIN}/checkout`, { method: "POST", body });
    const next = await front.order(request, { log: createLogger("silent"), address: "41.250.0.33" });
    expect(next.status).toBe(200);
    expect(await next.text()).toContain("Téléphone");
  });
});
