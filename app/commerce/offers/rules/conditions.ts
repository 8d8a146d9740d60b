import { isSameTown } from "../../places/index.server.ts";
import type { Selection } from "../types.ts";
import { countries, instant, money, object, paymentMethods, selection, texts, whole } from "./arguments.ts";
import { type BasketFacts, type Condition, condition } from "./rule.ts";
import { selects } from "./selects.ts";

/** Data table: every condition an offer may set. Adding one is adding an entry, and its words. */
const list: readonly Condition[] = [
  condition<{ min: number; items?: Selection }>({
    code: "spend",
    args: object({ min: money(), items: selection() }, ["items"]),
    check({ lines }, { min, items }) {
      const spent = lines.reduce((sum, line) => sum + (selects(items, line) ? line.unitPrice * line.quantity : 0), 0);
      return spent >= min ? null : { code: "offer.spend_short", data: { min, missing: min - spent } };
    },
  }),
  condition<{ min: number; items?: Selection }>({
    code: "quantity",
    args: object({ min: whole(1, 10_000), items: selection() }, ["items"]),
    check({ lines }, { min, items }) {
      const pieces = lines.reduce((sum, line) => sum + (selects(items, line) ? line.quantity : 0), 0);
      return pieces >= min ? null : { code: "offer.quantity_short", data: { min, missing: min - pieces } };
    },
  }),
  condition({
    code: "first-order",
    args: object({}),
    wantsCustomer: true,
    check: ({ customer }) => (customer.orderCount === 0 ? null : { code: "offer.first_order_only" }),
  }),
  condition<{ any: string[] }>({
    code: "segment",
    args: object({ any: texts() }),
    wantsCustomer: true,
    check({ customer }, { any }) {
      return any.some((name) => customer.segments.includes(name)) ? null : { code: "offer.segment_only" };
    },
  }),
  condition<{ from?: string; until?: string }>({
    code: "dates",
    args: object({ from: instant(), until: instant() }, ["from", "until"]),
    check({ now }, { from, until }) {
      if (from !== undefined && now < Date.parse(from)) return { code: "offer.not_yet", data: { from } };
      if (until !== undefined && now >= Date.parse(until)) return { code: "offer.over", data: { until } };
      return null;
    },
  }),
  condition<{ cities: string[] }>({
    code: "city",
    args: object({ cities: texts() }),
    check({ customer }, { cities }) {
      const { country, city } = customer;
      return cities.some((each) => isSameTown(country, each, city))
        ? null
        : { code: "offer.city_only", data: { cities } };
    },
  }),
  condition<{ countries: string[] }>({
    code: "country",
    args: object({ countries: countries() }),
    check({ customer }, args) {
      return args.countries.includes(customer.country)
        ? null
        : { code: "offer.country_only", data: { countries: args.countries } };
    },
  }),
  condition<{ methods: string[] }>({
    code: "payment",
    args: object({ methods: paymentMethods() }),
    check({ paymentMethod }, { methods }) {
      return methods.includes(paymentMethod ?? "") ? null : { code: "offer.payment_only", data: { methods } };
    },
  }),
  condition({ code: "coupon", args: object({}), check: (facts) => couponProblem(facts) }),
];

export const conditions: ReadonlyMap<string, Condition> = new Map(list.map((each) => [each.code, each]));

/** One good coupon of the offer is enough; else what is wrong with the first that was given. */
function couponProblem({ coupons }: BasketFacts) {
  if (coupons.some(({ problem }) => problem === null)) return null;
  return coupons[0]?.problem ?? { code: "coupon.missing" };
}
