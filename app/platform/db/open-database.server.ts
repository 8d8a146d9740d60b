import { openMysql } from "./mysql-driver.server.ts";
import { openSqlite } from "./sqlite-driver.server.ts";
import type { Db } from "./types.ts";

/**
 * Opens the database an URL names: `sqlite:PATH`, `mysql://user:password@host:port/database` (MariaDB alike).
 * Nothing is sent to a server before the first statement.
 * @param options how many connections; `warm` keeps all of them open: a server does, so that the start of a sale finds them
 */
export function openDatabase(url: string, options: { pool?: number; warm?: boolean } = {}): Db {
  if (url.startsWith("sqlite:")) return openSqlite(url.slice("sqlite:".length));
  return openMysql(url, options);
}
