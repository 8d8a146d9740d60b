import fc from "fast-check";
import { expect, it } from "vitest";
import { bundleIn } from "./bundle-in.ts";
import { pageForTest } from "./page-for-test.ts";

const page = () => pageForTest({ title: { fr: "x" } });
const bundle = (more: object) => ({ vitrine: "documents", format: 1, docs: [page()], with: {}, assets: {}, ...more });
const pointerOf = (value: unknown) => {
  const read = bundleIn(value);
  return read.ok ? "taken" : read.refusal.pointer;
};

it("takes a bundle, and a document alone", () => {
  expect([pointerOf(bundle({})), pointerOf(page())]).toEqual(["taken", "taken"]);
});

it.each<[string, object, string]>([
  ["a newer format", { format: 2 }, "/format"],
  ["no format", { format: "1" }, "/format"],
  ["no document", { docs: [] }, "/docs"],
  ["documents that are no list", { docs: { 0: 1 } }, "/docs"],
  ["more documents than anybody exports", { docs: Array.from({ length: 101 }, page) }, "/docs"],
  [
    "an unknown block",
    { docs: [page(), { ...page(), root: { id: "root", type: "x.y", props: {} } }] },
    "/docs/1/root/type",
  ],
  ["a document of a newer Vitrine", { docs: [{ ...page(), format: 2 }] }, "/docs/0/format"],
  ["a block of a newer Vitrine", { docs: [{ ...page(), blocks: { "layout.page": 99 } }] }, "/docs/0/root"],
  [
    "a page among what is shared",
    { with: { "01ARZ3NDEKTSV4RRFFQ69G5FAV": page() } },
    "/with/01ARZ3NDEKTSV4RRFFQ69G5FAV/kind",
  ],
  ["an id that is a path", { with: { "../../etc": page() } }, "/with/..~1..~1etc"],
  ["files that are no table", { assets: ["x"] }, "/assets"],
  ["a file that is no text", { assets: { "media/a.webp": 3 } }, "/assets/media~1a.webp"],
  ["a file that is no base64", { assets: { "media/a.webp": "<script>" } }, "/assets/media~1a.webp"],
])("refuses %s, and says where", (_, more, pointer) => expect(pointerOf(bundle(more))).toBe(pointer));

it("answers whatever it is fed, and changes no prototype", () => {
  const part = fc.oneof(fc.jsonValue(), fc.constant(page()), fc.constant([page()]));
  const anything = fc.record({ format: part, docs: part, with: part, assets: part }, { requiredKeys: [] }).map(bundle);
  fc.assert(
    fc.property(fc.oneof(anything, fc.anything()), (value) => {
      expect(typeof bundleIn(value).ok).toBe("boolean");
      expect(Object.keys(Object.prototype)).toEqual([]);
    }),
  );
});
