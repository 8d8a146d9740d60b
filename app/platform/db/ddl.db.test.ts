import { expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { addColumns, addIndex, createTable, dropIndex } from "./ddl.ts";
import { withTransaction } from "./index.server.ts";

describeEachDatabase("a table that is already there", (open) => {
  test("gains columns and indexes, keeps its rows, and does not mind being asked twice", async () => {
    const { db } = open();
    await withTransaction(db, async (tx) => {
      await createTable(tx, "shelves", { columns: { id: "id" }, primary: ["id"] });
      await tx.run("INSERT INTO shelves (id) VALUES ('A')");
    });
    for (let round = 0; round < 2; round++) {
      await withTransaction(db, async (tx) => {
        await addColumns(tx, "shelves", {
          count: { type: "int", fallback: 3 },
          name: { type: "word", fallback: "l'étagère" },
          note: { type: "text?" },
        });
        await addIndex(tx, "shelves", ["name", "id"], { unique: true });
      });
    }
    expect(await db.read.all("SELECT id, count, name, note FROM shelves")).toEqual([
      { id: "A", count: 3, name: "l'étagère", note: null },
    ]);
    const again = withTransaction(db, (tx) =>
      tx.run("INSERT INTO shelves (id, count, name) VALUES ('A', 1, 'l''étagère')"),
    );
    await expect(again).rejects.toThrow();
  });

  test("loses an index that nothing reads by, and does not mind being asked twice", async () => {
    const { db } = open();
    await withTransaction(db, (tx) =>
      createTable(tx, "boxes", { columns: { id: "id", name: "word" }, primary: ["id"], unique: [["name"]] }),
    );
    for (let round = 0; round < 2; round++) await withTransaction(db, (tx) => dropIndex(tx, "boxes", ["name"]));
    await withTransaction(db, (tx) => tx.run("INSERT INTO boxes (id, name) VALUES ('A', 'same'), ('B', 'same')"));
    expect(await db.read.all("SELECT id FROM boxes ORDER BY id")).toEqual([{ id: "A" }, { id: "B" }]);
  });
});
