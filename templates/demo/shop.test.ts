import { parsePhoneNumberWithError } from "libphonenumber-js/max";
import { describe, expect, it } from "vitest";
import { demoCollections, demoProducts } from "./catalog.ts";
import { pictures } from "./pictures/index.ts";
import { announcements, demoShop, home, policies, promises, promo, questions, reasons } from "./shop.ts";
import { demoLanguages } from "./types.ts";

const everything = { announcements, demoShop, home, policies, promises, promo, questions, reasons };

function* walk(value: unknown, path = ""): Generator<[path: string, value: unknown]> {
  yield [path, value];
  if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) yield* walk(inner, `${path}.${key}`);
}

const all = [...walk(everything)];
const named = (name: string): string[] =>
  all.filter(([path]) => path.endsWith(`.${name}`)).flatMap(([, value]) => (typeof value === "string" ? [value] : []));

describe("the words of the demo shop", () => {
  it("stand in three languages everywhere, Arabic in Arabic script", () => {
    const texts = all.filter(([, value]) => typeof value === "object" && value !== null && "fr" in value);
    expect(texts.length).toBeGreaterThan(80);
    for (const [path, value] of texts) {
      const text = value as Record<string, string>;
      expect(Object.keys(text).sort(), path).toEqual([...demoLanguages].sort());
      for (const language of demoLanguages) expect(text[language]?.trim(), `${path}.${language}`).toBeTruthy();
      if (!path.endsWith(".slug")) expect(text.ar, path).toMatch(/\p{Script=Arabic}/u);
    }
  });

  it("name only pictures, products and collections that exist", () => {
    const keys = new Set(pictures.map((picture) => picture.key));
    const handles = new Set(demoProducts.map((product) => product.handle));
    const shelves = new Set(demoCollections.map((collection) => collection.handle));
    expect(named("image").length).toBeGreaterThan(8);
    for (const image of named("image")) expect(keys.has(image), image).toBe(true);
    for (const handle of [...named("product"), ...home.favourites.products])
      expect(handles.has(handle), handle).toBe(true);
    for (const handle of [...named("collection"), ...home.collections.collections])
      expect(shelves.has(handle), handle).toBe(true);
  });

  it("answer six questions and promise the delivery price the settings charge", () => {
    expect(questions).toHaveLength(6);
    const { flat, freeFrom } = demoShop.shipping;
    for (const language of demoLanguages) {
      expect(promises.shipping[language]).toContain(String(flat / 100));
      expect(promises.shipping[language]).toContain(String(freeFrom / 100));
    }
  });

  it("quote the gift box's true prices", () => {
    const variant = demoProducts.find((product) => product.handle === promo.product)!.variants[0]!;
    for (const text of [promo.offer.text, announcements[1]])
      for (const language of demoLanguages) {
        expect(text[language]).toContain(String(variant.price / 100));
        expect(text[language]).toContain(String(variant.compareAt! / 100));
      }
  });

  it("give phone numbers that a Moroccan phone would take", () => {
    for (const number of [demoShop.phone, demoShop.whatsapp]) {
      const parsed = parsePhoneNumberWithError(number);
      expect(parsed.country).toBe("MA");
      expect(parsed.isValid()).toBe(true);
    }
  });

  it("have a page for delivery, returns, contact and the law, each under its own address", () => {
    for (const language of demoLanguages)
      expect(new Set(policies.map((policy) => policy.slug[language])).size).toBe(policies.length);
    expect(policies.map((policy) => policy.slug.fr)).toEqual(["livraison", "retours", "contact", "mentions-legales"]);
  });
});
