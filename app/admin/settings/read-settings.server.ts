import { isLocale, type Locale } from "#app/commerce/kernel/locale.ts";
import { isCurrency, parseAmount } from "#app/commerce/kernel/money.ts";
import { parsePhone } from "#app/commerce/kernel/phone.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { westernDigits } from "#app/commerce/kernel/searchable.ts";
import type { ConsentQuestion, Shop } from "#app/commerce/shop.ts";
import { textFields, textValues } from "../form-data.ts";

/** What that form says of the shop. */
export const SHOP_SETTINGS = [
  ...["name", "phone", "whatsapp", "email", "country", "countries", "currency", "timeZone", "locales"],
  ...[
    "reserveAt",
    "lowStockAt",
    "shipping",
    "mergeWithinHours",
    "cancelAfterHours",
    "callWithinMinutes",
    "consent",
    "approvePages",
    "orderPrefix",
  ],
] as readonly (keyof Shop)[];

/** The settings form as the shop it describes. Phones and amounts are read here; the rest `updateShop` judges. */
export function readSettings(form: FormData): Result<Partial<Shop>> {
  const field = textFields(form);
  const currency = field("currency");
  if (!isCurrency(currency)) return refuse("settings.invalid", { name: "currency", problem: currency }, "/currency");
  const flat = parseAmount(field("flat") || "0", currency);
  if (flat === undefined) return refuse("amount.unreadable", {}, "/shipping/flat");
  const freeFrom = field("freeFrom").trim() ? parseAmount(field("freeFrom"), currency) : null;
  if (freeFrom === undefined) return refuse("amount.unreadable", {}, "/shipping/freeFrom");
  const country = field("country");
  const phones = { phone: "", whatsapp: "" };
  for (const name of ["phone", "whatsapp"] as const) {
    if (!field(name).trim()) continue;
    const parsed = parsePhone(field(name), country);
    if (!parsed) return refuse("phone.invalid", { country }, `/${name}`);
    phones[name] = parsed.e164;
  }
  const lowStockAt = form.has("lowStockAt")
    ? { lowStockAt: Number(westernDigits(field("lowStockAt").trim() || "0")) }
    : {};
  const reserveAt = field("reserveAt") === "confirmed" ? "confirmed" : "placed";
  return ok({
    ...phones,
    ...lowStockAt,
    ...{ name: field("name").trim(), email: field("email").trim(), country, currency, reserveAt },
    ...{ timeZone: field("timeZone"), orderPrefix: field("orderPrefix").trim().toUpperCase() },
    countries: textValues(form, "countries").length > 0 ? textValues(form, "countries") : [country],
    locales: locales(field("mainLanguage"), textValues(form, "languages")),
    shipping: { flat, freeFrom },
    ...deskRules(form, field),
  });
}

/** Whole numbers are the settings' to judge; a form that does not ask leaves them as they are. */
function deskRules(form: FormData, field: (name: string) => string): Partial<Shop> {
  return {
    ...(field("consentAsks") && { consent: consentIn(form, field) }),
    ...(field("approvePages") && { approvePages: field("approvePages") === "yes" }),
    ...(field("callWithinMinutes") && { callWithinMinutes: Number(field("callWithinMinutes")) }),
    ...(field("mergeWithinHours") && { mergeWithinHours: Number(field("mergeWithinHours")) }),
    ...(form.has("cancelAfterHours") && {
      cancelAfterHours: field("cancelAfterHours").trim() === "" ? null : Number(field("cancelAfterHours")),
    }),
  };
}

/** Who is to be asked again is: by a question of another version. */
function consentIn(form: FormData, field: (name: string) => string): ConsentQuestion {
  return {
    asks: field("consentAsks") === "yes",
    version: Number(field("consentVersion")) + (form.has("consentAgain") ? 1 : 0),
    policy: field("consentPolicy").trim(),
  };
}

/** Main language first; it is always among them. */
function locales(main: string, offered: readonly string[]): Locale[] {
  return [...new Set([main, ...offered])].filter(isLocale);
}
