import { expect, test } from "vitest";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { pastedList, readChoices, writeChoices } from "./choices.ts";

test("a line is a choice, its value made of its words where none is written", () => {
  expect(readChoices("Très grand\n\n  s = Petit \nأحمر\nTrès grand")).toEqual([
    { value: "tres-grand", label: "Très grand" },
    { value: "s", label: "Petit" },
    { value: "احمر", label: "أحمر" },
    { value: "tres-grand-2", label: "Très grand" },
  ]);
});

test("what was there keeps its picture, its type of value and its other languages", () => {
  const items = [
    { value: 1, label: { fr: "Un", ar: "واحد" }, image: { src: "a.png" } },
    { value: "b", label: { fr: "Deux" }, image: null },
  ];
  const text = writeChoices(items, (label) => textIn(label, "fr"));
  expect(text).toBe("1 = Un\nb = Deux");
  expect(pastedList(items, readChoices("1 = Premier\nTrois"), "fr", { value: "", label: {}, image: null })).toEqual([
    { value: 1, label: { fr: "Premier", ar: "واحد" }, image: { src: "a.png" } },
    { value: "trois", label: { fr: "Trois" }, image: null },
  ]);
});
