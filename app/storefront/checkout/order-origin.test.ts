import { expect, test } from "vitest";
import { marksCookie } from "../visitor/known-visitor.ts";
import { marksBefore, marksOfReferrer, orderOrigin, withMarks } from "./order-origin.ts";

const page = "01M8BSAZFH5VD3J12RNPAFS9D2";
const revision = "01M8BSJ1DRTQG0D7AX0V3YBGQC";
const unknown = { form: { house: "0123456789ab" } };
const houseForm = "0123456789ab";

test("an order keeps its page, its revision and the marks of its campaign and click, and nothing else of what was sent", () => {
  const marks = {
    utm_source: "facebook",
    utm_content: "x".repeat(900),
    utm_evil: "1",
    fbclid: "IwAR1",
    ttclid: "E.C.P",
  };
  expect(orderOrigin({ page, revision, ...marks, name: "Leila", gclid: "g".repeat(501) }, unknown)).toEqual({
    ...{ page, revision, houseForm },
    utm: { utm_source: "facebook", utm_content: "x".repeat(200) },
    clicks: { fbclid: "IwAR1", ttclid: "E.C.P" },
  });
});

test("form and campaigns are what the server knows, never what was sent", () => {
  const known = {
    form: { document: page, revision },
    campaigns: [{ id: revision, revision: page, variant: "b" }],
  };
  const origin = { form: page, formRevision: revision, campaigns: known.campaigns };
  expect(orderOrigin({ form: "x", formRevision: "y", campaigns: "z" }, known)).toEqual(origin);
});

test.each([[{}], [{ page: "../../etc", revision: "<script>" }], [{ utm_source: "" }]])("%o says nothing", (sent) =>
  expect(orderOrigin(sent, unknown)).toEqual({ houseForm }),
);

test("the page that leads here names its campaign; a foreign one, or no address, names none", () => {
  const from = (referrer: string | null) => marksOfReferrer(referrer, "https://shop.example");
  expect(from("https://shop.example/p/argan?gclid=Cj0&utm_source=fb&x=1")).toEqual([
    ["utm_source", "fb"],
    ["gclid", "Cj0"],
  ]);
  expect(from("https://evil.example/?utm_source=fb")).toEqual([]);
  expect(from("no address")).toEqual([]);
  expect(from(null)).toEqual([]);
});

test("an order from a page without marks has those of the advertisement that began the visit, and never of two", () => {
  const came =
    marksCookie(
      [
        ["utm_source", "fb"],
        ["fbclid", "IwAR1"],
      ],
      true,
    ).split(";")[0] ?? "";
  const from = (referer: string) =>
    new Request("https://shop.example/checkout", { headers: { cookie: `a=b; ${came}`, referer } });
  const visit = [
    ["utm_source", "fb"],
    ["fbclid", "IwAR1"],
  ];
  expect(withMarks([["name", "Leila"]], from("https://shop.example/products/vase"))).toEqual([
    ["name", "Leila"],
    ...visit,
  ]);
  expect(marksBefore(from("https://shop.example/products/vase")).slice(0, 2)).toEqual(visit);
  expect(withMarks([["gclid", "Cj0"]], from("https://shop.example/"))).toEqual([["gclid", "Cj0"]]);
  expect(withMarks([["gclid", ""]], from("https://shop.example/?ttclid=E.C"))).toEqual([
    ["gclid", ""],
    ["ttclid", "E.C"],
  ]);
});

test("a cookie holds whole ids alone", () => {
  const long = marksCookie(
    [
      ["utm_source", "x".repeat(1_480)],
      ["gclid", "Cj0KCQiA"],
      ["epik", "e"],
    ],
    false,
  );
  expect(decodeURIComponent(long.split(/[=;]/, 2)[1] ?? "")).not.toContain("gclid");
  expect(long.length).toBeLessThan(3_000);
});
