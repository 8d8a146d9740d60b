import { expect, test } from "vitest";
import { registry } from "../registry.ts";
import { checkoutObstacles, isLively, readsOrder, saysMore } from "./checkout-fit.ts";
import { compileForm } from "./compile-form.ts";
import { formOf, question } from "./testing/forms.ts";

const phone = question("form.phone", "phone", {});
const city = question("form.place", "city", {});
const note = question("form.text", "engraving", { purpose: "free" });
const lively = (form: ReturnType<typeof formOf>) => isLively(form, compileForm(form, registry));

test("any form with a phone and a town can be ordered with, whatever else it asks and whatever its rules", () => {
  const table = question("form.matrix", "table", {});
  const hides = [{ when: true, effects: [{ do: "hide", what: "table" } as const] }];
  expect(checkoutObstacles(formOf([phone, city, table], hides), registry)).toEqual([]);
  expect(checkoutObstacles(formOf([phone, question("form.address", "home", {})]), registry)).toEqual([]);
  expect(checkoutObstacles(formOf([note]), registry)).toEqual(["no-phone", "no-city"]);
  expect(checkoutObstacles(formOf([phone]), registry)).toEqual(["no-city"]);
});

test("a few texts asked at once are sent as they stand; anything that comes and goes, or is more than a text, is followed", () => {
  expect(lively(formOf([phone, city, note, question("form.hidden", "source", { value: "ramadan" })]))).toBe(false);
  for (const more of ["form.matrix", "form.signature", "form.calculated", "form.yesno", "form.file"]) {
    expect([more, lively(formOf([phone, city, question(more, "more", {})]))]).toEqual([more, true]);
  }
  const words = [{ rule: "required", text: { fr: "Il nous le faut" } }];
  expect(lively(formOf([phone, city, question("form.text", "own", { purpose: "free", words })]))).toBe(true);
  expect(lively(formOf([phone, city, question("form.text", "quantity", { purpose: "free" })]))).toBe(true);
  expect(lively(formOf([phone, city, note], [{ when: true, effects: [{ do: "require", what: "engraving" }] }]))).toBe(
    true,
  );
});

test("an order alone says what its own questions asked; more is kept beside it", () => {
  const said = (form: ReturnType<typeof formOf>) => saysMore(form, compileForm(form, registry));
  const plain = formOf([phone, city]);
  plain.root.props.actions = [{ id: "lead", do: "lead", when: true, with: {} }];
  expect([said(plain), said(formOf([phone, city, note]))]).toEqual([false, true]);
  plain.root.props.actions = [{ id: "go", do: "redirect", when: true, with: { url: "/" } }];
  expect(said(plain)).toBe(true);
});

test("who speaks of the order's total is known", () => {
  const sum = question("form.calculated", "sum", { value: { "*": [{ var: "$order.total" }, 2] } });
  expect(
    [[phone], [phone, sum], [phone, question("form.total", "total", {})]].map((fields) =>
      readsOrder(compileForm(formOf(fields), registry)),
    ),
  ).toEqual([false, true, true]);
});
