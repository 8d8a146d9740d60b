import { expect, test } from "vitest";
import { CHOICES, choiceIn, choiceValue } from "./consent.ts";

test("a choice is that of the question it was made for", () => {
  for (const choice of CHOICES) {
    expect(choiceIn(`a=1; vitrine_consent=${choiceValue(choice, 3)}; b=2`, 3)).toBe(choice);
    expect(choiceIn(`vitrine_consent=${choiceValue(choice, 2)}`, 3)).toBeUndefined();
    expect(choiceIn(`vitrine_consent=${choice}`, 0)).toBe(choice);
    expect(choiceIn(`vitrine_consent=${choice}`, 3)).toBeUndefined();
  }
});

test.each([
  "",
  "vitrine_consent=",
  "vitrine_consent=yes.3",
  "xvitrine_consent=measure.3",
  "vitrine_consent=measure.30",
])("nothing was chosen in %j", (cookies) => expect(choiceIn(cookies, 3)).toBeUndefined());
