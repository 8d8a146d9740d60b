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
  ...["https://127.0.0.1/a.png", "https://169.254.169.254/latest/meta-data/", "https://[::1]/a.png"],
  ...["https://10.0.0.1/a.png", "https://2130706433/a.png", "//127.0.0.1/a.png", "https://[::ffff:127.0.0.1]/a.png"],
])("reaches nothing of the house at %s", async (source) => {
  const connect = vi.spyOn(net.Socket.prototype, "connect");
  expect(await fetched(source)).toMatchObject({ code: "picture.unreachable" });
  expect(connect).not.toHaveBeenCalled();
});

it("reaches nothing of the house by a name either", async () => {
  let calls = 0;
  const house = net.createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((ready) => house.listen(0, ready));
  const { port } = house.address() as net.AddressInfo;
  expect(await fetched(`https://localhost:${port}/a.png`)).toMatchObject({ code: "picture.unreachable" });
  await new Promise((closed) => house.close(closed));
  expect(calls).toBe(0);
});

it.each([
  ["http://pictures.example/a.png", "picture.scheme"],
  ["file:///etc/passwd", "picture.scheme"],
  ["javascript:alert(1)", "picture.scheme"],
  ["data:text/html;base64,PHNjcmlwdD4=", "picture.not_one"],
  ["data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9YWxlcnQoMSk+", "picture.not_one"],
  ["https://", "picture.scheme"],
  ["../secret.png", "picture.missing"],
  ["%2e%2e/secret.png", "picture.missing"],
  ["images/%00.png", "picture.missing"],
  ["images/way-out.png", "picture.missing"],
  ["/etc/passwd", "picture.missing"],
])("refuses %s", async (source, code) => expect(await fetched(source, { folder })).toMatchObject({ code }));

it("looks beside no page where none was given", async () => {
  expect(await fetched("images/vase.png")).toEqual({ code: "picture.beside" });
});

it.each([
  [
    "a page",
    answering("<html><script>alert(1)</script>", { headers: { "content-type": "image/png" } }),
    "picture.not_one",
  ],
  ["a drawing", answering('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), "picture.not_one"],
  ["too much", answering(new Uint8Array(MAX_UPLOAD_BYTES + 1)), "picture.too_large"],
  ["an error", answering("", { status: 500 }), "picture.status"],
] as const)("keeps nothing of %s that calls itself a picture", async (_, fetchFrom, code) => {
  expect(await fetched("https://pictures.example/a.png", { fetchFrom })).toMatchObject({ code });
});
