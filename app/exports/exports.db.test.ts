import { mkdtempSync, rmSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeShop, must, orderFor, sell, shopper, staff } from "#app/testing/shop.ts";
import { ExportDesk, type ExportFormat } from "./index.server.ts";

describeShop("a file of orders", (open) => {
  const data = mkdtempSync(join(tmpdir(), "vitrine-exports-"));
  const failures: unknown[] = [];
  const desk = () => {
    const { query, command } = open().engine;
    return new ExportDesk({ data, query, command, failed: (error) => failures.push(error) });
  };
  const export_ = async (format: ExportFormat, filter = "") => {
    const current = desk();
    const { id } = await current.start({ ...staff, locale: "fr" }, { kind: "orders", format, filter });
    await current.close();
    const job = await current.find(id);
    return { job, file: job && (await current.file(job)) };
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
    const { job, file } = await export_("csv");
    expect(job).toMatchObject({ state: "done", done: 30, total: 30 });
    const rows = parse(await readFile(file?.path ?? ""), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(60);
    expect(new Set(rows.map((row) => row.Numéro)).size).toBe(30);
    expect(rows.find((row) => row.Client?.includes("cmd"))?.Client).toBe("'=cmd|'/C calc'!A0");
    expect(rows.filter((row) => row.Total !== "").map((row) => row.Total)).toEqual(Array(30).fill("597.00"));
  });

  test("holds what the list's filter holds", async () => {
    const { job } = await export_("csv", "q=cmd&cursor=Z&sort=x");
    expect(job).toMatchObject({ state: "done", done: 1, total: 1 });
    expect((await export_("csv", "state=cancelled")).job).toMatchObject({ state: "done", done: 0, total: 0 });
  });

  test.each(["xlsx", "pdf"] as const)("is written as %s too", async (format) => {
    const { job, file } = await export_(format);
    expect(job).toMatchObject({ state: "done", done: 30, format });
    expect(file?.bytes).toBeGreaterThan(3_000);
  });

  test("that cannot be written says so, and leaves no half of it", async () => {
    const broken = new ExportDesk({
      data: "/dev/null/nowhere",
      query: open().engine.query,
      command: open().engine.command,
      failed: (error) => failures.push(error),
    });
    const { id } = await broken.start({ ...staff, locale: "fr" }, { kind: "orders", format: "csv", filter: "" });
    await broken.close();
    expect((await broken.find(id))?.state).toBe("failed");
    expect(failures.length).toBeGreaterThan(0);
  });

  test("whose file is gone, or whose id is nobody's, is not found", async () => {
    const { job, file } = await export_("csv");
    await rm(file?.path ?? "");
    expect(job && (await desk().file(job))).toBeUndefined();
    expect(await desk().find("nobody")).toBeUndefined();
  });
});
