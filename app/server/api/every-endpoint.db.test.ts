import { afterAll, beforeAll, expect, test } from "vitest";
import { describeEachDatabase } from "#app/testing/database.ts";
import { endpoints } from "./endpoints.ts";
import { openTestApi, type TestApi } from "./testing/api.ts";

/** Every operation times every kind of token: a new operation is in the matrix by being in the table. */
const cells = endpoints.map(({ method, path, scope }) => ({ method, scope, path: path.replace(/\{\w+\}/g, "01J") }));

describeEachDatabase("every operation of the API", (open) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi(open().url);
  });
  afterAll(() => api.close());

  test.each(cells)("$method $path wants a token that may $scope", async ({ method, path, scope }) => {
    const send = method === "GET" ? {} : { body: {} };
    expect((await api.ask(method, path, { ...send, scope: "none" })).status).toBe(401);
    expect((await api.ask(method, path, { ...send, scope: "forged" })).status).toBe(401);
    const reading = await api.ask(method, path, { ...send, scope: "read" });
    if (scope === "write") expect([reading.status, reading.body.code]).toEqual([403, "auth.scope"]);
    else expect([401, 403]).not.toContain(reading.status);
    expect([401, 403]).not.toContain((await api.ask(method, path, { ...send, scope: "write" })).status);
  });

  test("what replaces, changes or takes away wants a token that may write", () => {
    // A POST may only compute: its input is too large for an address.
    const reading = endpoints.filter(({ method, scope }) => !["GET", "POST"].includes(method) && scope === "read");
    expect(reading.map(({ path }) => path)).toEqual([]);
  });
});
