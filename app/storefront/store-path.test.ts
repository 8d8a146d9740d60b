import { expect, test } from "vitest";
import { readStorePath, storeHref } from "./store-path.ts";

const read = (address: string) => {
  const url = new URL(address, "http://shop.example");
  return readStorePath(url.pathname, url.searchParams);
};

test.each([
  ["/", { locale: null, page: { kind: "home" } }],
  ["/ar", { locale: "ar", page: { kind: "home" } }],
  ["/ar/", { locale: "ar", page: { kind: "home" } }],
  ["/c/vases", { locale: null, page: { kind: "collection", handle: "vases", page: 1 } }],
  ["/en/c/vases?page=3", { locale: "en", page: { kind: "collection", handle: "vases", page: 3 } }],
  ["/products/vase-bleu/", { locale: null, page: { kind: "product", handle: "vase-bleu" } }],
  [`/ar/p/${encodeURIComponent("مزهرية-زرقاء")}`, { locale: "ar", page: { kind: "promo", slug: "مزهرية-زرقاء" } }],
])("%s names a page everybody shares", (address, target) => expect(read(address)).toEqual(target));

test.each([["/checkout"], ["/merci/abc"], ["/admin/p/x"], ["/p"], ["/p/a/b"], ["/fr/ar/p/x"], ["/media/a.jpg"]])(
  "%s names none",
  (address) => expect(read(address)).toBeNull(),
);

test("whatever a stranger adds to an address, it stays the same page", () => {
  for (const query of ["utm_source=x", "fbclid=1", "_data=routes%2Froot", "page=0", "page=1e9", "page=abc", "page=-1"])
    expect(read(`/c/vases?${query}`)).toEqual(read("/c/vases"));
});

test("an address and its page are each other's inverse, in every language", () => {
  for (const address of ["/", "/c/vases", "/c/vases?page=2", "/products/a%20b", "/p/offre"]) {
    const target = read(address);
    if (!target) throw new Error(`${address} names no page`);
    expect(storeHref(target.page, "fr", "fr")).toBe(address);
    expect(read(storeHref(target.page, "ar", "fr"))).toEqual({ locale: "ar", page: target.page });
  }
});
