import { beforeAll, expect, test } from "vitest";
import { listAnswers } from "#app/commerce/leads/index.server.ts";
import { cancelOrder, listOrders, reopenOrder } from "#app/commerce/orders/index.server.ts";
import { ORIGIN, openStorefront, strangers } from "#app/testing/open-storefront.ts";
import { publishedDocument } from "#app/testing/published-document.ts";
import { describeShop, must, sell, staff } from "#app/testing/shop.ts";
import { formOf, question } from "#runtime/forms/testing/forms.ts";
import { node } from "#templates/starter/build.ts";
import type { Storefront } from "./storefront.server.ts";

describeShop("an order whose form takes a phone once", (open) => {
  let front: Storefront;
  let variant = "";
  let form = "";
  const visit = strangers("41.250.0");

  beforeAll(async () => {
    const { engine } = open();
    front = openStorefront(open());
    variant = (await sell(engine, { sku: "SAMPLE", onHand: 50 })).variants[0]?.id ?? "";
    form = await publishedDocument(
      engine,
      formOf([
        question("form.text", "name", { purpose: "name" }),
        node("form.phone", "phone", { unique: true, required: true }),
        question("form.text", "city", { purpose: "city" }),
      ]),
    );
  });

  const order = async (phone: string, key: string = crypto.randomUUID()) => {
    const fields = { variant, quantity: "1", form, key, name: "Aïcha", phone, city: "Fès" };
    const request = new Request(`${ORIGIN}/checkout`, { method: "POST", body: new URLSearchParams(fields) });
    const answer = await front.order(request, visit());
    return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
  };
  const orders = async () => (await open().engine.query(({ read }) => listOrders(read, { limit: 250 }))).data;

  test("is refused a second time at its question, with what was typed; the same order sent again is itself", async () => {
    const key = crypto.randomUUID();
    const first = await order("0661000801", key);
    expect(first.status).toBe(303);
    const again = await order("+212 661 00 08 01");
    expect(again.status).toBe(422);
    expect(again.html).toMatch(/data-error[^>]*>Cette réponse a déjà été donnée/);
    expect(again.html).toContain('value="Aïcha"');
    expect(again.html).toContain('value="+212 661 00 08 01"');
    expect(await order("0661000801", key)).toMatchObject({ status: 303, to: first.to });
    expect((await orders()).filter(({ phone }) => phone === "+212661000801")).toHaveLength(1);
    const { data } = await open().engine.query(({ read }) => listAnswers(read, { form, limit: 250 }));
    expect(data.filter((answer) => answer.phone === "+212661000801")).toHaveLength(1);
    expect((await order("0661000802")).status).toBe(303);
  });

  test("of two at once one is placed", async () => {
    const both = await Promise.all([order("0661000803"), order("0661000803")]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    expect((await orders()).filter(({ phone }) => phone === "+212661000803")).toHaveLength(1);
  });

  test("that was cancelled leaves the number to others, and stands in nobody's way when it is reopened", async () => {
    const { engine } = open();
    await order("0661000804");
    const [placed] = await orders();
    const id = placed?.id ?? "";
    must(await engine.command(staff, (ctx) => cancelOrder(ctx, id, "non")));
    await engine.outbox.drain();
    expect((await order("0661000804")).status).toBe(303);
    must(await engine.command(staff, (ctx) => reopenOrder(ctx, id)));
    await engine.outbox.drain();
    expect((await order("0661000804")).status).toBe(422);
    expect((await orders()).filter(({ phone }) => phone === "+212661000804")).toHaveLength(2);
  });
});
