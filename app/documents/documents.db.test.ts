import { describe, expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { nextInstant } from "#app/testing/next-instant.ts";
import { describeShop, must, refusalOf, staff } from "#app/testing/shop.ts";
import type { PageDoc } from "#blocks/contract/index.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import {
  archiveDocument,
  type ConflictData,
  createDocument,
  createPreviewLink,
  decideProposal,
  duplicateDocument,
  findDocument,
  findLiveByUse,
  findLivePage,
  findMovedPage,
  findPreview,
  findProposal,
  listDocuments,
  listRevisions,
  proposeDocument,
  publishDocument,
  restoreRevision,
  saveDocument,
  unpublishDocument,
} from "./index.server.ts";
import { pageForTest } from "./page-for-test.ts";

const hour = 3_600_000;

describeShop("documents", (open) => {
  const command = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const create = async (doc: PageDoc) => must(await command((ctx) => createDocument(ctx, doc)));
  const save = (id: string, doc: unknown, basedOn: string) => command((ctx) => saveDocument(ctx, { id, doc, basedOn }));
  const read = () => open().engine.db.read;
  const titled = (title: string) => pageForTest({ title: { fr: title } });

  test("a save makes a revision; the same content makes none; history keeps who and on what", async () => {
    const { id, revision } = await create(titled("Un"));
    const second = must(await save(id, titled("Deux"), revision)).revision;
    expect(must(await save(id, titled("Deux"), revision)).revision).toBe(second);
    expect((await findDocument(read(), id))?.doc.meta.title.fr).toBe("Deux");
    expect((await findDocument(read(), id, revision))?.doc.meta.title.fr).toBe("Un");
    expect(await listRevisions(read(), id, { now: Date.now() })).toMatchObject([
      { revision: second, basedOn: revision, author: "Test", live: false },
      { revision, basedOn: null },
    ]);
  });

  test("who only looks after contents saves words, and is refused an address", async () => {
    const { id, revision } = await create(titled("Un"));
    const writer = { actor: { ...staff.actor, contentOnly: true } as const };
    const saveAs = (doc: unknown, basedOn: string) =>
      open().engine.command(writer, (ctx) => saveDocument(ctx, { id, doc, basedOn }));
    const words = must(await saveAs(titled("Deux"), revision)).revision;
    const moved = pageForTest({ title: { fr: "Deux" }, slug: { fr: "ailleurs" } });
    expect(refusalOf(await saveAs(moved, words))).toBe("document.content_only /doc");
    expect((await findDocument(read(), id))?.revision).toBe(words);
  });

  test("of twenty who save on one revision, one wins and the others get both versions", async () => {
    const { id, revision } = await create(titled("Départ"));
    const saves = await Promise.all(Array.from({ length: 20 }, (_, i) => save(id, titled(`Version ${i}`), revision)));
    const won = saves.filter((each) => each.ok);
    expect(won).toHaveLength(1);
    const head = await findDocument(read(), id);
    for (const each of saves) {
      if (each.ok) continue;
      expect(each.refusal.code).toBe("document.conflict");
      const { base, current } = each.refusal.data as unknown as ConflictData;
      expect([base?.revision, current.revision]).toEqual([revision, head?.revision]);
      expect(current.doc.meta.title.fr).toBe(head?.doc.meta.title.fr);
    }
    expect(await listRevisions(read(), id, { now: Date.now() })).toHaveLength(2);
  });

  test("what is no document is refused with its pointer, and kinds do not change", async () => {
    const { id, revision } = await create(titled("Un"));
    const broken = { ...titled("Deux"), meta: { ...titled("x").meta, mood: "gris" } };
    expect(refusalOf(await save(id, broken, revision))).toBe("document.invalid /meta/mood");
    expect(refusalOf(await save("01JAAAAAAAAAAAAAAAAAAAAAAA", titled("x"), revision))).toBe("document.not_found");
    const root = { id: newNodeId(), type: "layout.page", props: {} };
    expect(refusalOf(await save(id, { ...titled("x"), kind: "form", root }, revision))).toMatch("document.invalid");
  });

  test("an address belongs to one published page at a time", async () => {
    const first = await create(pageForTest({ slug: { fr: "ete", ar: "الصيف" } }));
    const second = await create(pageForTest({ slug: { fr: "ete" } }));
    const publish = (id: string, more = {}) => command((ctx) => publishDocument(ctx, { id, ...more }));
    must(await publish(first.id));
    expect(refusalOf(await publish(second.id))).toBe("slug.taken /meta/slug/fr");
    const at = Date.now();
    expect((await findLivePage(read(), { locale: "ar", slug: "الصيف", at }))?.document).toBe(first.id);
    expect(await findLivePage(read(), { locale: "en", slug: "ete", at })).toBeUndefined();
    must(await command((ctx) => unpublishDocument(ctx, first.id)));
    expect(await findLivePage(read(), { locale: "fr", slug: "ete", at: Date.now() + 1 })).toBeUndefined();
    must(await publish(second.id));
    expect((await findLivePage(read(), { locale: "fr", slug: "ete", at: Date.now() + 1 }))?.document).toBe(second.id);
  });

  test("an address that a page once had leads to where it stands now, until another page takes it", async () => {
    const { id, revision } = await create(pageForTest({ slug: { fr: "ancien", ar: "قديم" } }));
    const publish = (document: string) => command((ctx) => publishDocument(ctx, { id: document }));
    const moved = (slug: string, locale: "fr" | "ar" = "fr") =>
      findMovedPage(read(), { locale, slug, at: Date.now() + 1 });
    must(await publish(id));
    must(await save(id, pageForTest({ slug: { fr: "nouveau", ar: "قديم" } }), revision));
    must(await publish(id));
    expect(await moved("ancien")).toBe("nouveau");
    expect(await moved("قديم", "ar"), "it stands there still").toBeUndefined();
    const other = await create(pageForTest({ slug: { fr: "ancien" } }));
    must(await publish(other.id));
    expect(await moved("ancien")).toBeUndefined();
    must(await command((ctx) => unpublishDocument(ctx, id)));
    expect(await moved("nouveau"), "nowhere to lead to").toBeUndefined();
  });

  test("a preview link shows its revision to whoever holds it, until its time is over", async () => {
    const { id, revision } = await create(titled("Brouillon"));
    must(await save(id, titled("Plus tard"), revision));
    const link = must(await command((ctx) => createPreviewLink(ctx, { id, revision, locale: "ar", hours: 1 })));
    const found = await findPreview(read(), link.token, Date.now());
    expect([found?.doc.meta.title.fr, found?.locale]).toEqual(["Brouillon", "ar"]);
    expect(await findPreview(read(), link.token, link.expiresAt)).toBeUndefined();
    expect(await findPreview(read(), `${link.token}x`, Date.now())).toBeUndefined();
    expect(refusalOf(await command((ctx) => createPreviewLink(ctx, { id: "none", locale: "fr", hours: 1 })))).toBe(
      "document.not_found",
    );
  });

  test("a proposal is published or sent back once, and a newer one takes its place", async () => {
    const { id, revision } = await create(pageForTest({ slug: { fr: "proposition" }, title: { fr: "Un" } }));
    must(await command((ctx) => proposeDocument(ctx, { id, note: "Première" })));
    const second = must(await save(id, pageForTest({ slug: { fr: "proposition" }, title: { fr: "Deux" } }), revision));
    const proposal = must(await command((ctx) => proposeDocument(ctx, { id, note: " Voici " })));
    expect(await findProposal(read(), id)).toMatchObject({ revision: second.revision, note: "Voici", outcome: "open" });
    const decide = (accept: boolean) =>
      command((ctx) => decideProposal(ctx, { id, proposal: proposal.id, accept, answer: "" }));
    const decisions = await Promise.all([decide(true), decide(false), decide(true)]);
    expect(decisions.filter((each) => each.ok)).toHaveLength(1);
    expect(refusalOf(await decide(true))).toBe("proposal.decided");
    const live = await findLivePage(read(), { locale: "fr", slug: "proposition", at: Date.now() + 1 });
    const accepted = decisions[0]?.ok || decisions[2]?.ok;
    expect(live?.revision).toBe(accepted ? second.revision : undefined);
    const third = must(await command((ctx) => proposeDocument(ctx, { id, note: "" })));
    const answer = "Le prix est faux";
    must(await command((ctx) => decideProposal(ctx, { id, proposal: third.id, accept: false, answer })));
    expect(await findProposal(read(), id)).toMatchObject({ outcome: "declined", answer, decidedBy: "Test" });
  });

  test("an address made from a title is numbered where it is taken", async () => {
    const title = { fr: "Été à Fès", ar: "صيف فاس" };
    const slugs = [];
    for (let i = 0; i < 2; i++) {
      const { id } = await create(pageForTest({ title }));
      slugs.push(must(await command((ctx) => publishDocument(ctx, { id }))).slugs);
    }
    expect(slugs).toEqual([
      { fr: "ete-a-fes", ar: "صيف-فاس" },
      { fr: "ete-a-fes-2", ar: "صيف-فاس-2" },
    ]);
    const { id } = await create(pageForTest({ title: { fr: "🎁" } }));
    expect(refusalOf(await command((ctx) => publishDocument(ctx, { id })))).toBe("slug.missing /meta/slug");
  });

  test("a revision published for a while gives way to the one beneath it, and the boundaries are told", async () => {
    const { id, revision } = await create(pageForTest({ title: { fr: "Toujours" }, slug: { fr: "promo" } }));
    const now = Date.now();
    must(await command((ctx) => publishDocument(ctx, { id })));
    const next = must(
      await save(id, pageForTest({ title: { fr: "Ramadan" }, slug: { fr: "promo" } }), revision),
    ).revision;
    const [from, until] = [now + hour, now + 3 * hour];
    must(await command((ctx) => publishDocument(ctx, { id, from, until })));
    const at = async (instant: number) => {
      const live = await findLivePage(read(), { locale: "fr", slug: "promo", at: instant });
      return [live?.doc.meta.title.fr, live?.changesAt];
    };
    expect(await at(now + 1_000)).toEqual(["Toujours", from]);
    expect(await at(from)).toEqual(["Ramadan", until]);
    expect(await at(until)).toEqual(["Toujours", null]);
    expect(refusalOf(await command((ctx) => publishDocument(ctx, { id, from: until, until: from })))).toBe(
      "publication.window /until",
    );
    expect(next).not.toBe(revision);
  });

  test("of several pages for one use, the one published last is shown", async () => {
    const [old, fresh] = [await create(pageForTest({ use: "home" })), await create(pageForTest({ use: "home" }))];
    for (const { id } of [old, fresh]) {
      must(await command((ctx) => publishDocument(ctx, { id })));
      nextInstant();
    }
    expect((await findLiveByUse(read(), "home", Date.now()))?.document).toBe(fresh.id);
    must(await command((ctx) => archiveDocument(ctx, fresh.id)));
    expect((await findLiveByUse(read(), "home", Date.now() + 1))?.document).toBe(old.id);
    expect(await findLiveByUse(read(), "collection", Date.now())).toBeUndefined();
  });

  test("restoring makes a new revision with the old content, duplicating a new document", async () => {
    const { id, revision } = await create(pageForTest({ title: { fr: "Un" }, slug: { fr: "un" } }));
    must(await save(id, titled("Deux"), revision));
    const restored = must(await command((ctx) => restoreRevision(ctx, { id, revision })));
    expect(restored.revision).not.toBe(revision);
    expect((await findDocument(read(), id))?.doc.meta.title.fr).toBe("Un");
    const copy = must(await command((ctx) => duplicateDocument(ctx, id)));
    expect((await findDocument(read(), copy.id))?.doc.meta).toMatchObject({ title: { fr: "Un (copie)" }, slug: {} });
  });

  describe("the list", () => {
    test("pages through everything once, and finds words without their accents", async () => {
      const made = [];
      for (const fr of ["Écharpe d'hiver", "Savon noir", "Écharpe légère"]) made.push((await create(titled(fr))).id);
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page = await listDocuments(read(), { limit: 2, ...(cursor && { cursor }) }, Date.now());
        seen.push(...page.data.map((each) => each.id));
        cursor = page.nextCursor;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(made));
      const found = await listDocuments(read(), { q: "echarpe" }, Date.now());
      expect(found.data.map((each) => each.title.fr).sort()).toEqual(["Écharpe d'hiver", "Écharpe légère"]);
      expect((await listDocuments(read(), { q: "%", kind: "form" }, Date.now())).data).toEqual([]);
    });
  });
});
