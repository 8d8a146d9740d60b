import { expect, test } from "vitest";
import { brokenRows, describeShop, must, orderFor, sell, shopper, staff } from "#app/testing/shop.ts";
import { findLocationLevels, findStock, listMovements, saveLocation } from "../index.server.ts";
import { importLevels } from "./import-levels.ts";
import { describeLevelProblem } from "./problems.ts";

describeShop("a stock file", (open) => {
  const load = (text: string, dryRun = false) =>
    importLevels(bytes(text), { dryRun, reason: "fichier", transact: (work) => open().engine.command(staff, work) });
  const onHand = async (variantId: string) =>
    (await findStock(open().engine.db.read, [variantId])).get(variantId)?.onHand;
  const stocked = async (sku: string, count: number) =>
    (await sell(open().engine, { sku, onHand: count })).variants[0]?.id ?? "";

  test("sets and changes stock at its locations, and says line by line what it could not", async () => {
    const [one, two] = [await stocked("FILE-1", 10), await stocked("FILE-2", 10)];
    const depot = must(
      await open().engine.command(staff, (ctx) => saveLocation(ctx, { name: "Dépôt", ships: true, isDefault: false })),
    );
    must(await open().engine.placeOrder(shopper, { input: orderFor("FILE-2", 4), key: "file", scope: "test" }));
    const text = [
      "SKU;Emplacement;Stock;Écart;Motif",
      "FILE-1;;12;;inventaire",
      "FILE-1;dépôt;;+5;",
      "FILE-2;;3;;",
      "FILE-2;;;-99;",
      "NOBODY;;1;;",
      "FILE-1;Lune;1;;",
      "FILE-1;;1;2;",
      "FILE-1;;douze;;",
      ";;1;;",
      "FILE-1;;1",
      "FILE-2;;١٢;;",
    ].join("\n");
    const dry = must(await load(text, true));
    expect(await onHand(one)).toBe(10);
    const report = must(await load(text));
    expect({ ...dry, batchId: "" }).toEqual({ ...report, batchId: "" });
    expect([report.changed, report.unchanged, report.failed]).toEqual([3, 0, 8]);
    expect(report.problems.map(({ line, column, code }) => [line, column, code])).toEqual([
      [4, "Stock", "level.below_reserved"],
      [5, "Écart", "level.negative"],
      [6, "SKU", "level.sku_unknown"],
      [7, "Emplacement", "level.location_unknown"],
      [8, "Stock", "level.one_of_two"],
      [9, "Stock", "level.number"],
      [10, "SKU", "level.sku_missing"],
      [11, null, "level.cells"],
    ]);
    for (const problem of report.problems) {
      for (const locale of ["fr", "ar", "en"] as const) expect(describeLevelProblem(problem, locale)).not.toBe("");
    }
    expect([await onHand(one), await onHand(two)]).toEqual([17, 12]);
    const levels = await findLocationLevels(open().engine.db.read, [one]);
    expect(levels.find((level) => level.locationId === depot.id)?.onHand).toBe(5);
    const ledger = (await listMovements(open().engine.db.read, { batchId: report.batchId })).data;
    expect(ledger.map((entry) => [entry.kind, entry.reason, entry.onHandBefore, entry.onHandAfter])).toEqual([
      ["import", "fichier", 10, 12],
      ["import", "fichier", 12, 17],
      ["import", "inventaire", 10, 12],
    ]);
    expect(await brokenRows(open().engine)).toEqual({});
  });

  test("a second time changes nothing", async () => {
    await stocked("AGAIN", 1);
    const text = "sku,on_hand\nAGAIN,7\nAGAIN,7\n";
    expect(must(await load(text))).toMatchObject({ changed: 1, unchanged: 1 });
    expect(must(await load(text))).toMatchObject({ changed: 0, unchanged: 2 });
  });

  test.each([
    ["", "file.empty"],
    ["sku,on_hand\n", "file.header-only"],
    ["name,price\na,1\n", "columns.missing"],
    ["sku,reason\na,1\n", "columns.missing"],
  ])("%j is refused as a whole", async (text, code) => {
    const refused = await load(text);
    expect(refused.ok ? "" : refused.refusal.code).toBe(code);
  });

  test("rows by the thousand stream, and only the first problems are kept", async () => {
    await stocked("MANY", 1);
    const rows = process.env.VITRINE_FULL ? 1_000_000 : 12_000;
    async function* file() {
      yield Buffer.from("sku,on_hand\n");
      for (let row = 0; row < rows; row += 100) {
        yield Buffer.from(Array.from({ length: 100 }, (_, i) => `${i % 2 ? "MANY" : "NOPE"},${row + i}\n`).join(""));
      }
    }
    const before = process.memoryUsage().heapUsed;
    const report = must(
      await importLevels(file(), {
        dryRun: true,
        reason: "",
        transact: (work) => open().engine.command(staff, work),
      }),
    );
    expect(report.failed).toBe(rows / 2);
    expect(report.problems.length + report.unlisted).toBe(rows / 2);
    expect(report.problems.length).toBeLessThanOrEqual(5_000);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(200e6);
  });
});

async function* bytes(text: string) {
  yield Buffer.from(text);
}
