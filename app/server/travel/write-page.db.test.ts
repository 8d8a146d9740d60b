import { afterAll, beforeAll, expect, test } from "vitest";
import { findDocument } from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { joinService } from "#app/testing/joined-service.ts";
import { describeShop, must, refusalOf, staff, testEnv } from "#app/testing/shop.ts";
import { type FakePageWriter, fakePageWriter } from "../../../e2e/fakes/page-writer/server.ts";
import { wireApp } from "../wire.server.ts";

describeShop("a page that a model writes", (open) => {
  let app: Awaited<ReturnType<typeof wireApp>>;
  let model: FakePageWriter;
  beforeAll(async () => {
    model = await fakePageWriter();
    const env = testEnv(open().url, { VITRINE_LOCAL_MODEL: model.url });
    app = await wireApp({ env, log: createLogger("silent") });
  });
  afterAll(async () => {
    await app.close();
    await model.close();
  });

  const setUp = async (values: Record<string, string>) => must(await joinService(app, "page-writer", values));
  const write = (wish: string) => app.travel.writePage(staff, { wish, locale: "ar" });

  test("waits until it is set up, asks with the key, and opens what came as a draft", async () => {
    expect(await app.travel.canWrite()).toBe(false);
    expect(refusalOf(await write("Un vase"))).toBe("writer.not_set_up");
    await setUp({ base_url: `${model.url}/v1/`, model: "writer-1", api_key: "sk-secret" });
    expect(await app.travel.canWrite()).toBe(true);
    model.answer(
      JSON.stringify({
        title: "مزهرية",
        blocks: [{ type: "content.heading", props: { text: "مرحبا" } }, { type: "evil.x" }],
      }),
    );
    const made = must(await write("Une page pour un vase"));
    expect(made.left).toBe(1);
    const found = await app.query(({ read }) => findDocument(read, made.id));
    expect(found?.doc.meta.title).toEqual({ ar: "مزهرية" });
    const [call] = model.calls.slice(-1);
    expect(call?.headers.authorization).toBe("Bearer sk-secret");
    expect(JSON.parse(call?.body ?? "")).toMatchObject({
      model: "writer-1",
      messages: [{ role: "system" }, { role: "user", content: "Une page pour un vase" }],
    });
  });

  test("writes sections for a page that is open, and makes nothing", async () => {
    model.answer(JSON.stringify({ title: "x", blocks: [{ type: "content.heading", props: { text: "Salut" } }] }));
    const { nodes, left } = must(await app.travel.writeSections({ wish: "Un salut", locale: "fr" }));
    expect([nodes.map(({ type }) => type), left]).toEqual([["layout.section"], 0]);
    expect(nodes[0]?.slots?.body).toMatchObject([{ type: "content.heading", props: { text: { fr: "Salut" } } }]);
  });

  test("says what is wrong, and makes nothing", async () => {
    expect(refusalOf(await write("  "))).toBe("writer.no_wish /wish");
    model.answer("I would rather not.");
    expect(refusalOf(await write("x"))).toBe("writer.no_page");
    model.fail(1, 429);
    expect(refusalOf(await write("x"))).toBe("writer.unreachable");
    model.answer("x".repeat(900_000));
    expect(refusalOf(await write("x")), "more than an answer may weigh").toBe("writer.unreachable");
  });

  test("asks no machine of ours that the environment does not name", async () => {
    for (const base_url of [
      "http://127.0.0.1:9/v1",
      "http://169.254.169.254/v1",
      "https://127.0.0.1/v1",
      "https://localhost/v1",
    ]) {
      await setUp({ base_url, model: "writer-1" });
      expect(refusalOf(await write("x")), base_url).toBe("writer.unreachable");
    }
  });
});
