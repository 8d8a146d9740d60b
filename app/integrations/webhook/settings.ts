import type { Definition } from "../definition.ts";

/** As Standard Webhooks write one: 24 bytes or more in base64, which receivers' libraries decode. Any other is taken as it stands. */
const SECRET =
  /^(?:whsec_(?:[A-Za-z0-9+/]{4}){8,40}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?|(?!whsec_)[\x21-\x7e]{24,200})$/;

/** Calls that the shop makes to addresses of its merchant's: one secret signs them all. */
export const webhookDefinition: Definition = {
  name: "webhook",
  fields: [{ name: "secret", kind: "text", secret: true, required: true, pattern: SECRET, max: 200 }],
};
