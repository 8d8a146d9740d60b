import { expect, it } from "vitest";
import { LONG_PRESS, pressOutcome } from "./palette-press.ts";

it("a mouse drags once it has moved; a finger scrolls where it moves at once and drags where it rested", () => {
  expect(pressOutcome("mouse", 2, 5_000)).toBe("waits");
  expect(pressOutcome("mouse", 6, 0)).toBe("drags");
  expect(pressOutcome("pen", 6, 0)).toBe("drags");
  expect(pressOutcome("touch", 4, 100)).toBe("waits");
  expect(pressOutcome("touch", 30, 100)).toBe("scrolls");
  expect(pressOutcome("touch", 0, LONG_PRESS)).toBe("drags");
  expect(pressOutcome("touch", 80, LONG_PRESS + 1)).toBe("drags");
});
