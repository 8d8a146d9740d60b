import type { Shop } from "#app/commerce/shop.ts";

const amount = { type: "integer", minimum: 0, maximum: 1_000_000_000_000 };
/** null: any amount. */
const most = { type: ["integer", "null"], minimum: 1, maximum: 100_000_000 };
const country = { type: "string", pattern: "^[A-Z]{2}$" };
/** Hundredths of a percent. */
const taxRate = { type: "integer", minimum: 0, maximum: 10_000 };
const instructions = { type: "string", maxLength: 2_000 };
const said = (maxLength: number) => ({
  type: "object",
  additionalProperties: false,
  properties: Object.fromEntries(["fr", "ar", "en"].map((locale) => [locale, { type: "string", maxLength }])),
});
const phone = { type: "string", pattern: "^(\\+[1-9][0-9]{6,14})?$" };

/** What a shop's settings may be: validates what is stored and what the admin sends. */
export const shopSchema = {
  type: "object",
  additionalProperties: false,
  properties: {
    name: { type: "string", minLength: 1, maxLength: 80 },
    phone,
    whatsapp: phone,
    email: { type: "string", maxLength: 190 },
    country,
    countries: { type: "array", items: country, minItems: 1, maxItems: 250, uniqueItems: true },
    currency: { type: "string", enum: ["MAD", "DZD", "TND", "XOF", "EUR", "USD", "GBP"] },
    timeZone: { type: "string", minLength: 1, maxLength: 64 },
    locales: { type: "array", items: { type: "string", enum: ["fr", "ar", "en"] }, minItems: 1, uniqueItems: true },
    reserveAt: { type: "string", enum: ["placed", "confirmed"] },
    lowStockAt: { type: "integer", minimum: 0, maximum: 1_000_000 },
    shipping: {
      type: "object",
      additionalProperties: false,
      required: ["flat", "freeFrom"],
      properties: { flat: amount, freeFrom: { ...amount, type: ["integer", "null"] } },
    },
    taxes: {
      type: "object",
      maxProperties: 250,
      propertyNames: { pattern: "^[A-Z]{2}$" },
      additionalProperties: {
        type: "object",
        additionalProperties: false,
        required: ["included", "rate", "classes", "shipping"],
        properties: {
          included: { type: "boolean" },
          rate: taxRate,
          classes: {
            type: "object",
            maxProperties: 20,
            propertyNames: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
            additionalProperties: taxRate,
          },
          shipping: { ...taxRate, type: ["integer", "null"] },
        },
      },
    },
    codFee: {
      type: "object",
      additionalProperties: false,
      required: ["flat", "places"],
      properties: {
        flat: amount,
        places: {
          type: "array",
          maxItems: 500,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["country", "city", "fee"],
            properties: { country, city: { type: ["string", "null"], minLength: 1, maxLength: 120 }, fee: amount },
          },
        },
      },
    },
    payments: {
      type: "object",
      additionalProperties: false,
      required: ["methods", "onlineMinutes"],
      properties: {
        onlineMinutes: { type: "integer", minimum: 31, maximum: 1_440 },
        methods: {
          type: "array",
          minItems: 1,
          maxItems: 10,
          items: {
            type: "object",
            additionalProperties: false,
            required: ["method", "countries", "min", "max", "instructions", "percent"],
            properties: {
              method: { type: "string", enum: ["cod", "bank_transfer", "card", "deposit"] },
              countries: { type: "array", items: country, maxItems: 250, uniqueItems: true },
              min: { ...amount, type: ["integer", "null"] },
              max: { ...amount, type: ["integer", "null"] },
              instructions: {
                type: "object",
                additionalProperties: false,
                properties: { fr: instructions, ar: instructions, en: instructions },
              },
              percent: { type: ["integer", "null"], minimum: 1, maximum: 99 },
            },
          },
        },
      },
    },
    mergeWithinHours: { type: "integer", minimum: 0, maximum: 720 },
    cancelAfterHours: { type: ["integer", "null"], minimum: 1, maximum: 2_160 },
    callWithinMinutes: { type: "integer", minimum: 1, maximum: 10_080 },
    leads: {
      type: "object",
      additionalProperties: false,
      required: ["keep", "days"],
      properties: { keep: { type: "boolean" }, days: { type: "integer", minimum: 1, maximum: 365 } },
    },
    confirmation: {
      type: "object",
      additionalProperties: false,
      required: ["mail", "whatsapp"],
      properties: {
        mail: {
          type: "object",
          additionalProperties: false,
          required: ["sends", "subject", "text"],
          properties: { sends: { type: "boolean" }, subject: said(200), text: said(5_000) },
        },
        whatsapp: {
          type: "object",
          additionalProperties: false,
          required: ["sends", "text", "template", "language"],
          properties: {
            sends: { type: "boolean" },
            text: said(2_000),
            template: { type: "string", maxLength: 512, pattern: "^[a-z0-9_]*$" },
            language: { type: "string", pattern: "^([a-z]{2}(_[A-Z]{2})?)?$" },
          },
        },
      },
    },
    consent: {
      type: "object",
      additionalProperties: false,
      required: ["asks", "version", "policy"],
      properties: {
        asks: { type: "boolean" },
        version: { type: "integer", minimum: 1, maximum: 1_000_000 },
        policy: { type: "string", maxLength: 300, pattern: "^(/[A-Za-z0-9][A-Za-z0-9_./%-]*)?$" },
      },
    },
    approvePages: { type: "boolean" },
    messages: {
      type: "object",
      additionalProperties: false,
      required: ["perVisit", "gap"],
      properties: {
        perVisit: { type: "integer", minimum: 1, maximum: 20 },
        gap: { type: "integer", minimum: 0, maximum: 3_600 },
      },
    },
    pageBudget: {
      type: "object",
      additionalProperties: false,
      required: ["html", "css", "js", "images", "nodes"],
      properties: { html: most, css: most, js: most, images: most, nodes: most },
    },
    orderPrefix: { type: "string", pattern: "^[A-Z0-9-]{0,8}$" },
  },
} as const;

/** A shop nobody has set up yet. */
export const defaultShop: Shop = {
  name: "Ma boutique",
  phone: "",
  whatsapp: "",
  email: "",
  country: "MA",
  countries: ["MA", "DZ", "TN", "SN", "CI", "FR"],
  currency: "MAD",
  timeZone: "Africa/Casablanca",
  locales: ["fr", "ar", "en"],
  reserveAt: "placed",
  lowStockAt: 5,
  shipping: { flat: 0, freeFrom: null },
  taxes: {},
  codFee: { flat: 0, places: [] },
  payments: {
    methods: [{ method: "cod", countries: [], min: null, max: null, instructions: {}, percent: null }],
    onlineMinutes: 60,
  },
  mergeWithinHours: 48,
  cancelAfterHours: null,
  callWithinMinutes: 60,
  leads: { keep: true, days: 30 },
  confirmation: {
    mail: { sends: true, subject: {}, text: {} },
    whatsapp: { sends: false, text: {}, template: "", language: "" },
  },
  consent: { asks: false, version: 1, policy: "" },
  approvePages: false,
  messages: { perVisit: 3, gap: 30 },
  // The web's median page for telephones sends 22 KB of HTML and 77 of CSS (Web Almanac 2025); scripts: those of a page
  // with the checkout in a sheet. Lighthouse warns of more than 1,400 elements.
  pageBudget: { html: 30_000, css: 30_000, js: 15_000, images: 800_000, nodes: 1_400 },
  orderPrefix: "",
};
