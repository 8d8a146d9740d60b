import { expect, test } from "vitest";
import { SLUG_PATTERN } from "#runtime/document/schema.ts";
import { slugFrom } from "./slug-from.ts";

test.each([
  ["Élégance d’hiver : -30 %", "elegance-d-hiver-30"],
  ["  Vases & bols  ", "vases-bols"],
  ["عروض رمضان", "عروض-رمضان"],
  ["مُزَخْرَف", "مزخرف"],
  ["!!!", ""],
])("%s becomes %s", (title, slug) => {
  expect(slugFrom(title)).toBe(slug);
  expect(slug).toMatch(new RegExp(SLUG_PATTERN, "u"));
});
