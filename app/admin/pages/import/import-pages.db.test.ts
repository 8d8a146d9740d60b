import { afterAll, beforeAll, expect, test } from "vitest";
import { bundleText, findDocument } from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { wireApp } from "#app/server/wire.server.ts";
import { describeShop, staff, testEnv } from "#app/testing/shop.ts";
import type { Visit } from "../../guard.server.ts";
import { importPages } from "./import-pages.server.ts";

describeShop("the import of pages in the admin", (open) => {
  let app: Awaited<ReturnType<typeof wireApp>>;
  beforeAll(async () => {
    app = await wireApp({ env: testEnv(open().url), log: createLogger("silent") });
  });
  afterAll(() => app.close());

  const ask = (fields: Record<string, string | Buffer>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields))
      form.set(name, typeof value === "string" ? value : new File([new Uint8Array(value)], "page.json"));
    return importPages(app, form, { who: staff, locale: "fr" } as unknown as Visit);
  };

  test("a file is looked over, chosen about and taken; another is refused in words, and where", async () => {
    const doc = pageForTest({ title: { fr: "Soldes" }, slug: { fr: "soldes" } });
    const text = bundleText({ vitrine: "documents", format: 1, docs: [doc, doc], with: {}, assets: {} });
    const file = Buffer.from(text);
    expect(await ask({ intent: "look", file })).toMatchObject({ ok: true, step: "plan", plan: { docs: [{}, {}] } });
    const taken = await ask({ intent: "take", file, choices: JSON.stringify({ docs: { 1: "skip", 7: "evil" } }) });
    expect(taken).toMatchObject({ ok: true, step: "taken", docs: [{ outcome: "created" }, { outcome: "skipped" }] });
    const newer = Buffer.from(text.replace('"format": 1', '"format": 9'));
    expect(await ask({ intent: "look", file: newer })).toMatchObject({
      ok: false,
      message: expect.stringContaining("version plus récente"),
      problems: [{ pointer: "/format" }],
    });
    expect(await ask({ intent: "look", file: Buffer.from([0xff, 0xfe, 0]) })).toMatchObject({ ok: false });
    await expect(ask({ intent: "take", file, choices: "{" })).rejects.toMatchObject({ status: 400 });
  });

  test("pasted code and a file become a draft with a report in the reader's language; an address must be public", async () => {
    const html = '<html lang="en"><title>Hi</title><h1>Hello you</h1><script>1</script><form><input name="q"></form>';
    const made = await ask({ intent: "page", html, slug: "Hello You", language: "auto" });
    if (!made.ok || made.step !== "page") throw new Error(JSON.stringify(made));
    expect(made.page).toMatchObject({ words: 2, keptWords: 2, forms: 1, title: { en: "Hi" } });
    expect(made.page.dropped[0]?.reason).toBe("Une page n’exécute aucun script à elle.");
    const stored = await app.query(({ read }) => findDocument(read, made.page.id));
    expect(stored?.doc.meta).toMatchObject({ slug: { en: "hello-you" } });
    const latin = Buffer.from('<meta charset="iso-8859-1"><h1>Été</h1>', "latin1");
    expect(await ask({ intent: "page", file: latin, slug: "x", language: "fr" })).toMatchObject({ ok: true });
    for (const url of [
      "http://example.com",
      "https://127.0.0.1/",
      "https://169.254.169.254/latest",
      "file:///etc/passwd",
    ])
      expect(await ask({ intent: "page", url, slug: "x" })).toMatchObject({ ok: false, problems: [] });
    expect(await ask({ intent: "page", html: " ", slug: "x" })).toMatchObject({ ok: false });
  });
});
