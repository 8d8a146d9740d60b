import { RATE_KINDS } from "#app/commerce/shipping/types.ts";
import type { JsonSchema } from "../endpoint.ts";
import { array, instantSchema, localizedSchema, moneySchema, nullable, object, text } from "./common.ts";

const whole: JsonSchema = { type: "integer" };
const country: JsonSchema = { ...text(2, 2), description: "ISO 3166-1 alpha-2" };
const region: JsonSchema = { ...nullable(text(64)), description: "ISO 3166-2 code, or the region's name" };
const version: JsonSchema = {
  type: "integer",
  description: "Rises with every change; a save may say which one it saw",
};
export const daysSchema = nullable(object({ min: whole, max: whole }));

const rateFields = {
  id: { ...text(40, 1), description: "Names the rate within its zone: `home`, `desk`, or a word of yours" },
  kind: { enum: RATE_KINDS },
  label: localizedSchema(80),
  price: moneySchema,
  free_from: { ...nullable(moneySchema), description: "Subtotal from which it is free" },
  steps: array(object({ above: { ...whole, description: "Grams" }, price: moneySchema }), 20),
  carrier: nullable(text(60)),
  days: daysSchema,
};

const zoneFields = {
  country,
  region,
  city: { ...nullable(text(120)), description: "A town, however it is spelt; null: all of them" },
  refused: { type: "boolean", description: "Nothing is delivered here" },
  rates: array(object(rateFields, ["label", "free_from", "steps", "carrier", "days"]), 10),
};
const zoneOptional = ["region", "city", "refused", "rates"];
export const zoneInput = object({ ...zoneFields, version }, [...zoneOptional, "version"]);
export const zoneSchema = object({
  id: text(26),
  ...zoneFields,
  rates: array(object(rateFields), 10),
  version,
  updated_at: instantSchema,
});
export const zonesInput = object({
  zones: array(
    object({ ...zoneFields, remove: { type: "boolean", description: "Take this place's zone away" } }, [
      ...zoneOptional,
      "remove",
    ]),
    5_000,
  ),
});

const deskFields = {
  country,
  region,
  city: text(120),
  name: text(120, 1),
  address: text(250),
  phone: text(40),
  carrier: nullable(text(60)),
};
export const deskInput = object({ ...deskFields, version }, [
  "region",
  "city",
  "address",
  "phone",
  "carrier",
  "version",
]);
export const deskSchema = object({ id: text(26), ...deskFields, version, updated_at: instantSchema });

export const postcodesInput = object({
  mode: { enum: ["allow", "deny"], description: "`allow`: to these alone; `deny`: to all others" },
  codes: {
    ...array(text(16), 20_000),
    description: "`75011`, or `75*` for all that begin so; an empty list opens the country",
  },
});
export const postcodesSchema = object({
  country,
  mode: { enum: ["allow", "deny"] },
  codes: array(text(16), 20_000),
});

export const ratesInput = object(
  {
    address: object({ country, region, city: text(200), postcode: nullable(text(16)) }, ["region", "postcode"]),
    subtotal: {
      ...whole,
      minimum: 0,
      maximum: Number.MAX_SAFE_INTEGER,
      description: "Goods after discounts, minor units",
    },
    weight: { ...whole, minimum: 0, maximum: 1_000_000_000, description: "Grams" },
    quantity: { ...whole, minimum: 0, maximum: 1_000_000_000 },
  },
  ["subtotal", "weight", "quantity"],
);
const offeredSchema = object({
  id: { ...text(80), description: "What an order's `delivery` takes" },
  kind: { enum: RATE_KINDS },
  label: localizedSchema(80),
  price: moneySchema,
  carrier: nullable(text(60)),
  days: daysSchema,
  desk: nullable(object({ id: text(26), name: text(120), address: text(250), city: text(120), phone: text(40) })),
});
export const ratesSchema = object({
  region: nullable(text(64)),
  town: nullable(text(120)),
  data: array(offeredSchema, 1_000),
});

const named = { name: localizedSchema(120) };
export const placesSchema = object({
  country,
  regions: array(object({ code: text(8), ...named }), 1_000),
  towns: array(object({ ...named, region: text(8) }), 10_000),
});
