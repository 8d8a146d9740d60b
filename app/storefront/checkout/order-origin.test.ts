import { expect, test } from "vitest";
import { marksOfReferrer, orderOrigin } from "./order-origin.ts";

const page = "01M8BSAZFH5VD3J12RNPAFS9D2";

test("an order keeps its page, its revision and the campaign's marks, and nothing else of what was sent", () => {
  const revision = "01M8BSJ1DRTQG0D7AX0V3YBGQC";
  const sent = { page, revision, utm_source: "facebook", utm_content: "x".repeat(900), utm_evil: "1", name: "Leila" };
  expect(orderOrigin(sent)).toEqual({
    page,
    revision,
    utm: { utm_source: "facebook", utm_content: "x".repeat(200) },
  });
});

test.each([[{}], [{ page: "../../etc", revision: "<script>" }], [{ utm_source: "" }]])("%o says nothing", (sent) =>
  expect(orderOrigin(sent)).toBeUndefined(),
);

test("the page that leads here names its campaign; a foreign one, or no address, names none", () => {
  const from = (referrer: string | null) => marksOfReferrer(referrer, "https://shop.example");
  expect(from("https://shop.example/p/argan?utm_source=fb&x=1")).toEqual([["utm_source", "fb"]]);
  expect(from("https://evil.example/?utm_source=fb")).toEqual([]);
  expect(from("no address")).toEqual([]);
  expect(from(null)).toEqual([]);
});
