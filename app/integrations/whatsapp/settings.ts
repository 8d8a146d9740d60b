import type { Definition } from "../definition.ts";

export const whatsappDefinition: Definition = {
  name: "whatsapp",
  fields: [
    { name: "access_token", kind: "text", secret: true, required: true, pattern: /^[\x21-\x7e]{10,600}$/, max: 600 },
    { name: "phone_number_id", kind: "text", required: true, pattern: /^[0-9]{5,30}$/, max: 30 },
    { name: "recipient", kind: "text", required: true, pattern: /^\+[1-9][0-9]{6,14}$/, max: 16 },
    // Without a template the message is plain text, which WhatsApp delivers only within a day of the recipient's last word.
    { name: "template", kind: "text", pattern: /^[a-z0-9_]{1,512}$/, max: 512 },
    { name: "template_language", kind: "text", pattern: /^[a-z]{2}(_[A-Z]{2})?$/, fallback: "fr", max: 5 },
    { name: "low_stock", kind: "switch", options: ["on"], max: 2 },
    { name: "app_secret", kind: "text", secret: true, pattern: /^[\x21-\x7e]{8,200}$/, max: 200 },
    { name: "verify_token", kind: "text", secret: true, pattern: /^[\x21-\x7e]{8,200}$/, max: 200 },
  ],
};
