import { expect, test } from "vitest";
import { registry } from "../registry.ts";
import { compileForm } from "./compile-form.ts";
import { formView, readSent, waitedIn } from "./form-view.ts";
import { formOf, question } from "./testing/forms.ts";

const choice = question("form.choice", "size", {
  several: true,
  options: ["s", "m"].map((value) => ({ value, label: {}, image: null })),
});
const form = compileForm(formOf([choice]), registry);

test("every box of one question is read, in the order it was sent in", () => {
  expect(
    readSent(
      form,
      [
        ["a.size", "s"],
        ["a.other", "x"],
        ["a.size", "m"],
      ],
      0,
    ),
  ).toEqual({ size: ["s", "m"] });
});

test("as many boxes as a request can carry are read in one go: copying them at each would take minutes", () => {
  const sent = Array.from({ length: 200_000 }, (): [string, string] => ["a.size", "s"]);
  expect(readSent(form, sent, 0).size).toHaveLength(200_000);
});

test("of a field that was not on the page that was sent nothing is said yet", () => {
  const rules = [{ when: { "==": [{ var: "gift" }, true] }, effects: [{ do: "show" as const, what: "words" }] }];
  const fields = [
    question("form.yesno", "gift", { required: true }),
    question("form.text", "words", { purpose: "free", required: true }),
    question("form.text", "more", { purpose: "free", required: true }),
  ];
  const gift = compileForm(formOf(fields, rules), registry);
  const context = { locale: "en" as const, country: "MA", today: "2026-11-26", now: "2026-11-26T10:00:00Z" };
  const said = (by: string) => {
    const waited = waitedIn("words other", by);
    return Object.keys(formView(gift, { gift: "true" }, context, { step: 0, checked: true, waited }).errors);
  };
  expect(said("")).toEqual(["more"]);
  expect(said("script")).toEqual(["words", "more"]);
});
