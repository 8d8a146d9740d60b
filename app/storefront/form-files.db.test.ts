import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { systemClock } from "#app/commerce/kernel/clock.ts";
import { listAnswers } from "#app/commerce/leads/index.server.ts";
import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import { makeMaster } from "#app/media/make-master.ts";
import { createLogger } from "#app/platform/log.server.ts";
import { AnswerFiles } from "#app/server/forms/answer-files.ts";
import { createStorefront } from "#app/server/storefront.ts";
import { memoryStorage } from "#app/testing/memory-storage.ts";
import { describeShop, must, sell, staff, testEnv } from "#app/testing/shop.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { formOf, question, step } from "#runtime/forms/testing/forms.ts";
import { node, page as pageOf } from "#templates/starter/build.ts";
import { PageCache } from "./page-cache/index.server.ts";
import type { Storefront } from "./storefront.server.ts";

const visit = { log: createLogger("silent"), address: "41.250.0.12" };
const ORIGIN = "http://localhost:3000";
const INK = "ink:640x240;12,30 40,60;100,100";
const PDF = new TextEncoder().encode("%PDF-1.7\n1 0 obj<<>>endobj\n");

type Part = string | { name: string; bytes: Uint8Array; type?: string };

describeShop("files in forms", (open) => {
  let front: Storefront;
  let files: AnswerFiles;
  let page: string;
  let photo: Uint8Array;
  const storage = memoryStorage();

  const publish = async (doc: Doc) => {
    const made = must(await open().engine.command(staff, (ctx) => createDocument(ctx, doc)));
    must(await open().engine.command(staff, (ctx) => publishDocument(ctx, { id: made.id })));
    return made.id;
  };

  const send = async (parts: Record<string, Part | Part[]>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ block: "ask", page, ...parts })) {
      for (const each of Array.isArray(value) ? value : [value]) {
        if (typeof each === "string") body.append(name, each);
        else body.append(name, new File([each.bytes as Uint8Array<ArrayBuffer>], each.name, { type: each.type ?? "" }));
      }
    }
    const answer = await front.send(new Request(`${ORIGIN}/forms`, { method: "POST", body }), visit);
    const html = await answer.text();
    return {
      status: answer.status,
      html,
      joined: [...html.matchAll(/value="([0-9A-Z]{26};[^"]*)"/g)].map(([, v]) => v),
    };
  };
  const answers = async () => (await open().engine.query(({ read }) => listAnswers(read, {}))).data;

  beforeAll(async () => {
    const { engine, url } = open();
    const env = testEnv(url, {});
    const { query, command } = engine;
    files = new AnswerFiles({ files: storage, draw: makeMaster, query, command, failed: () => undefined });
    front = createStorefront(env, engine, new PageCache({ bytes: 1_000_000, clock: systemClock }), files);
    photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: "#a33" } })
      .withExif({ IFD0: { Artist: "secret-artist" } })
      .jpeg()
      .toBuffer();
    const form = await publish(
      formOf([
        step("first", [
          question("form.file", "photo", { required: true, takes: "images", most: 2, megabytes: 1 }),
          question("form.file", "scans", { takes: "documents", most: 10 }),
          question("form.text", "first_name", { purpose: "free", required: true }),
        ]),
        step("second", [
          question("form.file", "bill", { takes: "documents" }),
          question("form.signature", "sign", {}),
          question("form.consent", "terms", {
            purpose: "other",
            required: true,
            label: { fr: "J’ai lu les conditions.", ar: "قرأت الشروط." },
          }),
          question("form.address", "address", {}),
        ]),
      ]),
    );
    page = await publish(
      pageOf("promo", { fr: "Retour" }, [
        node("layout.section", "band", {}, { body: [node("content.form", "ask", { form })] }),
      ]),
    );
  });

  test("a photo is drawn anew, comes back with the next step, and belongs to the answer once it is sent", async () => {
    const second = await send({
      step: "0",
      "a.photo": { name: "../a/Ma photo.jpg", bytes: photo },
      "a.first_name": "Amina",
    });
    expect([second.status, /enctype="multipart\/form-data"/i.test(second.html)]).toEqual([200, true]);
    const [carried = ""] = second.joined;
    expect(carried).toMatch(/;image\/webp;\d+;Ma photo\.jpg$/);
    const last = {
      step: "1",
      "a.photo": carried,
      "a.first_name": "Amina",
      "a.bill": { name: "facture.pdf", bytes: PDF },
      ...{ "a.sign": ["", INK], "a.address[city]": "Fès", "a.address[pin]": "34.033100,-5.000300,18" },
    };
    const unread = await send(last);
    expect([unread.status, unread.html.includes(INK)]).toEqual([422, true]);
    const agreed = { ...last, "a.terms": "yes", "a.bill": unread.joined[1] ?? "" };
    expect((await send(agreed)).status).toBe(303);
    const [answer] = await answers();
    expect(answer?.values).toMatchObject({
      photo: [{ name: "Ma photo.jpg", type: "image/webp", size: expect.any(Number) }],
      ...{ sign: INK, terms: "yes", address: { city: "Fès", pin: "34.033100,-5.000300,18" } },
      bill: [{ name: "facture.pdf", type: "application/pdf", size: PDF.byteLength }],
    });
    // What was agreed to is kept as it was read.
    expect(answer?.consents).toEqual([
      { name: "terms", text: "J’ai lu les conditions.", hash: expect.stringMatching(/^[0-9a-f]{64}$/), locale: "fr" },
    ]);
    const kept = await files.open(carried.slice(0, 26));
    const bytes = Buffer.concat((await kept?.content.toArray()) ?? []);
    expect((await sharp(bytes).metadata()).format).toBe("webp");
    expect(bytes.includes("secret-artist")).toBe(false);
    // The page sent again, photo and all: the same answer.
    expect((await send({ ...agreed, "a.bill": last["a.bill"] })).status).toBe(303);
    expect(await answers()).toHaveLength(1);
  });

  describe("what is not taken", () => {
    test.each([
      [
        "a page named like a photo",
        { name: "photo.jpg", bytes: new TextEncoder().encode("<html><script>"), type: "image/jpeg" },
      ],
      ["a drawing that may hold code", { name: "a.svg", bytes: new TextEncoder().encode("<svg onload='x()'/>") }],
      ["a document where photos are asked for", { name: "a.jpg", bytes: PDF, type: "image/jpeg" }],
      ["more than the field takes", { name: "a.jpg", bytes: new Uint8Array(1_000_001), type: "image/jpeg" }],
    ])("%s", async (_, file) => {
      const before = await answers();
      const again = await send({ step: "0", "a.photo": file, "a.first_name": "Amina" });
      expect([again.status, again.joined]).toEqual([422, []]);
      expect(again.html).toMatch(/field-error" id="[^"]*photo[^"]*"[^>]*>[^<]{8,}/);
      expect(again.html).toContain('value="Amina"');
      expect(await answers()).toEqual(before);
    });

    test("more files than any question takes: none is left out without a word", async () => {
      const eleven = Array.from({ length: 11 }, (_, at) => ({ name: `${at}.pdf`, bytes: PDF }));
      const again = await send({
        ...{ step: "0", "a.photo": { name: "a.jpg", bytes: photo }, "a.first_name": "A" },
        "a.scans": eleven,
      });
      expect([again.status, again.html.includes("Choisissez-en 10 au plus."), again.joined.length]).toEqual([
        422,
        true,
        11,
      ]);
    });

    test("more files than are asked for, and a file that is somebody else's or made up", async () => {
      const three = await send({
        step: "0",
        "a.photo": Array.from({ length: 3 }, () => ({ name: "a.jpg", bytes: photo })),
        "a.first_name": "A",
      });
      expect([three.status, three.html.includes("Choisissez-en 2 au plus.")]).toEqual([422, true]);
      const foreign = (await answers())[0]?.values.photo as { id: string }[];
      const { engine } = open();
      await engine.command(staff, async (ctx) => {
        await ctx.tx.run("UPDATE form_answers SET created_at = created_at - 120000");
        return { ok: true, value: null };
      });
      for (const id of [foreign[0]?.id ?? "", "0".repeat(26)]) {
        const again = await send({ step: "1", "a.photo": `${id};image/webp;10;a.webp`, "a.first_name": "A" });
        expect([again.status, again.html.includes("Une réponse est nécessaire ici.")]).toEqual([422, true]);
      }
    });
  });

  test("a photo that a checkout asks for is carried through its steps, and belongs to the order's answer", async () => {
    const { engine } = open();
    const product = await sell(engine, { sku: "CADRE", price: 9_000 });
    // It asks for no town: the shop's other pages go on as they were.
    const form = await publish(
      formOf([
        step("what", [question("form.file", "photo", { required: true, takes: "images" })]),
        step("who", [node("form.phone", "phone")]),
      ]),
    );
    const order = async (fields: Record<string, string | File>) => {
      const body = new FormData();
      const all = {
        form,
        variant: product.variants[0]?.id ?? "",
        country: "MA",
        key: "checkout-photo-0001",
        ...fields,
      };
      for (const [name, value] of Object.entries(all)) body.append(name, value);
      const answer = await front.order(new Request(`${ORIGIN}/checkout`, { method: "POST", body }), visit);
      return { status: answer.status, to: answer.headers.get("location"), html: await answer.text() };
    };
    const sent = new File([photo as Uint8Array<ArrayBuffer>], "cadre.jpg", { type: "image/jpeg" });
    const second = await order({ step: "0", "a.photo": sent });
    expect([second.status, /enctype="multipart\/form-data"/i.test(second.html)]).toEqual([200, true]);
    const carried = /value="([0-9A-Z]{26};[^"]*)"/.exec(second.html)?.[1] ?? "";
    const last = { step: "1", last: "1", "a.photo": carried, "a.phone": "0612345699" };
    const placed = await order(last);
    expect([placed.status, (await order(last)).to]).toEqual([303, placed.to]);
    const [answer, ...more] = (await answers()).filter((each) => each.form === form);
    expect(more).toEqual([]);
    expect(answer?.order).toMatch(/^[0-9A-Z]{26}$/);
    expect(await files.open(carried.slice(0, 26))).toBeDefined();
  });

  test("nobody is handed what was not sent, and it is swept, as is what belonged to an answer that is gone", async () => {
    const { engine } = open();
    const pending = await send({ step: "0", "a.photo": { name: "a.jpg", bytes: photo }, "a.first_name": "A" });
    const id = pending.joined[0]?.slice(0, 26) ?? "";
    expect(await files.open(id)).toBeUndefined();
    const lying = (await storage.list()).length;
    await engine.command(staff, async (ctx) => {
      await ctx.tx.run("UPDATE form_files SET created_at = 0 WHERE answer_id IS NULL");
      await ctx.tx.run("DELETE FROM form_answers");
      return { ok: true, value: null };
    });
    expect(await files.sweep()).toBe(lying);
    expect(await storage.list()).toEqual([]);
    expect(await engine.db.read.all("SELECT id FROM form_files")).toEqual([]);
  });
});
