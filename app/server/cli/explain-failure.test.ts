import { createServer } from "node:http";
import { expect, test } from "vitest";
import { openDatabase } from "#app/platform/db/index.server.ts";
import { listen } from "../http/listen.ts";
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

test("an address that is taken, or none of this machine's, is told with the variable that mends it", async () => {
  const first = createServer();
  const port = await listen(first, 0, "127.0.0.1");
  const taken = await listen(createServer(), port, "127.0.0.1").catch((error: unknown) => error);
  const nowhere = await listen(createServer(), 0, "192.0.2.1").catch((error: unknown) => error);
  first.close();
  expect(explainFailure(taken)).toContain("PORT");
  expect(explainFailure(nowhere)).toContain("HOST");
});

test("a bug is left to programmers", () => {
  expect(explainFailure(new TypeError("x is not a function"))).toBeUndefined();
});
