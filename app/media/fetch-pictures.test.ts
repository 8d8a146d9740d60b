import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import net from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, expect, it, vi } from "vitest";
import { openStorage } from "#app/platform/storage/index.server.ts";
import { fetchPictures } from "./fetch-pictures.server.ts";
import { MAX_UPLOAD_BYTES, storeUpload } from "./store-upload.server.ts";

const data = mkdtempSync(join(tmpdir(), "vitrine-pictures-"));
const files = openStorage({ storageUrl: undefined, data }, "media");
afterAll(() => rmSync(data, { recursive: true, force: true }));

const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: "#c65d3a" } })
  .png()
  .toBuffer();
const folder = join(data, "page");
mkdirSync(join(folder, "images"), { recursive: true });
writeFileSync(join(folder, "images", "vase.png"), png);
writeFileSync(join(data, "secret.png"), png);
symlinkSync(join(data, "secret.png"), join(folder, "images", "way-out.png"));

const answering = (body: BodyInit, init?: ResponseInit) => () => () => Promise.resolve(new Response(body, init));
const fetched = async (source: string, more: Partial<Parameters<typeof fetchPictures>[1]> = {}) =>
  (await fetchPictures([source], { keep: (bytes) => storeUpload(bytes, files), ...more })).get(source);

it("takes a picture from the web, from the page itself and from the folder beside it", async () => {
  const bytes = new Uint8Array(png);
  const picture = { width: 8, height: 8, src: expect.stringMatching(/^media\//) };
  expect(await fetched("https://pictures.example/vase.png", { fetchFrom: answering(bytes) })).toMatchObject(picture);
  expect(await fetched(`data:image/png;base64,${png.toString("base64")}`)).toMatchObject(picture);
  expect(await fetched("images/vase.png?v=2", { folder })).toMatchObject(picture);
});

it.each([
  ...[
    "https://127.0.0.1/a.png",
    "https://localhost/a.png",
    "https://169.254.169.254/latest/meta-data/",
    "https://[::1]/a.png",
  ],
  ...["https://10.0.0.1/a.png", "https://2130706433/a.png", "//127.0.0.1/a.png", "https://[::ffff:127.0.0.1]/a.png"],
])("reaches nothing of the house at %s", async (source) => {
  const connect = vi.spyOn(net.Socket.prototype, "connect");
  expect(await fetched(source)).toMatch(/could not be fetched/);
  expect(connect).not.toHaveBeenCalled();
});

it.each([
  ["http://pictures.example/a.png", /https addresses alone/],
  ["file:///etc/passwd", /https addresses alone/],
  ["javascript:alert(1)", /https addresses alone/],
  ["data:text/html;base64,PHNjcmlwdD4=", /cannot be read/],
  ["data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+", /no picture that the shop can show/],
  ["https://", /no address/],
  ["../secret.png", /does not lie beside/],
  ["%2e%2e/secret.png", /does not lie beside/],
  ["images/%00.png", /does not lie beside|no picture/],
  ["images/way-out.png", /does not lie beside/],
  ["/etc/passwd", /does not lie beside/],
])("refuses %s", async (source, why) => expect(await fetched(source, { folder })).toMatch(why));

it("looks beside no page where none was given", async () => {
  expect(await fetched("images/vase.png")).toMatch(/only the page was given/);
});

it.each([
  ["a page", answering("<html><script>alert(1)</script>", { headers: { "content-type": "image/png" } }), /no picture/],
  ["a drawing", answering('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), /no picture/],
  ["too much", answering(new Uint8Array(MAX_UPLOAD_BYTES + 1)), /too large/],
  ["an error", answering("", { status: 500 }), /answered 500/],
] as const)("keeps nothing of %s that calls itself a picture", async (_, fetchFrom, why) => {
  expect(await fetched("https://pictures.example/a.png", { fetchFrom })).toMatch(why);
});
