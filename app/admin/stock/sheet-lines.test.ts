import { expect, it } from "vitest";
import { addCode, isScannedCode, placeShelf, readQuantity, type SheetLine } from "./sheet-lines.ts";
import type { ShelfRow } from "./types.ts";

const shelf = (variantId: string, sku: string) => ({ variantId, sku }) as ShelfRow;

it("counts one more where the article is there already, by code or by SKU in any case", () => {
  const one = addCode([], "MZ-1");
  expect(one).toEqual([{ code: "MZ-1", quantity: "1" }]);
  expect(addCode(one, "mz-1")).toEqual([{ code: "MZ-1", quantity: "2" }]);
  const known: SheetLine[] = [{ code: "6111", quantity: "4", shelf: shelf("v", "MZ-1") }];
  expect(addCode(known, "MZ-1")[0]?.quantity).toBe("5");
});

it("brings the article that was scanned to the top", () => {
  const lines = addCode(addCode(addCode([], "A"), "B"), "A");
  expect(lines.map((line) => line.code)).toEqual(["A", "B"]);
});

it("joins two codes of one article", () => {
  const lines = addCode(placeShelf(addCode([], "6111"), "6111", shelf("v", "MZ-1")), "other-code");
  expect(placeShelf(lines, "other-code", shelf("v", "MZ-1"))).toMatchObject([{ code: "6111", quantity: "2" }]);
});

it("reads quantities in any digits, and knows a barcode in the wrong field", () => {
  expect(["12", " 1 200 ", "٣٤", "", "-1", "1.5", "abc"].map(readQuantity)).toEqual([
    ...[12, 1200, 34, undefined, undefined, undefined, undefined],
  ]);
  expect(["12", "٣٤", "6111234567890", "MZ-1", "1234567"].map(isScannedCode)).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
});
