import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

interface Body {
  id: string;
  revision: string;
  code: string;
  pointer: string;
  title: string;
  errors: { pointer: string }[];
  base: { revision: string };
  current: { revision: string; doc: { meta: { title: { fr: string } } } };
  doc: object;
  urls: object;
  data: { id: string; revision: string; type: string; live: boolean }[];
}

describeEachDatabase("documents through the API", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(() => api.close());

  async function ask(method: string, path: string, body?: unknown): Promise<[number, Body]> {
    const headers = { "accept-language": "en" };
    const { status, raw } = await api.ask(method, path, body === undefined ? { headers } : { headers, body });
    return [status, JSON.parse(raw) as Body];
  }

  test("make, read, save, conflict, publish, history, restore", async () => {
    const page = (fr: string) => pageForTest({ title: { fr }, slug: { fr: "api-promo", ar: "عرض" } });
    const [made, { id, revision }] = await ask("POST", "/documents", { doc: page("Un") });
    expect(made).toBe(201);
    const [, second] = await ask("PUT", `/documents/${id}`, { doc: page("Deux"), basedOn: revision });
    const [status, conflict] = await ask("PUT", `/documents/${id}`, { doc: page("Trois"), basedOn: revision });
    expect([status, conflict.code]).toEqual([409, "document.conflict"]);
    expect([conflict.base.revision, conflict.current.revision]).toEqual([revision, second.revision]);
    expect(conflict.current.doc.meta.title.fr).toBe("Deux");
    const [published, shown] = await ask("POST", `/documents/${id}/publish`);
    expect(published).toBe(200);
    expect(shown.urls).toEqual({
      fr: `${api.app.env.origin}/p/api-promo`,
      ar: `${api.app.env.origin}/ar/p/${encodeURIComponent("عرض")}`,
    });
    const [, history] = await ask("GET", `/documents/${id}/revisions`);
    expect(history.data.map((each) => [each.revision, each.live])).toEqual([
      [second.revision, true],
      [revision, false],
    ]);
    const [, restored] = await ask("POST", `/documents/${id}/restore`, { revision });
    expect((await ask("GET", `/documents/${id}`))[1].revision).toBe(restored.revision);
    expect((await ask("GET", "/documents?kind=page"))[1].data.map((each) => each.id)).toContain(id);
  });

  test("a revision says what it changed, takes a name, is sketched, and any two are compared", async () => {
    const page = (fr: string) => pageForTest({ title: { fr } });
    const [, { id, revision }] = await ask("POST", "/documents", { doc: page("Un") });
    const [, second] = await ask("PUT", `/documents/${id}`, { doc: page("Deux"), basedOn: revision });
    const [named] = await ask("PATCH", `/documents/${id}/revisions/${revision}`, { name: " Avant Ramadan " });
    expect(named).toBe(200);
    const history = JSON.parse((await api.ask("GET", `/documents/${id}/revisions`)).raw) as { data: object[] };
    expect(history.data).toMatchObject([
      { revision: second.revision, name: "", changes: { total: 1, first: [{ kind: "meta" }] } },
      { revision, name: "Avant Ramadan", changes: null },
    ]);
    const diff = async (query: string) =>
      JSON.parse((await api.ask("GET", `/documents/${id}/diff?${query}`)).raw) as object;
    const change = { pointer: "/title/fr", before: "Un", after: "Deux" };
    expect(await diff(`before=${revision}`)).toMatchObject({
      same: false,
      differences: [{ kind: "meta", changes: [change] }],
    });
    expect(await diff(`before=${second.revision}&after=${second.revision}`)).toMatchObject({ same: true });
    const sketch = await api.ask("GET", `/documents/${id}/revisions/${revision}/sketch`);
    expect(JSON.parse(sketch.raw)).toMatchObject({ svg: expect.stringMatching(/^<svg /) });
    const nowhere = [404, "revision.not_found"];
    const refused = async (method: string, path: string, body?: object) => {
      const [status, { code }] = await ask(method, `/documents/${id}/${path}`, body);
      return [status, code];
    };
    expect(await refused("GET", "diff")).toEqual(nowhere);
    expect(await refused("GET", "revisions/01J/sketch")).toEqual(nowhere);
    expect(await refused("PATCH", "revisions/01J", { name: "x" })).toEqual(nowhere);
  });

  test("a branch is made, listed and merged; where both changed the same thing, both are answered", async () => {
    const page = (fr: string) => pageForTest({ title: { fr } });
    const [, { id, revision }] = await ask("POST", "/documents", { doc: page("Un") });
    const [made, branch] = await ask("POST", `/documents/${id}/branches`, { name: "Été", revision });
    expect(made).toBe(201);
    expect((await ask("GET", `/documents/${id}/branches`))[1].data).toMatchObject([
      { id: branch.id, branch: { of: id, name: "Été" } },
    ]);
    await ask("PUT", `/documents/${branch.id}`, { doc: page("Branche"), basedOn: branch.revision });
    const [, head] = await ask("PUT", `/documents/${id}`, { doc: page("Page"), basedOn: revision });
    const [status, conflict] = await ask("POST", `/documents/${branch.id}/merge`, {});
    expect([status, conflict.code]).toEqual([409, "branch.conflict"]);
    expect(conflict).toMatchObject({
      base: { revision },
      current: { revision: head.revision },
      conflicts: [{ kind: "field", node: null, pointer: "/title/fr", base: "Un", branch: "Branche", document: "Page" }],
    });
    expect((await ask("POST", `/documents/${branch.id}/update-branch`, {}))[1].code).toBe("branch.conflict");
    const [updated, kept] = await ask("POST", `/documents/${branch.id}/update-branch`, { prefer: "branch" });
    expect([updated, kept.id]).toEqual([200, branch.id]);
    const together = { doc: page("Les deux"), basedOn: head.revision };
    const [merged, answer] = await ask("POST", `/documents/${branch.id}/merge`, together);
    expect([merged, answer.id]).toEqual([200, id]);
    expect((await ask("GET", `/documents/${id}`))[1].doc).toMatchObject({ meta: { title: { fr: "Les deux" } } });
    expect((await ask("GET", `/documents/${id}/branches`))[1].data).toEqual([]);
  });

  test("where pages are approved, a token that may not publish proposes, and one that may decides", async () => {
    const approve = (approvePages: boolean) =>
      api.app.command({ actor: { kind: "system" } }, (ctx) => updateShop(ctx, { approvePages }));
    const page = pageForTest({ title: { fr: "À approuver" }, slug: { fr: "a-approuver" } });
    const [, { id }] = await ask("POST", "/documents", { doc: page });
    const [, draft] = await ask("POST", "/documents", { doc: page });
    await approve(true);
    try {
      const refused = [403, "publication.needs_approval"];
      const code = async (path: string, body?: object) => {
        const [status, answer] = await ask("POST", `/documents/${id}/${path}`, body);
        return [status, answer.code];
      };
      expect(await code("publish")).toEqual(refused);
      expect(await code("publish", { from: "2030-01-01T00:00:00Z" })).toEqual(refused);
      const proposed = await api.ask("POST", `/documents/${id}/proposals`, { body: { note: "Prête" } });
      const { proposal } = JSON.parse(proposed.raw) as { proposal: { id: string } };
      expect(await code(`proposals/${proposal.id}/accept`)).toEqual(refused);
      expect(await code(`proposals/${proposal.id}/decline`)).toEqual(refused);
      const accepted = await api.ask("POST", `/documents/${id}/proposals/${proposal.id}/accept`, { scope: "publish" });
      expect(accepted.status).toBe(200);
      expect(await code("unpublish")).toEqual(refused);
      expect((await ask("DELETE", `/documents/${id}`))[1].code).toBe("publication.needs_approval");
      expect((await ask("DELETE", `/documents/${draft.id}`))[0]).toBe(200);
      const html = '<form><label>Nom <input name="n"></label><button>Envoyer</button></form>';
      expect((await ask("POST", "/document-imports", { html, slug: "brouillon" }))[0]).toBe(201);
      expect((await api.ask("POST", `/documents/${id}/unpublish`, { scope: "publish" })).status).toBe(200);
    } finally {
      await approve(false);
    }
  });

  test("refusals point into the body, in words", async () => {
    const broken = { ...pageForTest({}), meta: { use: "promo" } };
    expect(await ask("POST", "/documents", { doc: broken })).toMatchObject([
      422,
      { code: "document.invalid", pointer: "/doc/meta/title", errors: [{ pointer: "/meta/title" }] },
    ]);
    expect(await ask("POST", "/documents", { doc: 3 })).toMatchObject([400, { code: "request.invalid" }]);
    expect(await ask("GET", "/documents/01JAAAAAAAAAAAAAAAAAAAAAAA")).toMatchObject([
      404,
      { code: "document.not_found" },
    ]);
    const [, { id }] = await ask("POST", "/documents", { doc: pageForTest({}) });
    const until = "2000-01-01T00:00:00Z";
    expect(await ask("POST", `/documents/${id}/publish`, { until })).toMatchObject([
      422,
      { code: "publication.window" },
    ]);
  });

  test("a JSON Patch changes parts of the revision it names, or nothing", async () => {
    const [, { id, revision }] = await ask("POST", "/documents", { doc: pageForTest({ title: { fr: "Un" } }) });
    const title = (value: unknown) => ({ op: "replace", path: "/meta/title/fr", value });
    const [status, second] = await ask("PATCH", `/documents/${id}`, { patch: [title("Deux")], basedOn: revision });
    expect(status).toBe(200);
    expect((await ask("GET", `/documents/${id}`))[1]).toMatchObject({
      revision: second.revision,
      doc: { meta: { title: { fr: "Deux" } } },
    });
    expect(await ask("PATCH", `/documents/${id}`, { patch: [title("Trois")], basedOn: revision })).toMatchObject([
      409,
      { code: "document.conflict" },
    ]);
    const basedOn = second.revision;
    const half = [title("Quatre"), { op: "remove", path: "/meta/nothing" }];
    expect(await ask("PATCH", `/documents/${id}`, { patch: half, basedOn })).toMatchObject([
      422,
      { code: "patch.not_applicable", pointer: "/patch/1" },
    ]);
    expect(await ask("PATCH", `/documents/${id}`, { patch: [title(4)], basedOn })).toMatchObject([
      422,
      { code: "document.invalid", pointer: "/doc/meta/title/fr" },
    ]);
    expect(await ask("PATCH", `/documents/${id}`, { patch: [{ op: "explode", path: "" }], basedOn })).toMatchObject([
      400,
      { code: "request.invalid" },
    ]);
    expect((await ask("GET", `/documents/${id}`))[1].revision).toBe(basedOn);
  });

  test("publishing from or until null is publishing now and without end", async () => {
    const [, { id }] = await ask("POST", "/documents", { doc: pageForTest({ slug: { fr: "sans-fin" } }) });
    const shown = await ask("POST", `/documents/${id}/publish`, { from: null, until: null });
    expect(shown).toMatchObject([200, { until: null }]);
  });

  test("the schemas it publishes take what it takes", async () => {
    const [, page] = await ask("GET", "/schemas/page");
    const [, any] = await ask("GET", "/schemas/document");
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const sound = pageForTest({ title: { fr: "x" } });
    for (const schema of [page, any]) {
      const check = ajv.compile(schema);
      expect(check(sound)).toBe(true);
      expect(check({ ...sound, meta: {} })).toBe(false);
      expect(check({ ...sound, root: { ...sound.root, props: { what: 1 } } })).toBe(false);
    }
    const [, blocks] = await ask("GET", "/blocks");
    expect(blocks.data.find((each) => each.type === "content.heading")).toMatchObject({
      version: 1,
      label: "Heading",
      category: "content",
      schema: { type: "object" },
    });
  });
});
