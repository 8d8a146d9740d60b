import { existsSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { saveProduct } from "#app/commerce/catalog/index.server.ts";
import { ok } from "#app/commerce/kernel/result.ts";
import { createDocument, saveDocument } from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { findAsset, SWEEP_AGE_DAYS, TRASH_DAYS } from "#app/media/index.server.ts";
import { openStorage } from "#app/platform/storage/index.server.ts";
import { describeEachDatabase } from "#app/testing/database.ts";
import { must, staff } from "#app/testing/shop.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

interface AssetBody {
  [name: string]: unknown;
  id: string;
  src: string;
  code: string;
  version: number;
  uses: number;
  data: AssetBody[];
  found: { id: string }[];
  trashed: string[];
  next_cursor: string | null;
}

const DAY = 24 * 3_600_000;
let shade = 0;

/** A picture that no other is. */
async function picture(width = 64, height = 48): Promise<string> {
  shade++;
  const background = { r: shade % 256, g: (shade * 7) % 256, b: (shade * 31) % 256 };
  const bytes = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer();
  return bytes.toString("base64");
}

describeEachDatabase("the library over the API", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(() => api.close());

  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await api.ask(method, path, body === undefined ? {} : { body });
    return { status: answer.status, body: answer.body as unknown as AssetBody };
  };
  const add = async (more: object = {}) => {
    const { status, body } = await ask("POST", "/assets", { content: await picture(), name: "Vase.png", ...more });
    expect(status).toBe(201);
    return body;
  };
  const age = (id: string, days: number) =>
    api.app.command(staff, async ({ tx }) => {
      const then = Date.now() - days * DAY;
      await tx.run(
        "UPDATE assets SET created_at = ?, updated_at = ?, trashed_at = CASE WHEN trashed_at IS NULL THEN NULL ELSE ? END WHERE id = ?",
        [then, then, then, id],
      );
      return ok(null);
    });
  const told = () => api.app.outbox.drain();
  const pageWith = (src: string) =>
    pageForTest({ title: { fr: "Page" }, image: { src, alt: {}, width: 64, height: 48 } });

  test("the same file twice is one asset, and comes back from the bin", async () => {
    const content = await picture();
    const first = await ask("POST", "/assets", { content, name: "a.png" });
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ kind: "image", width: 64, height: 48, uses: 0, folder: null, trashed_at: null });
    expect((await ask("DELETE", `/assets/${first.body.id}`)).status).toBe(200);
    const again = await ask("POST", "/assets", { content, name: "b.png" });
    expect([again.status, again.body.id, again.body.trashed_at]).toEqual([201, first.body.id, null]);
    const other = await picture(33, 33);
    const both = await Promise.all([1, 2, 3].map(() => ask("POST", "/assets", { content: other, name: "c" })));
    expect(new Set(both.map(({ body }) => body.id)).size).toBe(1);
  });

  test("words, the point in sight and folders are kept; an older version overwrites nothing", async () => {
    const asset = await add();
    const folder = (await ask("POST", "/asset-folders", { name: "Été" })).body.id;
    const alt = { fr: "Un vase bleu", ar: "مزهرية زرقاء" };
    const edit = { alt, focal: { x: 20, y: 80 }, folder, name: "Vase bleu", version: asset.version };
    const edited = await ask("PATCH", `/assets/${asset.id}`, edit);
    expect(edited.body).toMatchObject({ alt, focal: { x: 20, y: 80 }, folder, name: "Vase bleu" });
    const late = await ask("PATCH", `/assets/${asset.id}`, { name: "Autre", version: asset.version });
    expect([late.status, late.body.code]).toEqual([409, "asset.changed_meanwhile"]);
    for (const q of ["vase BLEU", "مزهريه"]) {
      const found = (await ask("GET", `/assets?q=${encodeURIComponent(q)}`)).body.data;
      expect(found.map(({ id }) => id)).toContain(asset.id);
    }
    expect((await ask("GET", `/assets?folder=${folder}`)).body.data).toHaveLength(1);
    const lacking = (await ask("GET", "/assets?missing_alt=fr")).body.data;
    expect(lacking.map(({ id }) => id)).not.toContain(asset.id);
    expect((await ask("GET", "/assets?missing_alt=fr,en")).body.data.map(({ id }) => id)).toContain(asset.id);
    expect((await ask("PATCH", `/assets/${asset.id}`, { folder: "01J00000000000000000000000" })).body.code).toBe(
      "folder.not_found",
    );
    expect((await ask("DELETE", `/asset-folders/${folder}`)).body.code).toBe("folder.not_empty");
    expect((await ask("DELETE", `/asset-folders/${folder}?keep_contents=1`)).body.moved).toBe(1);
  });

  test("folders stand within each other, never within themselves, and no two alike", async () => {
    const make = async (name: string, parent: string | null = null) =>
      (await ask("POST", "/asset-folders", { name, parent })).body;
    const a = await make("Produits");
    const b = await make("Vases", a.id);
    expect((await make("PRODUITS")).code).toBe("folder.name_taken");
    expect((await ask("PATCH", `/asset-folders/${a.id}`, { parent: b.id })).body.code).toBe("folder.within_itself");
    let parent = b.id;
    for (const name of ["3", "4", "5"]) parent = (await make(name, parent)).id;
    expect((await make("6", parent)).code).toBe("folder.too_deep");
    expect((await ask("PATCH", `/asset-folders/${b.id}`, { parent: null, name: "Vases bleus" })).status).toBe(200);
    expect((await ask("DELETE", `/asset-folders/${a.id}`)).status).toBe(200);
  });

  test("pages go on where the one before ended, in every order", async () => {
    for (let i = 0; i < 5; i++) await add({ name: `Suite ${i}` });
    for (const sort of ["newest", "oldest", "name", "largest"]) {
      const all = (await ask("GET", `/assets?sort=${sort}&limit=100`)).body.data.map(({ id }) => id);
      const seen: string[] = [];
      let cursor = "";
      do {
        const page: AssetBody = (await ask("GET", `/assets?sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`)).body;
        seen.push(...page.data.map(({ id }) => id));
        cursor = page.next_cursor ?? "";
      } while (cursor);
      expect(seen).toEqual(all);
    }
  });

  test("what a document shows, or ever showed, is neither thrown away nor swept", async () => {
    const [shown, loose] = [await add(), await add()];
    const made = must(await api.app.command(staff, (ctx) => createDocument(ctx, pageWith(shown.src))));
    await told();
    for (const { id } of [shown, loose]) await age(id, SWEEP_AGE_DAYS + 1);
    expect((await ask("GET", `/assets/${shown.id}`)).body.uses).toBe(1);
    expect((await ask("GET", `/assets/${shown.id}/uses`)).body.data).toMatchObject([{ id: made.id, state: "draft" }]);
    expect((await ask("DELETE", `/assets/${shown.id}`)).body.code).toBe("asset.in_use");
    const dry = await ask("POST", "/asset-sweeps", { dry: true });
    const found = dry.body.found.map(({ id }) => id);
    expect([found.includes(loose.id), found.includes(shown.id), dry.body.trashed]).toEqual([true, false, []]);

    const bare = pageForTest({ title: { fr: "Sans image" } });
    must(await api.app.command(staff, (ctx) => saveDocument(ctx, { id: made.id, doc: bare, basedOn: made.revision })));
    await told();
    expect((await ask("GET", `/assets/${shown.id}/uses`)).body.data).toMatchObject([{ id: made.id, state: "earlier" }]);
    const swept = await ask("POST", "/asset-sweeps", {});
    expect(swept.body.trashed).toContain(loose.id);
    expect(swept.body.trashed).not.toContain(shown.id);
  });

  test("what was saved a moment ago and is still to be told stays, too", async () => {
    const asset = await add();
    await age(asset.id, SWEEP_AGE_DAYS + 1);
    must(await api.app.command(staff, (ctx) => createDocument(ctx, pageWith(asset.src))));
    const { body } = await ask("POST", "/asset-sweeps");
    expect(body.trashed).not.toContain(asset.id);
    expect((await ask("DELETE", `/assets/${asset.id}`)).body.code).toBe("asset.in_use");
    await told();
    expect((await ask("GET", `/assets/${asset.id}`)).body.uses).toBe(1);

    const old = await add();
    await ask("DELETE", `/assets/${old.id}`);
    await age(old.id, TRASH_DAYS + 1);
    must(await api.app.command(staff, (ctx) => createDocument(ctx, pageWith(old.src))));
    await api.app.assets.emptyBin();
    expect((await ask("GET", `/assets/${old.id}`)).body.trashed_at).toBeNull();
    expect(await api.app.files.local(old.src.slice("media/".length))).toBeDefined();
  });

  test("a picture is kept as it came, drawn anew of that, and goes with its asset", async () => {
    const content = await picture(3_000, 200);
    const { body: asset } = await ask("POST", "/assets", { content, name: "Large.png" });
    const bytes = Buffer.from(content, "base64");
    expect(asset).toMatchObject({ width: 2_400, original_bytes: bytes.byteLength, duration: null });
    const found = await api.app.assets.original(asset.id);
    expect(Buffer.concat((await found?.file.content.toArray()) ?? []).equals(bytes)).toBe(true);
    expect((await ask("POST", `/assets/${asset.id}/redraw`)).body).toMatchObject({ url: asset.url, version: 1 });

    const other = await picture(80, 80);
    const replaced = await ask("PUT", `/assets/${asset.id}/file`, { content: other });
    expect(replaced.body.original_bytes).toBe(Buffer.from(other, "base64").byteLength);
    const focal = { x: 10, y: 90 };
    await ask("PATCH", `/assets/${asset.id}`, { focal });
    // As though it had been drawn smaller once.
    await api.app.command(staff, async ({ tx }) => {
      await tx.run("UPDATE assets SET file = ?, width = 40 WHERE id = ?", ["media/aa/smaller.webp", asset.id]);
      return ok(null);
    });
    const redrawn = await ask("POST", `/assets/${asset.id}/redraw`);
    expect(redrawn.body).toMatchObject({ width: 80, focal, src: asset.src, url: replaced.body.url });

    const originals = openStorage(api.app.env, "originals");
    const kept = (await api.app.query(({ read }) => findAsset(read, asset.id)))?.original?.file ?? "";
    expect(await originals.local(kept)).toBeDefined();
    await ask("DELETE", `/assets/${asset.id}`);
    await age(asset.id, TRASH_DAYS + 1);
    await api.app.assets.emptyBin();
    expect(await originals.local(kept)).toBeUndefined();
  });

  test("what is new is not swept, and what is taken back is there again", async () => {
    const fresh = await add();
    expect((await ask("POST", "/asset-sweeps", {})).body.trashed).not.toContain(fresh.id);
    await ask("DELETE", `/assets/${fresh.id}`);
    expect((await ask("GET", "/assets?trashed=1")).body.data.map(({ id }) => id)).toContain(fresh.id);
    expect((await ask("POST", `/assets/${fresh.id}/restore`)).body.trashed_at).toBeNull();
  });

  test("after its days in the bin the file goes; what was shown meanwhile stays", async () => {
    const [gone, used] = [await add(), await add()];
    const fileOf = (src: string) => join(api.app.env.data, src);
    for (const { id } of [gone, used]) {
      await ask("DELETE", `/assets/${id}`);
      await age(id, TRASH_DAYS + 1);
    }
    const product = {
      title: { fr: "Vase" },
      status: "active" as const,
      variants: [{ sku: `V-${used.id}`, price: 100 }],
    };
    const images = [{ src: used.src, alt: {}, width: 64, height: 48 }];
    must(await api.app.command(staff, (ctx) => saveProduct(ctx, { ...product, images })));
    await told();
    expect(existsSync(fileOf(gone.src))).toBe(true);
    await api.app.assets.emptyBin();
    expect([existsSync(fileOf(gone.src)), existsSync(fileOf(used.src))]).toEqual([false, true]);
    expect((await ask("GET", `/assets/${gone.id}`)).status).toBe(404);
    expect((await ask("GET", `/assets/${used.id}`)).body).toMatchObject({ uses: 1, trashed_at: null });
    expect((await ask("GET", `/assets/${used.id}/uses`)).body.data).toMatchObject([
      { kind: "product", state: "shown" },
    ]);
  });

  test("a replaced file is shown under the old key, and its own key can be another's", async () => {
    const content = await picture(40, 40);
    const before = (await ask("POST", "/assets", { content, name: "avant" })).body;
    const after = await ask("PUT", `/assets/${before.id}/file`, { content: await picture(80, 20) });
    expect(after.body).toMatchObject({ id: before.id, src: before.src, width: 80, height: 20, focal: null });
    const answer = await api.app.media.find({ name: before.src.slice("media/".length), size: null });
    if (answer.state !== "found") throw new Error(answer.state);
    expect((await sharp(answer.file.path).metadata()).width).toBe(80);
    expect(answer.file.mayChange).toBe(true);
    const other = (await ask("POST", "/assets", { content, name: "encore" })).body;
    expect(other.id).not.toBe(before.id);
    expect(other).toMatchObject({ width: 40, height: 40 });
    const again = await api.app.media.find({ name: other.src.slice("media/".length), size: null });
    expect(again.state).toBe("found");
  });

  test("what is no picture, and an address that leads nowhere public, is refused in words", async () => {
    const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>").toString("base64");
    expect((await ask("POST", "/assets", { content: svg })).body.code).toBe("upload.svg");
    expect((await ask("POST", "/assets", { content: "bm90aGluZw==" })).body.code).toBe("upload.not_an_image");
    expect((await ask("POST", "/assets", {})).body.code).toBe("input.invalid");
    for (const url of [
      "http://example.com/a.png",
      "https://127.0.0.1/a.png",
      "https://[::ffff:10.0.0.1]/",
      "file:///etc/passwd",
    ]) {
      const refused = await ask("POST", "/assets", { url });
      expect([refused.status, refused.body.code, refused.body.pointer]).toEqual([422, "upload.fetch", "/url"]);
    }
  });

  test("stray files are entered once", async () => {
    const bytes = await sharp({ create: { width: 12, height: 10, channels: 3, background: "#123456" } })
      .png()
      .toBuffer();
    await api.app.files.put("demo/stray.png", bytes, "image/png");
    await api.app.files.put("demo/notes.txt", Buffer.from("x"), "text/plain");
    expect(await api.app.assets.adopt()).toBe(1);
    expect(await api.app.assets.adopt()).toBe(0);
    const [stray] = (await ask("GET", "/assets?q=stray")).body.data;
    expect(stray).toMatchObject({ src: "media/demo/stray.png", width: 12, height: 10 });
  });

  test("sizes are made ahead, beside the file", async () => {
    const { src } = await add({ content: await picture(400, 300) });
    await api.app.media.settled();
    const sizes = await api.app.media.sizesOf(src.slice("media/".length), 400);
    expect(sizes.map(({ width, format, bytes }) => [width, format, (bytes ?? 0) > 0])).toEqual(
      [160, 320].flatMap((width) => ["avif", "webp"].map((format) => [width, format, true])),
    );
  });
});
