import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { demoCollections, demoProducts } from "../catalog.ts";
import { demoMedia } from "../media.ts";
import { pictureWords } from "../picture-words.ts";
import { demoLanguages } from "../types.ts";
import { pictures } from "./index.ts";
import { renderMaster } from "./render.server.ts";

const byKey = new Map(pictures.map((picture) => [picture.key, picture]));
const shown = [
  ...demoProducts.flatMap((product) => product.images.map((image) => image.key)),
  ...demoCollections.map((collection) => collection.image.key),
];
/** Drawing takes a second each: the full run draws all, others a quarter of them, by the seed. */
const drawn = process.env.VITRINE_FULL
  ? pictures
  : pictures.filter((_, nth) => nth % 4 === Number(process.env.VITRINE_TEST_SEED || 0) % 4);

describe("the pictures of the demo shop", () => {
  it("draw everything the catalogue shows, each key once", () => {
    expect(byKey.size).toBe(pictures.length);
    for (const key of shown) expect(byKey.has(key), key).toBe(true);
  });

  it("are each described in three languages, in words that a field of the library takes", () => {
    for (const { key } of pictures) {
      const alt = pictureWords.get(key);
      for (const language of demoLanguages) {
        expect(alt?.[language], `${key} in ${language}`).toMatch(/\S{3}/);
        expect(alt?.[language].length, key).toBeLessThanOrEqual(300);
      }
    }
  });

  it("are portraits for products and wide for collections", () => {
    for (const product of demoProducts)
      for (const { key } of product.images) {
        const { width, height } = byKey.get(key)!;
        expect([width, height], key).toEqual(key === "coffret-carre" ? [1600, 1600] : [1600, 2000]);
      }
    for (const { image } of demoCollections) {
      const { width, height } = byKey.get(image.key)!;
      expect([width, height], image.key).toEqual([2400, 1350]);
    }
  });

  it("draw the same picture each time", () => {
    const picture = byKey.get("soliflore-scene")!;
    expect(picture.svg()).toBe(picture.svg());
  });

  it("keep the ground clear where they say so, and only there", async () => {
    for (const key of ["logo", "bol-vert"]) {
      const picture = byKey.get(key)!;
      const { format, hasAlpha } = await sharp(await renderMaster(picture)).metadata();
      expect([format, hasAlpha]).toEqual(picture.clear ? ["png", true] : ["jpeg", false]);
      expect(demoMedia(key)).toBe(`media/demo/${key}.${picture.clear ? "png" : "jpg"}`);
    }
  });

  it.each(drawn.map((picture) => picture.key))(
    "renders %s as a picture with light and dark in it",
    async (key) => {
      const picture = byKey.get(key)!;
      const { data, info } = await sharp(Buffer.from(picture.svg()))
        .resize({ width: 160 })
        .flatten({ background: "#ffffff" })
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(info.width / info.height).toBeCloseTo(picture.width / picture.height, 1);
      const { channels } = await sharp(data, { raw: info }).stats();
      // A scene that lost its subject is plaster only: hardly any spread.
      expect(Math.max(...channels.map((channel) => channel.stdev))).toBeGreaterThan(14);
    },
    20_000,
  );
});
