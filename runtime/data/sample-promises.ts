import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { money } from "#app/commerce/kernel/money.ts";
import type { ProductView, StoreData, Subject } from "#blocks/contract/index.ts";
import { sampleQuestions } from "./sample-form.ts";

const CURRENCY = "MAD";
/** Ends far off, so that samples look the same for years. */
const OFFER_ENDS = Date.parse("2031-03-01T20:00:00Z");

type Promises = Pick<
  StoreData,
  "reach" | "freeDelivery" | "codes" | "offerEnds" | "recentOrders" | "tracking" | "questions"
>;

/** What the sample shop promises: the same for everybody, whatever is asked. */
export function samplePromises(locale: Locale, subject: Subject, products: readonly ProductView[]): Promises {
  const words = (fr: string, ar: string, en: string) => textIn({ fr, ar, en }, locale);
  const towns = [
    words("Casablanca", "الدار البيضاء", "Casablanca"),
    words("Fès", "فاس", "Fez"),
    words("Rabat", "الرباط", "Rabat"),
  ];
  return {
    reach: async () => ({
      town: subject.town ?? "",
      ways: [
        {
          id: "home",
          label: words("À domicile", "إلى المنزل", "To your door"),
          price: words("25 DH", "25 درهم", "25 MAD"),
          note: words("2 à 3 jours ouvrés", "من يومين إلى 3 أيام عمل", "2 to 3 working days"),
          desks: [],
        },
      ],
      refused: "",
      freeFrom: money(50_000, CURRENCY),
      towns,
    }),
    freeDelivery: async () => ({
      from: money(50_000, CURRENCY),
      cart: subject.wanted?.cart ? money(38_000, CURRENCY) : null,
    }),
    codes: async (typed) => typed.map((code) => ({ code: code.toUpperCase(), endsAt: OFFER_ENDS })),
    offerEnds: async (refs) => refs.map(() => OFFER_ENDS),
    recentOrders: async (_, limit) =>
      products.slice(0, Math.min(limit, towns.length)).map(({ id, title, url, images }, index) => ({
        ...{ id, title, url, image: images[0] ?? null, town: towns[index] ?? "" },
        day: words("22 novembre", "22 نونبر", "22 November"),
      })),
    tracking: async () => ({
      number: "MZ-1042",
      reached: ["placed", "confirmed", "packed", "shipped"],
      ended: null,
      parcels: [{ carrier: "Amana", code: "LK123456789MA", href: null }],
    }),
    questions: async (ids) =>
      ids.map(() => ({
        ...{ form: sampleQuestions(), answerable: true, takesFiles: false, thanks: "" },
        ...{ state: { values: {}, errors: {} }, packed: "{}" },
      })),
  };
}
