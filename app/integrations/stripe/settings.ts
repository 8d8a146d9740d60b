import type { Definition } from "../definition.ts";

export const stripeDefinition: Definition = {
  name: "stripe",
  fields: [
    {
      name: "secret_key",
      kind: "text",
      secret: true,
      required: true,
      pattern: /^(sk|rk)_(test|live)_[A-Za-z0-9_]{3,250}$/,
      max: 255,
    },
    {
      name: "webhook_secret",
      kind: "text",
      secret: true,
      required: true,
      pattern: /^whsec_[A-Za-z0-9+/=_-]{3,250}$/,
      max: 255,
    },
    { name: "account", kind: "text", pattern: /^acct_[A-Za-z0-9_]{3,60}$/, max: 80 },
    { name: "capture", kind: "choice", options: ["automatic", "manual"], fallback: "automatic", max: 20 },
  ],
};
