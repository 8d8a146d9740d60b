import { expect, test } from "vitest";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { describeEachDatabase, openTestDatabase } from "#app/testing/database.ts";
import { migrate, pendingMigrations } from "./migrate.ts";
import { migrations } from "./registry.ts";

describeEachDatabase("migrate", (open) => {
  test("names are numbered and each runs once, in order", async () => {
    const names = migrations.map((each) => each.name);
    expect(names.every((name) => /^\d{4}-[a-z0-9-]+$/.test(name))).toBe(true);
    expect(new Set(names.map((name) => name.slice(0, 4))).size).toBe(names.length);
    const ran = await open().db.read.all<{ name: string }>("SELECT name FROM schema_migrations ORDER BY name");
    expect(ran.map((row) => row.name)).toEqual(names);
  });

  test("a second run does nothing", async () => {
    expect(await migrate(open().db)).toEqual({ ran: [] });
  });

  test("two nodes that start at once share the work, and both find the schema current", async () => {
    const fresh = await openTestDatabase(open().db.dialect, { migrated: false });
    const other = openDatabase(fresh.url);
    expect(await pendingMigrations(fresh.db)).toHaveLength(migrations.length);
    const reports = await Promise.all([migrate(fresh.db), migrate(other)]);
    expect(reports.flatMap((report) => report.ran).sort()).toEqual(migrations.map((each) => each.name));
    expect(await pendingMigrations(other)).toEqual([]);
    await other.close();
    await fresh.drop();
  });

  test("a step that was interrupted can start over", async () => {
    const fresh = await openTestDatabase(open().db.dialect, { migrated: false });
    await migrate(fresh.db);
    const session = await fresh.db.begin();
    await session.tx.run("DELETE FROM schema_migrations");
    await session.commit();
    expect((await migrate(fresh.db)).ran).toHaveLength(migrations.length);
    await fresh.drop();
  });
});
