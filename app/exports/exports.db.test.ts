import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ok } from "#app/commerce/kernel/result.ts";
import { openStorage } from "#app/platform/storage/index.server.ts";
import { describeShop, must, orderFor, sell, shopper, staff } from "#app/testing/shop.ts";
import { startFakeS3 } from "#e2e/fakes/s3/server.ts";
import { EXPORT_KINDS, ExportDesk, type ExportFormat, type ExportHost, type ExportKind } from "./index.server.ts";

describeShop("a file of orders", (open) => {
  const data = mkdtempSync(join(tmpdir(), "vitrine-exports-"));
  const failures: unknown[] = [];
  const desk = (host: Partial<ExportHost> = {}) => {
    const { query, command } = open().engine;
    const files = openStorage({ storageUrl: undefined, data }, "exports");
    const drafts = join(data, "drafts");
    return new ExportDesk({ files, drafts, query, command, failed: (error) => failures.push(error), ...host });
  };
  const export_ = async (format: ExportFormat, filter = "", kind: ExportKind = "orders") => {
    const current = desk();
    const { id } = await current.start({ ...staff, locale: "fr" }, { kind, format, filter });
    await current.close();
    const job = await current.find(id);
    const file = job && (await current.open(job));
    return { job, file, content: file && (await buffer(file.content)) };
  };

  beforeAll(async () => {
    await sell(open().engine, { sku: "VASE", onHand: 1_000 });
    for (let index = 0; index < 30; index++) {
      const customer = { name: index === 7 ? "=cmd|'/C calc'!A0" : `Client ${index}`, phone: `0612345${100 + index}` };
      const input = orderFor("VASE", 1, {
        customer,
        lines: [
          { sku: "VASE", quantity: 1 },
          { sku: "VASE", quantity: 2 },
        ],
      });
      must(await open().engine.placeOrder(shopper, { input, key: `export-${index}`, scope: "test" }));
    }
  });
  afterAll(() => rmSync(data, { recursive: true, force: true }));

  test("holds every order with all its lines, and no formula", async () => {
    const { job, content } = await export_("csv");
    expect(job).toMatchObject({ state: "done", done: 30, total: 30 });
    const rows = parse(content ?? "", { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(60);
    expect(new Set(rows.map((row) => row.Numéro)).size).toBe(30);
    expect(rows.find((row) => row.Client?.includes("cmd"))?.Client).toBe("'=cmd|'/C calc'!A0");
    expect(rows.filter((row) => row.Total !== "").map((row) => row.Total)).toEqual(Array(30).fill("597.00"));
    // Whoever opens it reads words, as in the list, never codes.
    expect(rows[0]).toMatchObject({ "Moyen de paiement": "Espèces à la livraison", Origine: "API" });
  });

  test("holds what the list's filter holds", async () => {
    const { job } = await export_("csv", "q=cmd&cursor=Z&sort=x");
    expect(job).toMatchObject({ state: "done", done: 1, total: 1 });
    expect((await export_("csv", "state=cancelled")).job).toMatchObject({ state: "done", done: 0, total: 0 });
  });

  test.each(["xlsx", "pdf"] as const)("is written as %s too", async (format) => {
    const { job, file, content } = await export_(format);
    expect(job).toMatchObject({ state: "done", done: 30, format });
    expect(file?.bytes).toBe(content?.length);
    expect(file?.bytes).toBeGreaterThan(3_000);
  });

  test.each(EXPORT_KINDS)("says of what it is: %s", async (kind) => {
    expect((await export_("csv", "", kind)).job).toMatchObject({ state: "done", kind });
  });

  test("is handed over by a server that did not write it, and is kept for a day", async () => {
    const s3 = await startFakeS3();
    const server = (name: string) => {
      const files = openStorage({ storageUrl: s3.url, data: join(data, name) }, "exports");
      return desk({ files, drafts: join(data, name, "drafts") });
    };
    const [writing, other] = [server("one"), server("two")];
    const { id } = await writing.start({ ...staff, locale: "fr" }, { kind: "orders", format: "xlsx", filter: "" });
    await writing.close();
    const job = await other.find(id);
    const file = job && (await other.open(job));
    expect((await buffer(file?.content ?? Readable.from([]))).subarray(0, 2).toString()).toBe("PK");
    expect(readdirSync(join(data, "one", "drafts"))).toEqual([]);
    await open().engine.command(staff, async ({ tx }) =>
      ok(await tx.run("UPDATE exports SET created_at = created_at - ? WHERE id = ?", [25 * 3_600_000, id])),
    );
    expect(await other.find(id)).toBeUndefined();
    await other.start({ ...staff, locale: "fr" }, { kind: "orders", format: "csv", filter: "q=nobody" });
    await other.close();
    expect([...s3.objects.keys()].some((key) => key.includes(id))).toBe(false);
    await s3.close();
  });

  test("that cannot be written says so, and leaves no half of it", async () => {
    const broken = desk({ drafts: "/dev/null/nowhere" });
    const { id } = await broken.start({ ...staff, locale: "fr" }, { kind: "orders", format: "csv", filter: "" });
    await broken.close();
    expect((await broken.find(id))?.state).toBe("failed");
    expect(failures.length).toBeGreaterThan(0);
  });

  test("whose file is gone, or whose id is nobody's, is not found", async () => {
    const { job } = await export_("csv");
    await rm(join(data, "exports", `${job?.id}.csv`));
    expect(job && (await desk().open(job))).toBeUndefined();
    expect(await desk().find("nobody")).toBeUndefined();
  });
});
