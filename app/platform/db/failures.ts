/** Sorts what databases throw. One list of codes for every dialect, each with a test. */

/** COMMIT was sent and the connection broke: it may or may not have happened. Settle it by the idempotency key. */
export class UnknownOutcome extends Error {
  constructor(cause: unknown) {
    super("The connection was lost while committing: the outcome is unknown", { cause });
    this.name = "UnknownOutcome";
  }
}

/** The whole transaction is to be run again: the database gave way to another one. */
const RERUN_NUMBERS = new Set([
  1213, // ER_LOCK_DEADLOCK, Galera certification failure too
  1205, // ER_LOCK_WAIT_TIMEOUT
  1020, // ER_CHECKREAD: innodb_snapshot_isolation
  1047, // ER_UNKNOWN_COM_ERROR: a Galera node that is not ready
  9007, // TiDB write conflict
  8002, // TiDB: locked by another
]);
const RERUN_CODES = new Set(["SQLITE_BUSY", "SQLITE_LOCKED"]);
const RERUN_STATES = new Set(["40001"]);

const LOST_CODES = new Set([
  "PROTOCOL_CONNECTION_LOST",
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "ER_SERVER_SHUTDOWN",
  "ER_CONNECTION_KILLED",
  "ER_NEW_ABORTING_CONNECTION",
]);
const LOST_NUMBERS = new Set([2006, 2013, 1053, 1152, 1927]);

const DUPLICATE_CODES = new Set(["ER_DUP_ENTRY", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"]);

/** SQLite's primary result codes as the sqlite3 driver names them; `errcode` carries the extended one. */
const SQLITE_NAMES: Record<number, string> = {
  5: "SQLITE_BUSY",
  6: "SQLITE_LOCKED",
  8: "SQLITE_READONLY",
  10: "SQLITE_IOERR",
  13: "SQLITE_FULL",
  14: "SQLITE_CANTOPEN",
  19: "SQLITE_CONSTRAINT",
  1555: "SQLITE_CONSTRAINT_PRIMARYKEY",
  2067: "SQLITE_CONSTRAINT_UNIQUE",
};

interface Traits {
  code: string;
  number: number;
  state: string;
}

/** Name, number and SQLSTATE of a driver's error; Sequelize's wrapping is taken off. */
function traits(error: unknown): Traits {
  if (typeof error !== "object" || error === null) return { code: "", number: 0, state: "" };
  const raw = error as Record<string, unknown>;
  if (raw.original !== undefined && raw.original !== error) return traits(raw.original);
  const errcode = typeof raw.errcode === "number" ? raw.errcode : 0;
  const sqlite = SQLITE_NAMES[errcode] ?? SQLITE_NAMES[errcode & 0xff];
  return {
    code: sqlite ?? (typeof raw.code === "string" ? raw.code : ""),
    number: typeof raw.errno === "number" ? raw.errno : 0,
    state: typeof raw.sqlState === "string" ? raw.sqlState : "",
  };
}

/** The transaction was rolled back by the database and is safe to run again from its start. */
export function isRerunnable(error: unknown): boolean {
  const { code, number, state } = traits(error);
  return RERUN_NUMBERS.has(number) || RERUN_CODES.has(code) || RERUN_STATES.has(state);
}

/** The connection is gone. Before COMMIT was sent, nothing has happened. */
export function isConnectionLost(error: unknown): boolean {
  const { code, number } = traits(error);
  return LOST_CODES.has(code) || LOST_NUMBERS.has(number);
}

/** A unique key refused the row. */
export function isDuplicate(error: unknown): boolean {
  const { code, number } = traits(error);
  return DUPLICATE_CODES.has(code) || number === 1062;
}

/** Two writers wanted the same row for too long (InnoDB's lock wait timeout). */
export function isLockTimeout(error: unknown): boolean {
  return traits(error).number === 1205;
}

/** The driver's error, carrying the name the sqlite3 driver would have given it (Sequelize reads `code`). */
export function namedSqliteError(error: unknown): Error {
  const named = error instanceof Error ? error : new Error(String(error));
  const { code } = traits(named);
  // Sequelize matches SQLITE_CONSTRAINT exactly; the extended code stays readable in `errcode`.
  Object.assign(named, { code: code.startsWith("SQLITE_CONSTRAINT") ? "SQLITE_CONSTRAINT" : code });
  return named;
}
