import { expect, test } from "vitest";
import { type KeyPress, matches, shownKeys } from "./keys.ts";

const press = (key: string, code: string, ...mods: string[]): KeyPress => ({
  key,
  code,
  ctrlKey: mods.includes("ctrl"),
  metaKey: mods.includes("meta"),
  altKey: mods.includes("alt"),
  shiftKey: mods.includes("shift"),
});

test.each([
  ["QWERTY", press("z", "KeyZ", "ctrl"), "Mod+Z", true],
  ["AZERTY, where Z stands at W's place", press("z", "KeyW", "ctrl"), "Mod+Z", true],
  ["QWERTZ, Y at Z's place is not undo", press("y", "KeyZ", "ctrl"), "Mod+Z", false],
  ["an Arabic keyboard", press("ئ", "KeyZ", "ctrl"), "Mod+Z", true],
  ["a Mac", press("z", "KeyZ", "meta"), "Mod+Z", true],
  ["with Shift it is something else", press("Z", "KeyZ", "ctrl", "shift"), "Mod+Z", false],
  ["with Shift where Shift is wanted", press("Z", "KeyZ", "ctrl", "shift"), "Mod+Shift+Z", true],
  ["a digit on AZERTY", press("&", "Digit1", "alt"), "Alt+1", true],
  ["Alt types π on a Mac", press("π", "KeyP", "alt"), "Alt+P", true],
  ["a question mark needs Shift on most keyboards", press("?", "Slash", "shift"), "?", true],
  ["a slash needs Shift on AZERTY", press("/", "Period", "shift"), "/", true],
  ["arrows", press("ArrowUp", "ArrowUp", "alt"), "Alt+ArrowUp", true],
  ["arrows without their modifier", press("ArrowUp", "ArrowUp"), "Alt+ArrowUp", false],
])("%s", (_name, pressed, keys, expected) => {
  expect(matches(pressed, keys)).toBe(expected);
});

test("shortcuts are shown as they are printed on the keys", () => {
  expect(shownKeys("Mod+Shift+Z")).toBe("Ctrl+Shift+Z");
  expect(shownKeys("Mod+Alt+ArrowUp", true)).toBe("⌘+⌥+↑");
});
