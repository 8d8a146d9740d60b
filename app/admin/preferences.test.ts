import { expect, it } from "vitest";
import { preferencesCookie, readPreferences } from "./preferences.ts";

const read = (headers: Record<string, string>) => readPreferences(new Headers(headers));

it("takes the browser's language on a first visit, by its order of preference", () => {
  expect(read({ "accept-language": "de;q=0.9, en-GB;q=0.3, ar-MA;q=0.8" })).toEqual({ locale: "ar", theme: "system" });
  expect(read({ "accept-language": "de" }).locale).toBe("fr");
  expect(read({}).locale).toBe("fr");
});

it("keeps what was chosen", () => {
  const cookie = preferencesCookie({ locale: "en", theme: "dark" }, true);
  expect(cookie).toMatch(/; Secure$/);
  expect(read({ cookie: `a=b; ${cookie.split(";")[0]}`, "accept-language": "ar" })).toEqual({
    locale: "en",
    theme: "dark",
  });
});

it("reads nonsense as nothing", () => {
  expect(read({ cookie: "vitrine_admin=<script>.pink" })).toEqual({ locale: "fr", theme: "system" });
});
