import { expect, test } from "vitest";
import { node } from "#templates/starter/build.ts";
import { registry } from "../registry.ts";
import { compileForm } from "./compile-form.ts";
import type { FormContext } from "./evaluate-form.ts";
import { formView } from "./form-view.ts";
import { knownNames, withKnown } from "./known-answers.ts";
import { formOf, question, step } from "./testing/forms.ts";

const context: FormContext = { locale: "fr", country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };
const known = { name: "Amina", phone: "06 12 34 56 78", address: "Rue 4", city: "Fès", email: "a@b.ma" };
const form = compileForm(
  formOf([
    step("one", [
      question("form.text", "name", { purpose: "name" }),
      question("form.text", "wish", { purpose: "free" }),
    ]),
    step("two", [
      question("form.address", "home", { region: "never" }),
      node("form.phone", "phone"),
      question("form.hidden", "email", { source: "fixed", value: "shop@b.ma" }),
      question("form.choice", "city", { options: [{ value: "Fès", label: {}, image: null }] }),
      question("form.text", "address", { purpose: "free", start: "Au bureau" }),
    ]),
  ]),
  registry,
);
const view = (answers: Record<string, unknown>, at: number) =>
  formView(withKnown(form, known), answers, context, { step: at, checked: false }).answers ?? {};

test("a step that nobody answered begins with what is known; what is not a text of that name, or the form's own, stays", () => {
  expect([...knownNames(form, known)]).toEqual(["name", "home", "phone"]);
  const step = view({ name: "Zineb" }, 1);
  expect(step).toMatchObject({ "home[city]": ["Fès"], "home[line]": ["Rue 4"], phone: ["06 12 34 56 78"] });
  expect(step).toMatchObject({ name: ["Zineb"], city: [], address: ["Au bureau"], email: ["shop@b.ma"] });
});

test("what somebody typed stands, and what they emptied stays empty, on the way back too", () => {
  expect(view({ name: "" }, 0)).toMatchObject({ name: [] });
  const next = formView(withKnown(form, known), { name: "", wish: "x" }, context, { step: 1, checked: false });
  expect(next.carried).toContainEqual(["name", ""]);
});

test("nothing is sent for somebody: what is read of a form knows nobody", () => {
  expect(formView(form, {}, context, { step: 1, checked: false }).answers?.phone).toEqual([]);
});

test("a question that wants none of it stays empty, and the others are filled in", () => {
  const fields = [
    question("form.text", "name", { purpose: "name", known: false }),
    question("form.text", "email", { purpose: "email" }),
    question("form.phone", "phone", { known: false }),
    question("form.address", "address", { known: false }),
  ];
  const form = compileForm(formOf(fields), registry);
  const all = { name: "Aïcha", email: "a@b.ma", phone: "0612345678", address: "3, rue", city: "Fès" };
  expect([...knownNames(form, all)]).toEqual(["email"]);
});
