import { expect, test } from "vitest";
import { FORM_ACTIONS } from "#blocks/actions/index.ts";
import { registry } from "#runtime/registry.ts";
import { ICONS } from "./block-icon.tsx";

test("every block and every action of a form has a sign of its own", () => {
  const named = [...registry.all(), ...FORM_ACTIONS].map(({ icon }) => icon);
  expect(named.filter((icon) => !Object.hasOwn(ICONS, icon))).toEqual([]);
});
