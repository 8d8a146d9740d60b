import { expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { describeShop, must, refusalOf, staff } from "#app/testing/shop.ts";
import type { PageDoc, PageMeta } from "#blocks/contract/index.ts";
import {
  archiveDocument,
  assignTemplate,
  type BranchConflictData,
  branchDocument,
  createDocument,
  findDocument,
  findLivePage,
  listBranches,
  listDocuments,
  listRevisions,
  mergeBranch,
  proposeDocument,
  publishDocument,
  saveDocument,
  unarchiveDocument,
  updateBranch,
} from "./index.server.ts";
import { pageForTest } from "./page-for-test.ts";

describeShop("branches of documents", (open) => {
  const command = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const read = () => open().engine.db.read;
  const page = (title: string, meta: Partial<PageMeta> = {}) => pageForTest({ title: { fr: title }, ...meta });
  const create = async (doc: PageDoc) => must(await command((ctx) => createDocument(ctx, doc)));
  const save = async (id: string, doc: unknown, basedOn: string) =>
    must(await command((ctx) => saveDocument(ctx, { id, doc, basedOn })));
  const branch = (id: string, name = "Été", more = {}) => command((ctx) => branchDocument(ctx, { id, name, ...more }));
  const mergeBack = (id: string, more = {}) => command((ctx) => mergeBranch(ctx, { id, ...more }));
  const headOf = (id: string) => findDocument(read(), id);

  test("what only one of the two changed comes together, and the shop shows what was published", async () => {
    const slug = { fr: "branche" };
    const { id, revision } = await create(page("Un", { slug }));
    must(await command((ctx) => publishDocument(ctx, { id })));
    const draft = must(await branch(id, " Refonte "));
    expect((await listBranches(read(), [id], Date.now())).map((each) => each.branch)).toEqual([
      { of: id, name: "Refonte" },
    ]);
    await save(draft.id, page("Deux", { slug }), draft.revision);
    await save(id, page("Un", { slug, mood: "nuit" }), revision);
    const merged = must(await mergeBack(draft.id));
    expect(merged.id).toBe(id);
    expect((await headOf(id))?.doc.meta).toMatchObject({ title: { fr: "Deux" }, mood: "nuit", slug });
    const live = await findLivePage(read(), { locale: "fr", slug: "branche", at: Date.now() + 1 });
    expect(live).toMatchObject({ document: id, revision });
    const [head] = (await listRevisions(read(), id, { now: Date.now() })) ?? [];
    expect(head).toMatchObject({ revision: merged.revision, name: "Refonte", author: "Test" });
    expect(await listBranches(read(), [id], Date.now())).toEqual([]);
    expect(refusalOf(await mergeBack(draft.id))).toBe("document.archived");
  });

  test("a branch is brought up to date, keeps what it changed, and is asked about the same thing once", async () => {
    const { id, revision } = await create(page("Un"));
    const draft = must(await branch(id));
    const changed = await save(draft.id, page("Deux"), draft.revision);
    const update = (more = {}) => command((ctx) => updateBranch(ctx, { id: draft.id, ...more }));
    expect(must(await update())).toEqual({ id: draft.id, revision: changed.revision });
    const second = await save(id, page("Un", { mood: "nuit" }), revision);
    const updated = must(await update({ revision: changed.revision }));
    expect((await headOf(draft.id))?.doc.meta).toMatchObject({ title: { fr: "Deux" }, mood: "nuit" });
    expect((await headOf(id))?.revision).toBe(second.revision);
    expect(must(await update())).toEqual(updated);

    const third = await save(id, page("Trois", { mood: "nuit" }), second.revision);
    expect(refusalOf(await update())).toBe("branch.conflict");
    const doc = page("Deux et trois", { mood: "nuit" });
    expect(refusalOf(await update({ together: { doc, basedOn: second.revision } }))).toBe("document.conflict");
    expect(refusalOf(await update({ revision: changed.revision }))).toBe("document.conflict");
    must(await update({ together: { doc, basedOn: third.revision } }));
    expect((await headOf(draft.id))?.doc.meta).toMatchObject({ title: { fr: "Deux et trois" } });
    // What was settled is not asked again on the way back.
    must(await mergeBack(draft.id));
    expect((await headOf(id))?.doc.meta).toMatchObject({ title: { fr: "Deux et trois" }, mood: "nuit" });
    expect(refusalOf(await update())).toBe("document.archived");
    expect(refusalOf(await command((ctx) => updateBranch(ctx, { id })))).toBe("branch.none");
  });

  test("a branch that goes on after its merge brings only what is new", async () => {
    const { id } = await create(page("Un"));
    const draft = must(await branch(id));
    const second = await save(draft.id, page("Deux"), draft.revision);
    const merged = must(await mergeBack(draft.id));
    await save(id, page("Trois"), merged.revision);
    must(await command(async (ctx) => ({ ok: true, value: await unarchiveDocument(ctx, draft.id) })));
    await save(draft.id, page("Deux", { mood: "souk" }), second.revision);
    must(await mergeBack(draft.id));
    expect((await headOf(id))?.doc.meta).toMatchObject({ title: { fr: "Trois" }, mood: "souk" });
  });

  test("what both changed is asked, and nothing is merged until it is answered", async () => {
    const { id, revision } = await create(page("Un"));
    const draft = must(await branch(id));
    await save(draft.id, page("De la branche"), draft.revision);
    const current = await save(id, page("De la page"), revision);
    const asked = await mergeBack(draft.id);
    expect(refusalOf(asked)).toBe("branch.conflict");
    const data = (asked.ok ? {} : asked.refusal.data) as unknown as BranchConflictData;
    expect([data.base.revision, data.current.revision]).toEqual([revision, current.revision]);
    expect(data.conflicts).toMatchObject([
      { pointer: "/title/fr", base: "Un", mine: "De la branche", theirs: "De la page" },
    ]);
    expect((await headOf(id))?.revision).toBe(current.revision);
    const stale = { doc: page("Les deux"), basedOn: revision };
    expect(refusalOf(await mergeBack(draft.id, { together: stale }))).toBe("document.conflict");
    expect(refusalOf(await mergeBack(draft.id, { revision: draft.revision }))).toBe("document.conflict");
    must(await mergeBack(draft.id, { together: { doc: page("Les deux"), basedOn: current.revision } }));
    expect((await headOf(id))?.doc.meta.title.fr).toBe("Les deux");
  });

  test("whose word counts can be said beforehand", async () => {
    for (const [prefer, kept] of [
      ["branch", "B"],
      ["document", "D"],
    ] as const) {
      const { id, revision } = await create(page("Un"));
      const draft = must(await branch(id, "x", { revision }));
      await save(draft.id, page("B"), draft.revision);
      await save(id, page("D"), revision);
      must(await mergeBack(draft.id, { prefer }));
      expect((await headOf(id))?.doc.meta.title.fr).toBe(kept);
    }
  });

  test("of two who merge a branch, one does", async () => {
    const { id } = await create(page("Un"));
    const draft = must(await branch(id));
    await save(draft.id, page("Deux"), draft.revision);
    const both = await Promise.all([mergeBack(draft.id), mergeBack(draft.id)]);
    expect(both.map((each) => (each.ok ? "merged" : each.refusal.code)).sort()).toEqual([
      "document.archived",
      "merged",
    ]);
    expect(await listRevisions(read(), id, { now: Date.now() })).toHaveLength(2);
  });

  test("a branch is not shown, not branched, and stands in no list of pages", async () => {
    const { id } = await create(page("Seule au monde", { use: "product" }));
    const draft = must(await branch(id));
    expect(refusalOf(await command((ctx) => publishDocument(ctx, { id: draft.id })))).toBe("branch.not_shown");
    expect(refusalOf(await command((ctx) => proposeDocument(ctx, { id: draft.id, note: "" })))).toBe(
      "branch.not_shown",
    );
    const subject = { kind: "product", id: "p" } as const;
    expect(refusalOf(await command((ctx) => assignTemplate(ctx, subject, draft.id)))).toBe(
      "branch.not_shown /document",
    );
    expect(refusalOf(await branch(draft.id))).toBe("branch.of_branch");
    expect(refusalOf(await branch(id, "  "))).toBe("branch.name_missing /name");
    expect(refusalOf(await branch("01JAAAAAAAAAAAAAAAAAAAAAAA"))).toBe("document.not_found");
    expect(refusalOf(await branch(id, "x", { revision: draft.revision }))).toBe("revision.not_found /revision");
    expect(refusalOf(await mergeBack(id))).toBe("branch.none");
    const listed = await listDocuments(read(), { q: "seule au monde" }, Date.now());
    expect(listed.data.map((each) => each.id)).toEqual([id]);
    must(await command((ctx) => archiveDocument(ctx, id)));
    expect(refusalOf(await mergeBack(draft.id, { prefer: "branch" }))).toBe("document.archived");
  });
});
