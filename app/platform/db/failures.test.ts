import { describe, expect, test } from "vitest";
import { isConnectionLost, isDuplicate, isLockTimeout, isRerunnable, namedSqliteError } from "./failures.ts";

const mysqlError = (errno: number, code = "", sqlState = "HY000") =>
  Object.assign(new Error("database"), { errno, code, sqlState });
const sqliteError = (errcode: number) => Object.assign(new Error("database"), { code: "ERR_SQLITE_ERROR", errcode });

describe("the whole transaction runs again after", () => {
  test.each([
    ["a deadlock", mysqlError(1213, "ER_LOCK_DEADLOCK", "40001")],
    ["a lock wait timeout", mysqlError(1205)],
    ["a snapshot conflict", mysqlError(1020)],
    ["a Galera node that is not ready", mysqlError(1047, "", "08S01")],
    ["a serialization failure known by its state alone", mysqlError(0, "", "40001")],
    ["a TiDB write conflict", mysqlError(9007)],
    ["a TiDB lock conflict", mysqlError(8002)],
    ["a busy SQLite file", sqliteError(5)],
    ["a busy SQLite file, extended code (snapshot)", sqliteError(5 | (2 << 8))],
    ["a locked SQLite table", sqliteError(6)],
    ["any of these wrapped by Sequelize", { original: mysqlError(1213) }],
  ])("%s", (_, error) => expect(isRerunnable(error)).toBe(true));

  test.each([
    ["a taken key", mysqlError(1062, "ER_DUP_ENTRY", "23000")],
    ["a syntax error", mysqlError(1064)],
    ["a full disk", sqliteError(13)],
    ["a bug", new TypeError("x is not a function")],
    ["nothing", undefined],
  ])("but not after %s", (_, error) => expect(isRerunnable(error)).toBe(false));
});

test("a lost connection is told from other failures", () => {
  expect(isConnectionLost(mysqlError(0, "PROTOCOL_CONNECTION_LOST"))).toBe(true);
  expect(isConnectionLost(mysqlError(1053, "ER_SERVER_SHUTDOWN"))).toBe(true);
  expect(isConnectionLost(mysqlError(2013))).toBe(true);
  expect(isConnectionLost(mysqlError(1213))).toBe(false);
});

test("a taken key is known on every driver, wrapped or not", () => {
  expect(isDuplicate(mysqlError(1062, "ER_DUP_ENTRY"))).toBe(true);
  expect(isDuplicate(sqliteError(2067))).toBe(true);
  expect(isDuplicate(sqliteError(1555))).toBe(true);
  expect(isDuplicate({ original: sqliteError(2067) })).toBe(true);
  expect(isDuplicate(sqliteError(19))).toBe(false);
});

test("SQLite's errors keep being told apart after they are renamed for Sequelize", () => {
  const named = namedSqliteError(sqliteError(2067));
  expect(named).toMatchObject({ code: "SQLITE_CONSTRAINT" });
  expect(isDuplicate(named)).toBe(true);
  expect(isRerunnable(namedSqliteError(sqliteError(5)))).toBe(true);
});

test("a lock wait timeout is told from a deadlock", () => {
  expect(isLockTimeout(mysqlError(1205))).toBe(true);
  expect(isLockTimeout(mysqlError(1213))).toBe(false);
});
