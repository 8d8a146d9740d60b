import { expect, test } from "vitest";
import { ownDirection } from "./own-direction.ts";

test.each([
  ["Which city?", "ltr"],
  ["Où livrer ?", "ltr"],
  ["أين نوصل؟", "rtl"],
  ["رقم واتساب (WhatsApp)", undefined],
  ["WhatsApp أو SMS؟", undefined],
  ["1 / 2 ?", undefined],
  ["", undefined],
  [null, undefined],
])("%s reads %s", (words, dir) => {
  expect(ownDirection(words).dir).toBe(dir);
});
