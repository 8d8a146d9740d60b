import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FakeS3, startFakeS3 } from "#e2e/fakes/s3/server.ts";
import { type FileStorage, openStorage } from "./index.server.ts";

const data = mkdtempSync(join(tmpdir(), "vitrine-storage-"));
const other = mkdtempSync(join(tmpdir(), "vitrine-storage-"));
let s3: FakeS3;
beforeAll(async () => {
  s3 = await startFakeS3();
});
afterAll(async () => {
  await s3.close();
  for (const folder of [data, other]) rmSync(folder, { recursive: true, force: true });
});

const content = Buffer.from("a picture");
const kinds: [string, () => FileStorage][] = [
  ["a folder", () => openStorage({ storageUrl: undefined, data }, "media")],
  ["a bucket", () => openStorage({ storageUrl: s3.url, data }, "media")],
];

describe.each(kinds)("%s", (name, open) => {
  test("gives back what was put into it, and lists it", async () => {
    const storage = open();
    await storage.put("ab/one.webp", content, "image/webp");
    expect(readFileSync((await storage.local("ab/one.webp")) ?? "")).toEqual(content);
    expect(await storage.local("ab/none.webp")).toBeUndefined();
    const [{ name, changedAt }] = (await storage.list()) as [{ name: string; changedAt: number }];
    expect(name).toBe("ab/one.webp");
    expect(Math.abs(Date.now() - changedAt)).toBeLessThan(3_600_000);
  });

  test("takes over a file of any size, hands it over, and takes it away", async () => {
    const storage = openStorage({ storageUrl: name === "a folder" ? undefined : s3.url, data }, "exports");
    for (const [file, bytes] of [
      ["small.csv", Buffer.from("a;b")],
      ["large.csv", randomBytes(20_000_000)],
    ] as const) {
      const draft = join(data, file);
      writeFileSync(draft, bytes);
      await storage.take(file, draft, "text/csv");
      expect(existsSync(draft)).toBe(false);
      const opened = await storage.open(file);
      expect(opened?.bytes).toBe(bytes.length);
      expect((await buffer(opened?.content ?? Readable.from([]))).equals(bytes)).toBe(true);
      await storage.remove(file);
      await storage.remove(file);
      expect(await storage.open(file)).toBeUndefined();
    }
    expect(await open().open("small.csv")).toBeUndefined();
  });

  test("says where it is, and leaves nothing of the question behind", async () => {
    const storage = open();
    expect(await storage.check()).toMatch(/vitrine-storage|127\.0\.0\.1.*shop/);
    expect((await storage.list()).map(({ name }) => name)).toEqual(["ab/one.webp"]);
  });
});

describe("several nodes with one bucket", () => {
  test("what one took in, another fetches once and keeps", async () => {
    const node = openStorage({ storageUrl: s3.url, data: other }, "media");
    s3.calls.length = 0;
    const [first, again] = await Promise.all([node.local("ab/one.webp"), node.local("ab/one.webp")]);
    expect(first).toBe(again);
    expect(await node.local("ab/one.webp")).toBe(first);
    expect(s3.calls).toEqual(["GET media/ab/one.webp"]);
    expect(s3.objects.get("media/ab/one.webp")?.type).toBe("image/webp");
  });

  test("a service that fails is a failure, never a file that is not there", async () => {
    const node = openStorage({ storageUrl: s3.url, data: other }, "media");
    s3.failNext(10);
    await expect(node.local("ab/two.webp")).rejects.toThrow();
    await expect(node.put("ab/two.webp", content, "image/webp")).rejects.toThrow();
    s3.failNext(0);
    expect(await node.local("ab/two.webp")).toBeUndefined();
  });

  test("a wrong key is told by the check", async () => {
    const node = openStorage({ storageUrl: s3.url.replace("AKIDEXAMPLE", "WRONG"), data: other }, "media");
    await expect(node.check()).rejects.toThrow();
  });
});
