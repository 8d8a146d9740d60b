import { expect, test } from "vitest";
import { registry } from "../registry.ts";
import { compileForm } from "./compile-form.ts";
import { readSent } from "./form-view.ts";
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
