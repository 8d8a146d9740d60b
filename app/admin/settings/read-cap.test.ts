import { expect, it } from "vitest";
import { readCap } from "./read-cap.server.ts";

function typed(perVisit: string, gap: string): FormData {
  const form = new FormData();
  form.set("perVisit", perVisit);
  form.set("gap", gap);
  return form;
}

it("reads whole numbers in any digits, and nothing as no number", () => {
  expect(readCap(typed(" 4 ", "٤٥"))).toEqual({ perVisit: 4, gap: 45 });
  expect(readCap(typed("", "soon"))).toEqual({ perVisit: Number.NaN, gap: Number.NaN });
});
