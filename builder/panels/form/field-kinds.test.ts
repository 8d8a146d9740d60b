import { expect, test } from "vitest";
import { translator } from "#app/commerce/kernel/messages.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { ROOT_TYPES } from "#runtime/document/limits.ts";
import { registry } from "#runtime/registry.ts";
import { formWords } from "../../words/form.ts";
import { fieldKinds, foundKinds } from "./field-kinds.ts";

const kinds = fieldKinds(registry, ROOT_TYPES.form, "fr", translator(formWords, "fr"));
const first = (query: string) => foundKinds(kinds, searchable(query))[0]?.label;

test.each([
  ["calculée", "Valeur calculée"],
  ["supplément", "Supplément de prix"],
  ["étape", "Étape"],
])("what is called %o comes before what is only found by it", (query, label) => {
  expect(first(query)).toBe(label);
});

test("what no name holds is found by the words of its block", () => {
  expect(foundKinds(kinds, searchable("téléphone")).map(({ block }) => block.type)).toContain("form.phone");
  expect(foundKinds(kinds, "constructor")).toEqual([]);
});
