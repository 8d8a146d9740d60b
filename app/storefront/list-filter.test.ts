import fc from "fast-check";
import { expect, test } from "vitest";
import { choicesIn, conditionsOf, knownIn, readListFilter } from "./list-filter.ts";
import { readStorePath, storeHref } from "./store-path.ts";

const read = (query: string) => readListFilter(new URLSearchParams(query));

test("an address is read in one order, whatever its own, and each choice once", () => {
  const filter = read("o.taille=petit&a.matiere=verre&a.matiere=terre&a.matiere=verre&price.max=200&sort=price-asc");
  expect(filter).toEqual(read("sort=price-asc&price.max=200&a.matiere=terre&a.matiere=verre&o.taille=petit"));
  expect(conditionsOf(filter, "MAD")).toEqual([
    { field: "attribute", attribute: "matiere", op: "is", value: ["terre", "verre"] },
    { field: "attribute", attribute: "o.taille", op: "is", value: ["petit"] },
    { field: "price", op: "at_most", value: 20_000 },
  ]);
});

test("what no list knows is not read", () => {
  for (const junk of [
    ...["utm_source=x", "sort=id;DROP", "sort=manual", "stock=2", "price.min=", "price.min=abc", "price.mid=3", "a.=x"],
    ...["a.A=x", "a.b.c.min=1", "o. =x", `a.x=${"y".repeat(191)}`, "__proto__=x", "page=2", "a[]=1", "a.h.min=1e9"],
  ]) {
    expect(read(junk), junk).toEqual([]);
  }
  expect(read(Array.from({ length: 100 }, (_, index) => `a.x=${index}`).join("&"))).toHaveLength(24);
});

test("amounts are read as people write them, and no amount is no condition", () => {
  expect(conditionsOf(read("price.min=1 299,50"), "MAD")).toEqual([{ field: "price", op: "at_least", value: 129_950 }]);
  expect(knownIn(read("price.min=1.2.3,4,5"), new Set(), "MAD")).toEqual([]);
  expect(conditionsOf(read("a.hauteur.min=12,5"), "MAD")).toEqual([
    { field: "attribute", attribute: "hauteur", op: "at_least", value: 12.5 },
  ]);
});

test("what the list does not know is left out, so that strangers make no pages", () => {
  const known = new Set(["matiere terre", "o.taille petit", "hauteur"]);
  const filter = read(
    "a.matiere=terre&a.matiere=or&o.taille=petit&o.x=y&a.hauteur.min=3&a.poids.min=3&stock=1&sort=newest",
  );
  const left = knownIn(filter, known, "MAD").map(({ name, value }) => `${name}=${value}`);
  expect(left).toEqual(["a.hauteur.min=3", "a.matiere=terre", "o.taille=petit", "sort=newest", "stock=1"]);
});

test("a typed bound is more than any number of choices", () => {
  expect(choicesIn(read("sort=newest&a.x=1&stock=1"))).toBe(2);
  expect(choicesIn(read("price.min=1"))).toBe(Number.POSITIVE_INFINITY);
});

test("every address of a filter leads back to it", () => {
  const name = fc.constantFrom("a.matiere", "o.taille", "o.المقاس", "a.h.min", "price.max", "stock", "sort");
  const value = fc.oneof(fc.constantFrom("1", "12,5", "newest", "grand & petit", "أزرق", "❤"), fc.string());
  fc.assert(
    fc.property(fc.array(fc.tuple(name, value), { maxLength: 12 }), (pairs) => {
      const filter = readListFilter(new URLSearchParams(pairs));
      const href = storeHref({ kind: "collection", handle: "x", page: 2, filter }, "ar", "fr");
      const { pathname, searchParams } = new URL(href, "http://shop.example");
      const target = readStorePath(pathname, searchParams)?.page;
      expect(target?.kind === "collection" && (target.filter ?? [])).toEqual(filter);
      expect(target).toMatchObject({ handle: "x", page: 2 });
    }),
  );
});
