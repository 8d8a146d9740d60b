import type { Definition } from "../definition.ts";

/** Calls that the shop makes to addresses of its merchant's: one secret signs them all. */
export const webhookDefinition: Definition = {
  name: "webhook",
  fields: [{ name: "secret", kind: "text", secret: true, required: true, pattern: /^[\x21-\x7e]{24,200}$/, max: 200 }],
};
