import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createLogger } from "./log.server.ts";

function capture() {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLogger("info", stream), text: () => lines.join("") };
}

test("people's data and secrets stay out, at the top and one level down", () => {
  const { log, text } = capture();
  log.info(
    { phone: "+212612345678", customer: { name: "Amina" }, request: { authorization: "Bearer vt_1" } },
    "placed",
  );
  log.info({ order: { id: "01J", email: "amina@example.com" } }, "order");
  expect(text()).not.toMatch(/2126|Amina|vt_1|example\.com/);
  expect(text()).toContain("01J");
});

test("an error keeps its words and its stack, but neither its binds nor a duplicate's value", () => {
  const { log, text } = capture();
  const error = Object.assign(new Error("Duplicate entry '+212612345678' for key 'customers_phone'"), {
    code: "ER_DUP_ENTRY",
    sql: "INSERT …",
    parameters: ["+212612345678"],
  });
  log.error({ err: error }, "failed");
  expect(text()).toContain("customers_phone");
  expect(text()).toContain("log.test.ts");
  expect(text()).not.toContain("2126");
});
