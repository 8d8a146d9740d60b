import { parsePhoneNumberWithError } from "libphonenumber-js/max";
import { expect, it } from "vitest";
import { demoProducts } from "./catalog.ts";
import { homePage } from "./documents/home.ts";
import { demoShop } from "./shop.ts";

it("gives the demo shop phone numbers that a Moroccan phone would take", () => {
  for (const number of [demoShop.phone, demoShop.whatsapp]) {
    const parsed = parsePhoneNumberWithError(number);
    expect(parsed.country).toBe("MA");
    expect(parsed.isValid()).toBe(true);
  }
});

it("names as many workshops on the home page as stand behind the shelves", () => {
  const workshops = new Set(demoProducts.map((product) => product.vendor).filter((name) => name !== demoShop.name.fr));
  const home = homePage({ product: String, collection: String, page: String, offerEndsAt: "2030-01-01T22:00:00Z" });
  const inWords = ["", "Un atelier", "Deux", "Trois", "Quatre", "Cinq", "Six", "Sept", "Huit"][workshops.size];
  expect(JSON.stringify(home)).toContain(`${inWords} ateliers`);
});
