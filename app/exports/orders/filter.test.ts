import { expect, test } from "vitest";
import { ORDER_FILTERS, ordersFilter, strangeInOrders } from "./filter.ts";

const of = (text: string) => new URLSearchParams(text);

test("an address is read as a filter, and what it cannot mean is left out", () => {
  expect(
    ordersFilter(of("q= fes &state=placed&payment=paid&from=2026-11-01&to=2026-02-30&source=moon&page=2")),
  ).toEqual({
    q: "fes",
    state: "placed",
    paymentState: "paid",
    from: "2026-11-01",
  });
  expect(ordersFilter(of(ORDER_FILTERS.map((name) => `${name}=`).join("&")))).toEqual({});
});

test.each([
  ["state=plced", "state=plced"],
  ["q=x&from=hier", "from=hier"],
  ["to=2026-13-01", "to=2026-13-01"],
  ["state=placed&delivery=&city=Fès", undefined],
])("%s holds %s", (search, strange) => expect(strangeInOrders(of(search))).toBe(strange));
