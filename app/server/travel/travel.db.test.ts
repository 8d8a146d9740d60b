import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type Bundle,
  bundleText,
  createDocument,
  findDocument,
  findLiveDocument,
  listDocuments,
  publishDocument,
  saveDocument,
} from "#app/documents/index.server.ts";
import { pageForTest } from "#app/documents/page-for-test.ts";
import { storeUpload } from "#app/media/store-upload.server.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { openStorage } from "#app/platform/storage/index.server.ts";
import { pageWithPicture } from "#app/testing/page-with-picture.ts";
import { describeShop, must, refusalOf, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc, PageDoc } from "#blocks/contract/index.ts";
import { sampleNode, samplePage, samples } from "#runtime/samples.ts";
import { section as starterSection, versions } from "#templates/starter/build.ts";
import checkout from "#templates/starter/forms/checkout.json";
import type { App } from "../app.ts";
import { wireApp } from "../wire.server.ts";
import { createTravel, type Travel } from "./travel.ts";

describeShop("documents on their way", (open) => {
  let app: App;
  beforeAll(async () => {
    app = await wireApp({ env: testEnv(open().url), log: createLogger("silent") });
  });
  afterAll(() => app.close());

  const make = async (doc: unknown) => must(await app.command(staff, (ctx) => createDocument(ctx, doc))).id;
  const publish = async (id: string) => must(await app.command(staff, (ctx) => publishDocument(ctx, { id })));
  const stored = async (id: string) => {
    const found = await app.query(({ read }) => findDocument(read, id));
    if (!found) throw new Error("The document is gone");
    return found;
  };
  const count = async () => (await app.query(({ read }) => listDocuments(read, { limit: 250 }, 0))).data.length;
  const packed = async (...ids: string[]) => bundleText(must(await app.travel.pack(ids)));
  const read = (text: string, by: Travel = app.travel) => must(by.read(Buffer.from(text)));
  const take = async (text: string, choices = {}, by: Travel = app.travel) =>
    must(await by.take(staff, read(text, by), choices));
  /** A shop with the same documents and none of the pictures. */
  const withoutPictures = () =>
    createTravel(
      app,
      openStorage({ ...app.env, data: `${app.env.data}/${Math.random()}` }, "media"),
      app.assets,
      app.overBudget,
    );

  const section = (text: string, form: string) =>
    starterSection({ fr: text }, [
      sampleNode("content.heading", { props: { text: { fr: text } } }, "heading"),
      sampleNode("content.form", { props: { form } }, "form"),
    ]);
  const form = (): Doc => {
    const root = sampleNode("form.form", { slots: { fields: [{ type: "form.phone" }] } }, "root");
    return { format: 1, kind: "form", blocks: versions(root), meta: { title: { fr: "Question" } }, root };
  };
  const pageSharing = (id: string, slug: string): PageDoc => {
    const page = samplePage([sampleNode("layout.shared", { props: { section: id } }, "shared")]);
    return { ...page, meta: { ...page.meta, slug: { fr: slug } } };
  };

  test("a page with every block there is goes out and comes in byte for byte, its pictures too", async () => {
    const { meta } = await pageWithPicture(app.files);
    const nodes = [...samples].flatMap(([type, each]) =>
      Object.keys(each).map((name) => sampleNode(type, each[name] ?? {}, `${type}-${name}`.replaceAll(".", "-"))),
    );
    const placed = nodes.filter(({ type }) => type !== "layout.page");
    for (const node of placed) {
      const whole = { ...samplePage([node]), meta };
      const made = await app.command(staff, (ctx) => createDocument(ctx, whole));
      // Parts that stand in other blocks alone, roots and the like.
      if (!made.ok) continue;
      const file = await packed(made.value.id);
      const again = await take(file);
      expect(await packed(again.docs[0]?.id ?? ""), node.id).toBe(file);
    }
  });

  test("pictures come along into a shop that has none of them", async () => {
    const id = await make(await pageWithPicture(app.files));
    const file = await packed(id);
    expect(Object.keys((JSON.parse(file) as Bundle).assets)).toHaveLength(1);
    const elsewhere = withoutPictures();
    const taken = await take(file, {}, elsewhere);
    expect(bundleText(must(await elsewhere.pack([taken.docs[0]?.id ?? ""])))).toBe(file);
  });

  test("videos come along as pictures do, of a section and of a film block, under the keys they had", async () => {
    const webm = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0x87, 0x42, 0x82, 0x84]), Buffer.from("webm")]);
    const { src } = must(await storeUpload(webm, app.files));
    const film = sampleNode("content.video", {}, "film");
    film.props.address = `/${src}`;
    const band = sampleNode("layout.section", {}, "band");
    band.props.video = `/${src}`;
    const file = await packed(await make(samplePage([{ ...band, slots: { body: [film] } }])));
    expect(Object.keys((JSON.parse(file) as Bundle).assets)).toEqual([src]);
    const elsewhere = withoutPictures();
    const taken = await take(file, {}, elsewhere);
    expect(bundleText(must(await elsewhere.pack([taken.docs[0]?.id ?? ""])))).toBe(file);
  });

  test("sections, and the forms in them, come along: the same ones are shared, others stand beside them", async () => {
    const formId = await make(form());
    const sectionId = await make(section("Nos promesses", formId));
    const file = await packed(await make(pageSharing(sectionId, "partage")));
    expect(Object.keys((JSON.parse(file) as Bundle).with)).toEqual([formId, sectionId].sort());

    const here = await take(file);
    expect(here.shared.map(({ outcome }) => outcome)).toEqual(["kept", "kept"]);
    expect(await packed(here.docs[0]?.id ?? "")).toBe(file);

    // Changed meanwhile: the page that comes in shows what it showed.
    const { revision } = await stored(sectionId);
    const changed = section("Autre chose", formId);
    must(await app.command(staff, (ctx) => saveDocument(ctx, { id: sectionId, doc: changed, basedOn: revision })));
    const plan = must(await app.travel.plan(read(file)));
    expect(plan.shared.find(({ id }) => id === sectionId)?.state).toBe("different");
    const beside = await take(file);
    const copy = beside.shared.find(({ outcome }) => outcome === "created");
    const page = (await stored(beside.docs[0]?.id ?? "")).doc;
    expect(page.root.slots?.body?.[0]?.props.section).toBe(copy?.id);
    expect((await stored(copy?.id ?? "")).doc.meta.title.fr).toBe("Nos promesses");
    expect((await stored(sectionId)).doc.meta.title.fr, "the shop's own is as it was").toBe("Autre chose");
    await take(file, { shared: { [sectionId]: "replace" } });
    expect((await stored(sectionId)).doc.meta.title.fr).toBe("Nos promesses");
  });

  test("in an empty shop what a page names keeps its id, and is shown, unless the whole shop would show it", async () => {
    const at = "01ARZ3NDEKTSV4RRFFQ69G5FA";
    const page = pageSharing(`${at}A`, "ailleurs");
    const docs = { [`${at}A`]: section("Nouvelle", `${at}B`), [`${at}B`]: form(), [`${at}C`]: checkout };
    const bundle = { vitrine: "documents", format: 1, docs: [page], with: docs, assets: {} };
    const taken = await take(JSON.stringify(bundle));
    expect(taken.shared.map(({ id }) => id)).toEqual([`${at}A`, `${at}B`, `${at}C`]);
    const live = await Promise.all(
      taken.shared.map(({ id }) => app.query(({ read: r, clock }) => findLiveDocument(r, id, clock.now()))),
    );
    expect(live.map((each) => each !== undefined)).toEqual([true, true, false]);
    const { with: shared } = JSON.parse(await packed(taken.docs[0]?.id ?? "")) as Bundle;
    expect(Object.keys(shared)).toEqual([`${at}A`, `${at}B`]);
  });

  test("an address that another page has is said first, and then what was chosen happens", async () => {
    const own = await make(pageForTest({ title: { fr: "Soldes" }, slug: { fr: "soldes" } }));
    await publish(own);
    const file = await packed(own);
    expect(must(await app.travel.plan(read(file))).docs[0]?.holder).toMatchObject({ id: own });
    const chosen = async (choice: string) => (await take(file, { docs: { 0: choice } })).docs[0];
    const renamed = await chosen("rename");
    expect((await stored(renamed?.id ?? "")).doc.meta).toMatchObject({ slug: { fr: "soldes-2" } });
    const before = await count();
    expect(await chosen("skip")).toMatchObject({ id: own, outcome: "skipped" });
    const other = file.replace('"fr": "Soldes"', '"fr": "Grands soldes"');
    const replaced = (await take(other, { docs: { 0: "replace" } })).docs[0];
    expect([replaced?.id, replaced?.outcome]).toEqual([own, "replaced"]);
    expect(await count()).toBe(before);
    expect((await stored(own)).doc.meta.title.fr).toBe("Grands soldes");
    const fresh = file.replace('"fr": "soldes"', '"fr": "libre"');
    expect(refusalOf(await app.travel.take(staff, read(fresh), { docs: { 0: "replace" } }))).toBe(
      "bundle.not_replaceable /docs/0",
    );
  });

  test("pages that lead to each other still do", async () => {
    const link = (id: string) => sampleNode("content.button", { props: { link: { kind: "page", id } } }, "button");
    const second = await make(pageForTest({ title: { fr: "Deux" } }));
    const first = await make(samplePage([link(second)]));
    const file = await packed(first, second);
    const taken = await take(file);
    const [one, two] = taken.docs.map(({ id }) => id);
    expect((await stored(one ?? "")).doc.root.slots?.body?.[0]?.props.link).toEqual({ kind: "page", id: two });
    expect(await packed(one ?? "", two ?? "")).toBe(file);
  });

  test("a picture that is none is refused with its pointer, and nothing of the file is kept", async () => {
    const [one, two] = [await pageWithPicture(app.files, "#123"), await pageWithPicture(app.files, "#456")];
    const file = await packed(await make(one), await make(two));
    const bundle = JSON.parse(file) as Bundle;
    const [first = "", second = ""] = Object.keys(bundle.assets);
    const script = Buffer.from("<script>alert(1)</script>").toString("base64");
    const other = `media/aa/${"a".repeat(40)}.webp`;
    const hostile = JSON.stringify({ ...bundle, assets: { ...bundle.assets, [second]: script } });
    const empty = openStorage({ ...app.env, data: `${app.env.data}/empty` }, "media");
    const elsewhere = createTravel(app, empty, app.assets, app.overBudget);
    const before = await count();
    for (const answer of [await elsewhere.plan(read(hostile)), await elsewhere.take(staff, read(hostile))])
      expect(refusalOf(answer)).toBe(`upload.not_an_image /assets/${second.replaceAll("/", "~1")}`);
    expect([await count(), await empty.list()]).toEqual([before, []]);
    // Under another picture's name it is drawn anew, and under a path out of the folder too.
    for (const name of [other, "media/..%2f..%2fetc/passwd"]) {
      const renamed = JSON.stringify({ ...bundle, docs: [JSON.parse(JSON.stringify(one).replaceAll(first, name))] });
      const moved = JSON.parse(renamed) as Bundle;
      moved.assets = { [name]: bundle.assets[first] ?? "" };
      const taken = await take(JSON.stringify(moved));
      expect(JSON.stringify((await stored(taken.docs[0]?.id ?? "")).doc)).not.toContain(name);
    }
  });

  test("a flood of pixels in a small file is refused", async () => {
    const flood = sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } });
    const page = await pageWithPicture(app.files);
    const bundle = JSON.parse(await packed(await make(page))) as Bundle;
    const [key = ""] = Object.keys(bundle.assets);
    bundle.assets[key] = (await flood.png().toBuffer()).toString("base64");
    expect(refusalOf(await app.travel.take(staff, read(JSON.stringify(bundle))))).toContain("upload.too_many_pixels");
  });
});
