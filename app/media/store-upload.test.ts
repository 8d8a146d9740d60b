import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, it } from "vitest";
import { openStorage } from "#app/platform/storage/index.server.ts";
import { MAX_UPLOAD_BYTES, storeUpload } from "./store-upload.server.ts";

const data = mkdtempSync(join(tmpdir(), "vitrine-upload-"));
const files = openStorage({ storageUrl: undefined, data }, "media");
afterAll(() => rmSync(data, { recursive: true, force: true }));

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c65d3a" } });
const keep = async (bytes: Uint8Array) => {
  const stored = await storeUpload(bytes, files);
  if (!stored.ok) throw new Error(stored.refusal.code);
  return stored.value;
};
const refusal = async (bytes: Uint8Array) => {
  const stored = await storeUpload(bytes, files);
  return stored.ok ? "stored" : stored.refusal.code;
};

it.each(["jpeg", "png", "webp", "avif", "gif"] as const)("draws a %s anew and keeps it", async (format) => {
  const stored = await keep(await picture(64, 48).toFormat(format).toBuffer());
  expect(stored).toMatchObject({
    width: 64,
    height: 48,
    src: expect.stringMatching(/^media\/[0-9a-f]{2}\/[0-9a-f]{40}\.webp$/),
  });
  expect((await sharp(join(data, stored.src)).metadata()).format).toBe("webp");
});

it("keeps no place, no camera and no turn of the head", async () => {
  const bytes = await picture(40, 20)
    .withExif({ IFD0: { Artist: "Amina" }, IFD3: { GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const stored = await keep(bytes);
  expect(stored).toMatchObject({ width: 20, height: 40 });
  expect((await sharp(join(data, stored.src)).metadata()).exif).toBeUndefined();
});

it("keeps the same picture once, and no half-written file", async () => {
  const bytes = await picture(30, 30).png().toBuffer();
  const [one, other] = await Promise.all([keep(bytes), keep(bytes)]);
  expect(other).toEqual(one);
  expect(readdirSync(join(data, one.src, ".."))).toEqual([one.src.split("/").at(-1)]);
});

it("makes a huge picture as large as the shop needs", async () => {
  expect(await keep(await picture(5_000, 2_500).jpeg().toBuffer())).toMatchObject({ width: 2_400, height: 1_200 });
});

it.each([
  ["a page that calls itself a picture", Buffer.from("<html><script>alert(1)</script>")],
  ["nothing", Buffer.alloc(0)],
  ["noise", Buffer.from("GIF89a not really")],
])("refuses %s", async (_, bytes) => {
  expect(await refusal(bytes)).toBe("upload.not_an_image");
});

it("refuses a picture that breaks off in the middle", async () => {
  const whole = await picture(600, 600).jpeg().toBuffer();
  expect(await refusal(whole.subarray(0, whole.length / 3))).toBe("upload.not_an_image");
});

it("refuses a flood of pixels in a small file", async () => {
  const flood = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  expect(flood.byteLength).toBeLessThan(2_000_000);
  expect(await refusal(flood)).toBe("upload.too_many_pixels");
});

it("refuses more bytes than are allowed", async () => {
  expect(await refusal(Buffer.alloc(MAX_UPLOAD_BYTES + 1))).toBe("upload.too_large");
});

it("keeps all frames of a picture that moves", async () => {
  const frames = await Promise.all(
    ["#c00", "#0c0", "#00c"].map((background) =>
      sharp({ create: { width: 20, height: 12, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [80, 80, 80] })
    .toBuffer();
  const stored = await keep(gif);
  expect(stored).toMatchObject({
    kind: "animation",
    width: 20,
    height: 12,
    src: expect.stringMatching(/\.animated\.webp$/),
  });
  expect((await sharp(join(data, stored.src)).metadata()).pages).toBe(3);
});

it.each([
  [
    "a drawing that may hold scripts",
    "upload.svg",
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  ],
  ["an iPhone's photo", "upload.heic", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
  ["an iPhone's video", "upload.video_codec", "\0\0\0\x14ftypqt  \0\0\0\0qt  "],
])("refuses %s, and says what to do", async (_, code, bytes) => {
  expect(await refusal(Buffer.from(bytes, "latin1"))).toBe(code);
});
