import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHOICES, CONSENT_COOKIE, choiceIn, choiceValue } from "../events/consent.ts";
import {
  countAt,
  countCookies,
  countIn,
  MOST_COUNTED,
  mayCount,
  UNCOUNTED,
  type VisitCount,
  withPage,
} from "./visit-count.ts";

const sent = (count: VisitCount) =>
  countCookies(count)
    .map((each) => each.split(";")[0])
    .join("; ");
const count = fc.record({
  visits: fc.integer({ min: 1, max: MOST_COUNTED }),
  pages: fc.integer({ min: 1, max: MOST_COUNTED }),
});

describe("how often somebody came", () => {
  it("begins with one, goes on with each page, and begins again with the next visit", () => {
    const first = withPage(countIn(""));
    expect(first).toEqual({ visits: 1, pages: 1 });
    expect(withPage(first)).toEqual({ visits: 1, pages: 2 });
    expect(withPage({ visits: 1, pages: 0 })).toEqual({ visits: 2, pages: 1 });
    expect(withPage({ visits: 0, pages: 4 })).toEqual({ visits: 1, pages: 5 });
  });

  it("is read back as it was written, among other cookies, and ends at the most", () => {
    fc.assert(
      fc.property(count, (known) => {
        expect(countIn(`a=vitrine_pages=9; ${sent(known)}; vitrine_count=2`)).toEqual(known);
        const { visits, pages } = withPage(known);
        expect([visits, pages]).toEqual([known.visits, Math.min(known.pages + 1, MOST_COUNTED)]);
      }),
    );
    expect(withPage({ visits: MOST_COUNTED, pages: 0 }).visits).toBe(MOST_COUNTED);
  });

  it("is nothing where a stranger wrote it, and a figure that cookies can hold whatever they wrote", () => {
    for (const value of ["", "0", "-1", "01", "1000", "1e2", "3.5", "NaN", "%31", "1 1", "constructor"]) {
      expect(countIn(`vitrine_visits=${value}; vitrine_pages=${value}`)).toEqual({ visits: 0, pages: 0 });
    }
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (cookies, opens) => {
        for (const written of [cookies, `vitrine_visits=${cookies}; vitrine_pages=${cookies}`]) {
          const found = countAt(written, opens);
          expect(countIn(sent(found))).toEqual(found);
        }
      }),
    );
  });

  it("waits for consent where the shop asks for it, and is forgotten with it", () => {
    const version = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(fc.constantFrom(...CHOICES), version, version, (choice, answered, asked) => {
        const cookies = `vitrine_count=1; ${CONSENT_COOKIE}=${choiceValue(choice, answered)}`;
        expect(mayCount(cookies, asked)).toBe(choiceIn(cookies, asked) === "measure");
        expect(mayCount(cookies)).toBe(true);
      }),
    );
    for (const cookie of countCookies(UNCOUNTED)) expect(cookie).toContain("=0; Max-Age=0;");
  });

  it("is the same for a page on its way and for what is asked from it, once it has counted itself", () => {
    fc.assert(
      fc.property(count, (known) => {
        expect(countAt(sent(known), true)).toEqual(countAt(sent(withPage(known)), false));
      }),
    );
    expect(countAt("", true)).toEqual(countAt("", false));
  });
});
