import { expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import { describeShop, must, refusalOf, staff } from "#app/testing/shop.ts";
import { addComment, createDocument, listComments, settleComment, whoIsHere } from "../index.server.ts";
import { pageForTest } from "../page-for-test.ts";

describeShop("comments", (open) => {
  const command = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const page = async () => must(await command((ctx) => createDocument(ctx, pageForTest({ title: { fr: "Une" } })))).id;
  const say = (id: string, text: string, about: { node?: string; thread?: string } = {}) =>
    command((ctx) => addComment(ctx, { id, text, node: about.node ?? null, thread: about.thread ?? null }));
  const list = (id: string) => listComments(open().engine.db.read, id);
  const stamp = async (id: string) => (await whoIsHere(open().engine.db.read, id, Date.now()))?.comments;

  test("an answer is about what its thread is about; settling is once, and an answer opens the thread again", async () => {
    const id = await page();
    const first = must(await say(id, "  Le titre est trop long.\nPlus court ?  ", { node: "n1" })).id;
    const reply = must(await say(id, "D'accord", { node: "elsewhere", thread: first })).id;
    const settle = (settled: boolean) => command((ctx) => settleComment(ctx, { id, thread: first, settled }));
    must(await settle(true));
    const [settled] = await list(id);
    must(await settle(true));
    expect((await list(id))[0]).toEqual(settled);
    expect(await list(id)).toMatchObject([
      { id: first, thread: first, node: "n1", text: "Le titre est trop long.\nPlus court ?", settled: { by: "Test" } },
      { id: reply, thread: first, node: "n1", author: { name: "Test" }, settled: null },
    ]);
    must(await say(id, "Encore une chose", { thread: first }));
    expect((await list(id))[0]?.settled).toBeNull();
    must(await settle(true));
    must(await settle(false));
    expect((await list(id))[0]?.settled).toBeNull();
  });

  test("whoever has the page open learns of each change", async () => {
    const id = await page();
    const stamps = [await stamp(id)];
    const thread = must(await say(id, "Un")).id;
    stamps.push(await stamp(id));
    must(await command((ctx) => settleComment(ctx, { id, thread, settled: true })));
    stamps.push(await stamp(id));
    must(await say(id, "Deux", { thread }));
    stamps.push(await stamp(id));
    expect(new Set(stamps).size).toBe(4);
  });

  test("nothing, too much, and threads of other pages are refused", async () => {
    const [id, other] = [await page(), await page()];
    const thread = must(await say(other, "Ailleurs")).id;
    expect(refusalOf(await say(id, " \n "))).toBe("comment.empty /text");
    expect(refusalOf(await say(id, "x".repeat(2_001)))).toBe("comment.too_long /text");
    expect(refusalOf(await say(id, "Ici", { thread }))).toBe("comment.not_found /thread");
    expect(refusalOf(await say("nowhere", "Ici"))).toBe("document.not_found");
    expect(refusalOf(await command((ctx) => settleComment(ctx, { id, thread, settled: true })))).toBe(
      "comment.not_found",
    );
    expect(await list(id)).toEqual([]);
  });
});
