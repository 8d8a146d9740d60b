import { expect, test } from "vitest";
import { marksOfReferrer, orderOrigin } from "./order-origin.ts";

const page = "01M8BSAZFH5VD3J12RNPAFS9D2";
const revision = "01M8BSJ1DRTQG0D7AX0V3YBGQC";
const unknown = { form: null };

test("an order keeps its page, its revision and the marks of its campaign and click, and nothing else of what was sent", () => {
  const marks = {
    utm_source: "facebook",
    utm_content: "x".repeat(900),
    utm_evil: "1",
    fbclid: "IwAR1",
    ttclid: "E.C.P",
  };
  expect(orderOrigin({ page, revision, ...marks, name: "Leila", gclid: "g".repeat(501) }, unknown)).toEqual({
    ...{ page, revision },
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
  expect(orderOrigin(sent, unknown)).toBeUndefined(),
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
