import { expect, test } from "vitest";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { explainFailure } from "./explain-failure.ts";

test("a database that does not answer is told as such, however deep the driver's error lies", async () => {
  const db = openDatabase("mysql://nobody:nothing@127.0.0.1:1/none");
  const failure = await db.read.all("SELECT 1").catch((error: unknown) => error);
  await db.close();
  expect(explainFailure(failure)).toContain("DATABASE_URL");
});

test("a file that cannot be a database is told as such", () => {
  let failure: unknown;
  try {
    openDatabase("sqlite:/");
  } catch (error) {
    failure = error;
  }
  expect(explainFailure(failure)).toContain("database file");
});

test("a bug is left to programmers", () => {
  expect(explainFailure(new TypeError("x is not a function"))).toBeUndefined();
});
