import { expect, test } from "vitest";
import { registry } from "#runtime/registry.ts";
import { refusalText } from "./block-words.ts";

const refused = (pointer: string, message: string) =>
  refusalText({ code: "clip.invalid", data: { message }, pointer }, registry, "fr");

test("what is wrong with pasted blocks is told with the setting it is about", () => {
  const start = "Les blocs du presse-papiers ne sont pas valides\u00a0:";
  expect(refused("/root/slots/body/0/props/level", "is missing")).toBe(`${start} level manque.`);
  expect(refused("/root/slots/body/0/props/items/3", "must be string")).toBe(`${start} items doit être un texte.`);
  expect(refused("", "more than 3 blocks")).toBe(`${start} a plus de 3 blocs.`);
});
