import { expect, test } from "vitest";
import type { Context } from "#app/commerce/context.ts";
import type { Result } from "#app/commerce/kernel/result.ts";
import {
  createDocument,
  findDocument,
  findLivePage,
  findMovedPage,
  publishDocument,
  saveDocument,
} from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { describeShop, must, staff } from "#app/testing/shop.ts";
import type { Node } from "#blocks/contract/index.ts";
import { pauseCampaign, publishCampaign, resumeCampaign, rollBackCampaign } from "./index.server.ts";
import { campaignForTest, messageForTest, pieceForTest } from "./testing/campaign-for-test.ts";

describeShop("campaigns that show one page", (open) => {
  const command = <T>(work: (ctx: Context) => Promise<Result<T>>) => open().engine.command(staff, work);
  const read = () => open().engine.db.read;
  const named = (slug: string) => pageForTest({ title: { fr: slug }, slug: { fr: slug } });
  const page = async (slug: string) => must(await command((ctx) => createDocument(ctx, named(slug)))).id;
  const save = async (id: string, doc: unknown) => {
    const head = await findDocument(read(), id);
    must(await command((ctx) => saveDocument(ctx, { id, doc, basedOn: head?.revision ?? "" })));
  };
  const move = (id: string, slug: string) => save(id, named(slug));
  const publish = async (id: string) => must(await command((ctx) => publishCampaign(ctx, { id })));
  const show = async (...pieces: Node[]) => {
    const { id } = must(await command((ctx) => createDocument(ctx, campaignForTest({}, pieces))));
    await publish(id);
    return id;
  };
  const piece = (document: string) => pieceForTest("page", { document });
  const end = async (id: string) => must(await command((ctx) => rollBackCampaign(ctx, { id })));
  const at = async (slug: string) =>
    (await findLivePage(read(), { locale: "fr", slug, at: Date.now() }))?.doc.meta.title.fr;
  /** The address that an old one leads to. */
  const leadsTo = (slug: string) => findMovedPage(read(), { locale: "fr", slug, at: Date.now() });
  const addresses = async (id: string) => [
    ...(await read().all("SELECT slug FROM document_slugs WHERE document_id = ?", [id])),
    ...(await read().all("SELECT slug FROM document_redirects WHERE document_id = ?", [id])),
  ];

  test("the one that goes leaves it to the other, and the last one leaves nothing", async () => {
    const shown = await page("partagee");
    const [first, second] = [await show(piece(shown)), await show(piece(shown))];
    await end(first);
    expect(await at("partagee")).toBe("partagee");
    must(await command((ctx) => pauseCampaign(ctx, { id: second })));
    expect(await at("partagee")).toBeUndefined();
    must(await command((ctx) => resumeCampaign(ctx, { id: second })));
    expect(await at("partagee")).toBe("partagee");
    await end(second);
    expect(await addresses(shown)).toEqual([]);
  });

  test("a version that shows it no longer leaves it to the other too", async () => {
    const shown = await page("laissee");
    const [first, second] = [await show(piece(shown)), await show(piece(shown))];
    await save(first, campaignForTest({}, [messageForTest()]));
    await publish(first);
    expect(await at("laissee")).toBe("laissee");
    await end(first);
    expect(await at("laissee")).toBe("laissee");
    await end(second);
    expect(await addresses(shown)).toEqual([]);
  });

  test("in whichever order they go, what was there before all of them comes back", async () => {
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const [nth, order] of orders.entries()) {
      const [before, ...slugs] = ["avant", "a", "b", "c"].map((name) => `${name}-${nth}`);
      const shown = await page(before ?? "");
      must(await command((ctx) => publishDocument(ctx, { id: shown })));
      const campaigns: { id: string; slug: string }[] = [];
      for (const slug of slugs) {
        await move(shown, slug);
        campaigns.push({ id: await show(piece(shown)), slug });
      }
      const standing = new Set(campaigns);
      for (const index of order) {
        const gone = campaigns[index];
        if (!gone) throw new Error("No such campaign");
        await end(gone.id);
        standing.delete(gone);
        // The one that took it last is seen at its own address.
        const top = [...standing].at(-1)?.slug ?? before ?? "";
        expect(await at(top), `${order} ${index}`).toBe(top);
      }
      expect(await addresses(shown)).toEqual([{ slug: before }]);
    }
  });

  test("one that is published again over the other keeps it at its address when that one goes", async () => {
    const shown = await page("dessous");
    must(await command((ctx) => publishDocument(ctx, { id: shown })));
    await move(shown, "une");
    const first = await show(piece(shown));
    await move(shown, "deux");
    const second = await show(piece(shown));
    await move(shown, "trois");
    await publish(first);
    await end(second);
    expect([await at("trois"), await leadsTo("une")]).toEqual(["trois", "trois"]);
    await end(first);
    expect(await at("dessous")).toBe("dessous");
    expect(await addresses(shown)).toEqual([{ slug: "dessous" }]);
  });
});
