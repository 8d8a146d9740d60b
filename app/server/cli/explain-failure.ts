import { EnvError } from "#app/platform/env.server.ts";
import { CannotListen } from "../http/listen.ts";
import { ServedElsewhere } from "../single-server-lock.server.ts";

const BY_CODE: Readonly<Record<string, string>> = {
  EACCES: "This user may not write there: set VITRINE_DATA to a folder it may write.",
  ECONNREFUSED: "The database does not answer: start it, and check host and port in DATABASE_URL.",
  ENOTFOUND: "The database's host is not known: check DATABASE_URL.",
  ETIMEDOUT: "The database does not answer in time: check DATABASE_URL and the network.",
  ER_ACCESS_DENIED_ERROR: "The database refuses the user: check user and password in DATABASE_URL.",
  ER_DBACCESS_DENIED_ERROR: "The database's user may not use that database: grant it, or check DATABASE_URL.",
  ER_BAD_DB_ERROR: "There is no such database: create it, or check its name in DATABASE_URL.",
  SQLITE_CANTOPEN: "The database file cannot be opened: check VITRINE_DATA and DATABASE_URL.",
  SQLITE_READONLY: "The database file may not be written: check the rights of VITRINE_DATA.",
  SQLITE_FULL: "The disk is full: free some space.",
};

/** What a person can do about a program that does not start; undefined for what only a programmer can. */
export function explainFailure(error: unknown): string | undefined {
  if (error instanceof ServedElsewhere || error instanceof EnvError || error instanceof CannotListen)
    return error.message;
  for (const each of causes(error)) {
    const code = "code" in each ? String(each.code) : "";
    const words = BY_CODE[code];
    if (words) return words;
  }
  return undefined;
}

/** An error and what it wraps: Sequelize and mysql2 hang the driver's own below theirs. */
function causes(error: unknown): Error[] {
  const found: Error[] = [];
  let next: unknown = error;
  while (next instanceof Error && !found.includes(next)) {
    found.push(next);
    next = next.cause ?? ("original" in next ? next.original : undefined);
  }
  return found;
}
