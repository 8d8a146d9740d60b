import { expect, test } from "vitest";
import { askedPart, NOT_ASKED } from "./not-asked.ts";

test("what nobody was asked for is read as nothing; what was written stays", () => {
  expect([NOT_ASKED, "", "3, rue A-B", "--"].map(askedPart)).toEqual(["", "", "3, rue A-B", "--"]);
});
