import { existsSync } from "node:fs";
import { createConnection } from "mysql2/promise";
import { expect, test } from "vitest";
import { describeEachDatabase } from "./databases.ts";

describeEachDatabase("a fresh database", (freshDatabase, dialect) => {
  test("is empty and is nobody else's", async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    expect(one).not.toBe(other);
    expect(await isEmpty(one)).toBe(true);
  });

  test(`speaks ${dialect}`, async () => {
    const { protocol } = new URL(await freshDatabase());
    expect(protocol).toBe(dialect === "sqlite" ? "sqlite:" : "mysql:");
  });
});

async function isEmpty(url: string): Promise<boolean> {
  if (url.startsWith("sqlite:")) return !existsSync(url.slice("sqlite:".length));
  const connection = await createConnection(url);
  const [tables] = await connection.query("SHOW TABLES");
  await connection.end();
  return Array.isArray(tables) && tables.length === 0;
}
