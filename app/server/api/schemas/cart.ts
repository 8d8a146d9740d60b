import { array, moneySchema, nullable, object, text } from "./common.ts";
import { priceSchema } from "./offer.ts";

const partSchema = object({ variant_id: text(64), quantity: { type: "integer" } });

export const newCartLineSchema = object(
  {
    sku: text(191),
    variant_id: text(64),
    quantity: { type: "integer" },
    components: { ...array(partSchema, 60), description: "What was chosen of a mix, for one of it" },
  },
  ["sku", "variant_id", "components"],
);

const codes = {
  coupon: { ...text(64), description: "A code as it was typed; empty takes it out" },
  voucher: { ...text(64), description: "A code of store credit; it pays when the cart is ordered" },
};

const phone = {
  ...text(60),
  description:
    "Whose cart it is. You vouch for it: what lies in other carts of the same phone is put into this one, and they end.",
};

export const newCartSchema = object({ lines: array(newCartLineSchema, 10_000), ...codes, phone }, [
  ...["lines", "coupon", "voucher", "phone"],
]);

export const cartPatchSchema = object({ ...codes, phone }, ["coupon", "voucher", "phone"]);

const lineSchema = object({
  key: { ...nullable(text(64)), description: "Names the line in its cart; null for what an offer added" },
  variant_id: text(64),
  sku: text(191),
  title: text(1_000),
  components: array(partSchema, 60),
  quantity: { type: "integer" },
  available: { type: "integer" },
  unit_price: moneySchema,
  discount: moneySchema,
  total: moneySchema,
});

export const cartSchema = object({
  token: { ...text(22), description: "Opens the cart; whoever has it has the cart" },
  lines: array(lineSchema, 10_000),
  gone: { ...array(text(64), 10_000), description: "Keys of lines that cannot be bought any more" },
  coupon: text(64),
  voucher: text(64),
  price: { ...nullable(priceSchema), description: "As POST /price answers; null where nothing can be bought" },
});
