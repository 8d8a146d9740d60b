import { expect, test } from "vitest";
import { registry } from "../registry.ts";
import { checkoutObstacles } from "./checkout-fit.ts";
import { formOf, question } from "./testing/forms.ts";

const phone = question("form.phone", "phone", {});
const city = question("form.place", "city", {});

test("a phone, a town and plain questions can be ordered with", () => {
  const note = question("form.text", "engraving", { purpose: "free" });
  expect(checkoutObstacles(formOf([phone, city, note]), registry)).toEqual([]);
});

test("what keeps a form from being the checkout's is named, with its blocks", () => {
  const form = formOf(
    [question("form.matrix", "table", {}), question("form.text", "variant", { purpose: "free" })],
    [{ when: true, effects: [{ do: "hide", what: "table" }] }],
  );
  expect(checkoutObstacles(form, registry)).toEqual([
    { code: "no-phone", blocks: [] },
    { code: "no-city", blocks: [] },
    { code: "rules", blocks: [] },
    { code: "kind", blocks: ["table"] },
    { code: "reserved", blocks: ["variant"] },
  ]);
});
