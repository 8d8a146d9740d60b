import type { Definition } from "../definition.ts";

/** Cloudflare Turnstile: tells people from programs, for the forms that ask for it. */
export const turnstileDefinition: Definition = {
  name: "turnstile",
  fields: [
    { name: "site_key", kind: "text", required: true, pattern: /^[A-Za-z0-9_-]{10,80}$/, max: 80 },
    { name: "secret_key", kind: "text", secret: true, required: true, pattern: /^[A-Za-z0-9_-]{10,120}$/, max: 120 },
  ],
};
