import type { Sequelize } from "sequelize";
import type { Bind, Dialect, Reader, Row } from "./types.ts";

/** A reader's two verbs from the one thing that differs between drivers: how rows are fetched. */
export function readerFrom(
  dialect: Dialect,
  sequelize: Sequelize,
  fetch: (sql: string, binds: readonly Bind[]) => Promise<object[]>,
): Omit<Reader, "orm"> {
  async function all<T extends object = Row>(sql: string, binds: readonly Bind[] = []): Promise<T[]> {
    return (await fetch(sql, binds)) as T[];
  }
  async function one<T extends object = Row>(sql: string, binds: readonly Bind[] = []): Promise<T | undefined> {
    return (await all<T>(sql, binds))[0];
  }
  return { dialect, sequelize, all, one };
}
