import { beforeAll, expect, test } from "vitest";
import { saveCollection } from "#app/commerce/catalog/index.server.ts";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import {
  archiveDocument,
  assignTemplate,
  countProposals,
  createDocument,
  decideTemplate,
  findTemplateProposal,
  listProposals,
  proposeTemplate,
  publishDocument,
} from "#app/documents/index.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { updateShop } from "#app/settings/index.server.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { PageUse } from "#blocks/contract/index.ts";
import { node, page as pageOf } from "#templates/starter/build.ts";
import { finish, PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.12" };

describeShop("templates of their own", (open) => {
  let front: Storefront;
  let pages: PageCache;
  let vase: string;
  let shelf: string;

  beforeAll(async () => {
    const { engine, url } = open();
    pages = new PageCache({ bytes: 1_000_000, clock: systemClock });
    front = createStorefront(testEnv(url, {}), engine, pages);
    vase = (await sell(engine, { sku: "V", handle: "vase", title: { fr: "Vase" }, price: 100, onHand: 9 })).id;
    await sell(engine, { sku: "B", handle: "bol", title: { fr: "Bol" }, price: 100, onHand: 9 });
    const input = { handle: "table", title: { fr: "La table" }, productIds: [vase] };
    shelf = must(await engine.command(staff, (ctx) => saveCollection(ctx, input))).id;
  });

  const template = async (use: PageUse, words: string, publish = true) => {
    const { engine } = open();
    const heading = node("content.heading", "title", { text: { fr: words }, level: "1" });
    const doc = pageOf(use, { fr: words }, [node("layout.section", "band", {}, { body: [heading] })]);
    const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
    if (publish) must(await engine.command(staff, (ctx) => publishDocument(ctx, { id })));
    return id;
  };
  const assign = (kind: "product" | "collection", id: string, document: string | null) =>
    open().engine.command(staff, (ctx) => assignTemplate(ctx, { kind, id }, document));
  const shown = async (path: string) => (await front.page(new Request(`http://localhost:3000${path}`), visit)).text();

  test("a product is shown by its own template, and no other product is", async () => {
    const shared = await template("product", "Pour tous");
    const special = await template("product", "Pour le vase seul");
    must(await assign("product", vase, special));
    expect(await shown("/products/vase")).toContain("Pour le vase seul");
    expect(await shown("/products/bol")).toContain("Pour tous");
    must(await assign("product", vase, shared));
    must(await assign("product", vase, shared));
    expect(await shown("/products/vase")).toContain("Pour tous");
    must(await assign("product", vase, null));
    expect(await shown("/products/vase")).toContain("Pour le vase seul");
  });

  test("a collection too; one that is not published waits", async () => {
    const draft = await template("collection", "Bientôt", false);
    must(await assign("collection", shelf, draft));
    expect(await shown("/c/table")).not.toContain("Bientôt");
    must(await open().engine.command(staff, (ctx) => publishDocument(ctx, { id: draft })));
    expect(await shown("/c/table")).toContain("Bientôt");
  });

  test("kept pages end with the choice", async () => {
    const kept = () => pages.fetch("/products/bol", async () => finish(new Response(await shown("/products/bol"))));
    await kept();
    must(await assign("product", vase, await template("product", "Encore un autre")));
    expect(pages.get("/products/bol")).toBeUndefined();
  });

  test("where pages are approved, who may not publish proposes, and one decision counts", async () => {
    const { engine } = open();
    const marketer = { actor: { kind: "staff", id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", name: "Salma" } } as const;
    const boss = { actor: { ...marketer.actor, name: "Idriss", approves: true } } as const;
    const approve = (approvePages: boolean) =>
      engine.command({ actor: { kind: "system" } }, (ctx) => updateShop(ctx, { approvePages }));
    const subject = { kind: "product", id: vase } as const;
    const wanted = await template("product", "Sur proposition");
    must(await approve(true));
    try {
      const alone = await engine.command(marketer, (ctx) => assignTemplate(ctx, subject, wanted));
      expect(alone.ok ? "" : alone.refusal.code).toBe("publication.needs_approval");
      const first = must(await engine.command(marketer, (ctx) => proposeTemplate(ctx, subject, null)));
      const second = must(await engine.command(marketer, (ctx) => proposeTemplate(ctx, subject, wanted)));
      const { templates } = await engine.query(({ read }) => listProposals(read));
      expect(templates).toMatchObject([{ id: second.id, subject, document: wanted, author: "Salma" }]);
      expect(await engine.query(({ read }) => countProposals(read))).toBe(1);
      const decide = (who: typeof marketer | typeof boss, proposal: string, accept: boolean) =>
        engine.command(who, (ctx) => decideTemplate(ctx, subject, { proposal, accept }));
      const codeOf = (done: Awaited<ReturnType<typeof decide>>) => (done.ok ? "" : done.refusal.code);
      expect(codeOf(await decide(marketer, second.id, true))).toBe("publication.needs_approval");
      expect(codeOf(await decide(boss, first.id, true))).toBe("proposal.decided");
      const decisions = await Promise.all([decide(boss, second.id, true), decide(boss, second.id, true)]);
      expect(decisions.map(codeOf).toSorted()).toEqual(["", "proposal.decided"]);
      expect(await shown("/products/vase")).toContain("Sur proposition");
      expect(await engine.query(({ read }) => findTemplateProposal(read, subject))).toBeUndefined();
    } finally {
      must(await approve(false));
    }
  });

  test("nothing else is taken for a template", async () => {
    const archived = await template("product", "Ancien");
    must(await open().engine.command(staff, (ctx) => archiveDocument(ctx, archived)));
    const codes = await Promise.all(
      [await template("home", "Accueil"), archived, "01ARZ3NDEKTSV4RRFFQ69G5FAV"].map(async (document) => {
        const done = await assign("product", vase, document);
        return done.ok ? "taken" : done.refusal.code;
      }),
    );
    expect(codes).toEqual(["document.wrong_use", "document.archived", "document.not_found"]);
  });

  test("one that is only scheduled ends the pages that are kept in its place where it begins", async () => {
    const kept = async (path: string) => {
      const response = await front.page(new Request(`http://localhost:3000${path}`), visit);
      return Number(/max-age=(\d+)/.exec(response.headers.get("surrogate-control") ?? "")?.[1]);
    };
    const later = async (use: PageUse) => {
      const id = await template(use, "Plus tard", false);
      const from = Date.now() + 60_000;
      must(await open().engine.command(staff, (ctx) => publishDocument(ctx, { id, from })));
      return id;
    };
    expect(await kept("/")).toBeGreaterThan(60);
    await later("home");
    expect(await kept("/")).toBeLessThanOrEqual(60);
    expect(await kept("/products/bol")).toBeGreaterThan(60);
    must(await assign("product", vase, await later("product")));
    expect(await kept("/products/vase")).toBeLessThanOrEqual(60);
  });
});
