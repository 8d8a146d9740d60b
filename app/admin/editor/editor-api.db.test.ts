import { afterAll, beforeAll, expect, test } from "vitest";
import { createDocument } from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { wireApp } from "#app/server/wire.server.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Visit } from "../guard.server.ts";
import { readForEditor } from "./editor-reads.server.ts";
import { mayPublish, writeForEditor } from "./editor-writes.server.ts";

interface Answer {
  ok: boolean;
  value: { revision: string; publication: object | null; urls: object; id: string; title: string }[] & {
    revision: string;
    publication: { revision: string } | null;
    urls: object;
    data: Record<string, unknown>;
    items: unknown[];
  };
  refusal: { code: string; theirs: { revision: string } };
}

describeShop("what the editor asks of the server", (open) => {
  let app: Awaited<ReturnType<typeof wireApp>>;
  const visit = { who: { ...staff, locale: "fr" }, may: () => true } as unknown as Visit;
  beforeAll(async () => {
    app = await wireApp({ env: testEnv(open().url), log: createLogger("silent") });
  });
  afterAll(() => app.close());

  const read = async (path: string): Promise<[number, Answer]> => {
    const url = new URL(`http://x/${path}`);
    const response = await readForEditor(app, url.pathname.split("/").filter(Boolean), new Request(url));
    return [response.status, (await response.json()) as Answer];
  };
  const write = async (path: string, body: object): Promise<[number, Answer]> => {
    const response = await writeForEditor(app, path.split("/"), body, visit);
    return [response.status, (await response.json()) as Answer];
  };

  test("opens, saves, meets a conflict with the other's version, publishes and takes back", async () => {
    const page = (fr: string) => pageForTest({ title: { fr }, slug: { fr: "editeur" } });
    const { id, revision } = must(await app.command(staff, (ctx) => createDocument(ctx, page("Un"))));
    const [, saved] = await write(`documents/${id}`, { doc: page("Deux"), basedOn: revision });
    const [status, conflict] = await write(`documents/${id}`, { doc: page("Trois"), basedOn: revision });
    expect([status, conflict.refusal.code]).toEqual([409, "document.conflict"]);
    expect(conflict.refusal.theirs.revision).toBe(saved.value.revision);
    const [, published] = await write(`documents/${id}/publish`, { revision });
    expect(published.value).toMatchObject({ revision, urls: { fr: "/p/editeur" } });
    expect((await read(`documents/${id}`))[1].value.publication?.revision).toBe(revision);
    expect((await read(`documents/${id}/revisions`))[1].value).toHaveLength(2);
    expect((await write(`documents/${id}/unpublish`, {}))[1].ok).toBe(true);
    expect((await read(`documents/${id}`))[1].value.publication).toBeNull();
    expect(await read("documents/01JAAAAAAAAAAAAAAAAAAAAAAA")).toMatchObject([
      404,
      { refusal: { code: "document.gone" } },
    ]);
  });

  test("where pages are approved, who only proposes does not publish, and who approves does", async () => {
    const marketer = { ...visit, may: (permission: string) => permission !== "documents.approve" } as unknown as Visit;
    expect(mayPublish(marketer, { approvePages: false })).toBe(true);
    expect(mayPublish(marketer, { approvePages: true })).toBe(false);
    const page = pageForTest({ title: { fr: "A" }, slug: { fr: "approuver" } });
    const { id } = must(await app.command(staff, (ctx) => createDocument(ctx, page)));
    const [, proposed] = await write(`documents/${id}/propose`, { note: "Prête" });
    expect((await read(`documents/${id}/proposal`))[1].value).toMatchObject({ note: "Prête", outcome: "open" });
    const proposal = (proposed.value as unknown as { id: string }).id;
    const [, published] = await write(`documents/${id}/decide`, { proposal, accept: true });
    expect(published.value.urls).toEqual({ fr: "/p/approuver" });
    expect((await read(`documents/${id}/proposal`))[1].value).toBeNull();
    expect((await write(`documents/${id}/decide`, { proposal, accept: false }))[1].refusal.code).toBe(
      "proposal.decided",
    );
  });

  test("a preview shows what is not published", async () => {
    const doc = pageForTest({ title: { fr: "En secret" } });
    const response = await app.storefront.preview(doc, "fr", { log: app.log, address: "" });
    expect(response.headers.get("cache-control")).toContain("no-store");
    expect(await response.text()).toContain("En secret");
  });

  test("finds products to pick, and answers what blocks on the canvas ask", async () => {
    const product = await sell(app, { sku: "ED-1", title: { fr: "Théière bleue" } });
    const [, found] = await read("choices/product?search=theiere&locale=fr");
    expect(found.value[0]).toMatchObject({ id: product.id, title: "Théière bleue" });
    const [, named] = await read(`choices/product?ids=${product.id},gone&locale=fr`);
    expect(named.value).toMatchObject([{ id: product.id }, null]);
    const node = { id: "price", type: "commerce.price", props: { product: { id: product.id } } };
    const [, answers] = await write("answers", { nodes: [node], targets: [], locale: "fr" });
    expect(answers.value.data.price).toMatchObject({ product: { title: "Théière bleue" } });
  });
});
