import { describe, expect, it } from "vitest";
import { readablePhone, whatsAppHref } from "./phone.ts";

describe("a phone number", () => {
  it.each([
    ["+212522000111", "+212 522 00 01 11"],
    ["+21620123456", "+216 20 123 456"],
    ["+2250102030405", "+225 01 02 03 04 05"],
    ["+33612345678", "+33 6 12 34 56 78"],
    ["+14155550100", "+14155550100"],
  ])("reads %s as %s", (number, words) => expect(readablePhone(number).replaceAll("\u00a0", " ")).toBe(words));

  it("greets without breaking the address", () => {
    expect(whatsAppHref("+212661000222", " Salut & <b> ")).toBe(
      "https://wa.me/212661000222?text=Salut%20%26%20%3Cb%3E",
    );
    expect(whatsAppHref("+212661000222")).toBe("https://wa.me/212661000222");
  });
});
