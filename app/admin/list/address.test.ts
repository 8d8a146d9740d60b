import { expect, it } from "vitest";
import { listHref } from "./address.ts";

const search = new URLSearchParams("q=vase&state=placed&cursor=abc");

it("begins at the first page when the list changes", () => {
  expect(listHref("/admin/orders", search, { state: "confirmed" })).toBe("/admin/orders?q=vase&state=confirmed");
  expect(listHref("/admin/orders", search, { state: null, q: "" })).toBe("/admin/orders");
});

it("keeps the choices while one pages", () => {
  expect(listHref("/admin/orders", search, { cursor: "xyz" })).toBe("/admin/orders?q=vase&state=placed&cursor=xyz");
});
