import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { must, staff } from "#app/testing/shop.ts";
import type { Node, PageDoc } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { importPage } from "../travel/import-page.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

const HTML = `<html lang="fr"><title>Ma page</title><body><section><h1>Le vase</h1><img src="img/vase.png" alt="Un vase"><img src="../outside.png">
  <img src="https://10.0.0.1/x.png"><form><label>Nom <input name="name"></label><button>Envoyer</button></form></section>`;

describeEachDatabase("the import of a web page", (open) => {
  let api: TestApi;
  const folder = mkdtempSync(join(tmpdir(), "vitrine-page-"));
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });
  const nodes = (doc: PageDoc): Node[] => [...walk(doc.root)].map(({ node }) => node);

  test("over the API: a draft, its form published, and what could not come along", async () => {
    const made = await api.ask("POST", "/document-imports", { body: { html: HTML, slug: "Ma page été" } });
    expect(made.status).toBe(201);
    const answer = JSON.parse(made.raw);
    expect(answer.report).toMatchObject({ words: 4, kept_words: 4 });
    expect(answer.report.dropped.map((each: { reason: string }) => each.reason)).toEqual([
      "L’image se trouve à côté de la page, et seule la page a été donnée.",
      "L’image se trouve à côté de la page, et seule la page a été donnée.",
      "L’image n’a pas pu être prise\u00a0: 10.0.0.1 ne répond pas comme il faut.",
    ]);
    const stored = JSON.parse((await api.ask("GET", `/documents/${answer.id}`)).raw);
    expect(stored.doc).toEqual(answer.document);
    expect(stored.doc.meta.slug).toEqual({ fr: "ma-page-ete" });
    const [form] = answer.forms;
    expect(nodes(stored.doc).find(({ type }) => type === "content.form")?.props.form).toBe(form);
    const listed = JSON.parse((await api.ask("GET", "/documents?kind=form")).raw).data;
    expect(listed.find((each: { id: string }) => each.id === form).publication.state).toBe("live");
  });

  test("pictures below the page's folder are stored; none from outside it is read", async () => {
    const drawn = await sharp({ create: { width: 8, height: 6, channels: 3, background: "red" } })
      .png()
      .toBuffer();
    const inside = join(folder, "page");
    mkdirSync(join(inside, "img"), { recursive: true });
    writeFileSync(join(inside, "img/vase.png"), drawn);
    writeFileSync(join(folder, "outside.png"), drawn);
    const { document, report } = must(await importPage(api.app, staff, { html: HTML, slug: "x", folder: inside }));
    const images = nodes(document).filter(({ type }) => type === "content.image");
    expect(images.map(({ props }) => props.image)).toEqual([
      { src: expect.stringMatching(/^media\//), alt: { fr: "Un vase" }, width: 8, height: 6 },
      null,
      null,
    ]);
    expect(report.dropped[0]).toEqual({
      selector: "body > section > img:nth-of-type(2)",
      reason: { code: "picture.missing" },
    });
  });

  test("a page beyond a document's bounds is refused, and nothing of it is stored", async () => {
    const before = (await api.ask("GET", "/documents?kind=form")).raw;
    const html = `<form><input><button>Ok</button></form>${"<section><img src='a'></section>".repeat(3_000)}`;
    const refused = await api.ask("POST", "/document-imports", { body: { html, slug: "x" } });
    expect([refused.status, refused.body.code]).toEqual([422, "document.invalid"]);
    expect((await api.ask("GET", "/documents?kind=form")).raw).toBe(before);
  });
});
