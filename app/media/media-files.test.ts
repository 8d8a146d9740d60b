import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStorage } from "#app/platform/storage/index.server.ts";
import { makeSize } from "./make-size.ts";
import { MediaFiles } from "./media-files.server.ts";
import { mediaWidths, readMediaPath, sizedPath } from "./sizes.ts";
import { WorkQueue } from "./work-queue.ts";

describe("addresses", () => {
  test("an address and what it asks for are each other's inverse", () => {
    expect(readMediaPath(sizedPath("media/demo/vase-1.png", 640, "avif"))).toEqual({
      name: "demo/vase-1.png",
      size: { width: 640, format: "avif" },
    });
    expect(readMediaPath("/media/demo/vase.svg")).toEqual({ name: "demo/vase.svg", size: null });
  });

  test.each([
    ["/media/"],
    ["/media/641.avif/a.png"],
    ["/media/640.avif/../../secret"],
    ["/media/640.avif/.hidden"],
    ["/media/a//b.png"],
    ["/media/%2e%2e/vitrine.db"],
    ["/media/a\u0000.png"],
    ["/media/640.png/"],
  ])("%o asks for nothing we have", (path) => expect(readMediaPath(path)).toBeNull());

  test("no width larger than the master is offered, and always one", () => {
    expect(mediaWidths(700)).toEqual([160, 320, 480, 640]);
    expect(mediaWidths(90)).toEqual([160]);
  });
});

describe("files", () => {
  let data: string;
  let media: MediaFiles;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), "vitrine-media-"));
    await mkdir(join(data, "media"), { recursive: true });
    const red = { create: { width: 900, height: 600, channels: 3, background: "#b0413e" } } as const;
    await sharp(red)
      .png()
      .toFile(join(data, "media", "red.png"));
    await writeFile(join(data, "media", "broken.png"), "no picture");
    await writeFile(join(data, "media", "page.html"), "<script>alert(1)</script>");
    media = new MediaFiles({
      files: openStorage({ storageUrl: undefined, data }, "media"),
      sizes: join(data, "cache", "media"),
      make: makeSize,
    });
  });
  afterAll(() => rm(data, { recursive: true }));

  test.each(["avif", "webp", "jpeg"] as const)("a size is made in %s and kept", async (format) => {
    const asked = { name: "red.png", size: { width: 320, format } } as const;
    const [first, again] = await Promise.all([media.find(asked), media.find(asked)]);
    if (first.state !== "found") throw new Error(first.state);
    expect(again).toEqual(first);
    const { width, format: made } = await sharp(first.file.path).metadata();
    expect([width, made === "heif" ? "avif" : made]).toEqual([320, format]);
    expect(await readdir(join(data, "cache", "media", `320.${format}`))).toEqual(["red.png"]);
  });

  test("a master is never enlarged", async () => {
    const answer = await media.find({ name: "red.png", size: { width: 1600, format: "webp" } });
    if (answer.state !== "found") throw new Error(answer.state);
    expect((await sharp(answer.file.path).metadata()).width).toBe(900);
  });

  test("what is no picture is not sent as one, and leaves nothing behind", async () => {
    await expect(media.find({ name: "broken.png", size: { width: 320, format: "webp" } })).rejects.toThrow();
    expect(await readdir(join(data, "cache", "media", "320.webp"))).toEqual(["red.png"]);
    expect(await media.find({ name: "page.html", size: null })).toEqual({ state: "missing" });
    expect(await media.find({ name: "absent.png", size: null })).toEqual({ state: "missing" });
    expect(await media.find({ name: "red.png/x.png", size: null })).toEqual({ state: "missing" });
  });
});

test("work is bounded in breadth and in waiting, and never lost", async () => {
  const queue = new WorkQueue(2, 3);
  let running = 0;
  let most = 0;
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await turn();
    running -= 1;
  };
  const taken = await Promise.all(["a", "b", "c", "d", "e", "f"].map((name) => queue.run(name, work)));
  expect(taken).toEqual([true, true, true, true, true, false]);
  expect(most).toBe(2);
  expect(await queue.run("f", work)).toBe(true);
});
