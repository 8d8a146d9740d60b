import { googleSheetsDefinition } from "./google-sheets/settings.ts";
import { mailDefinition } from "./mail/settings.ts";
import { pageWriterDefinition } from "./page-writer/settings.ts";
import { stripeDefinition } from "./stripe/settings.ts";
import { turnstileDefinition } from "./turnstile/settings.ts";
import { webhookDefinition } from "./webhook/settings.ts";
import { whatsappDefinition } from "./whatsapp/settings.ts";

/** Data table: every outside service the shop can be joined to. */
export const definitions = [
  stripeDefinition,
  whatsappDefinition,
  googleSheetsDefinition,
  mailDefinition,
  webhookDefinition,
  turnstileDefinition,
  pageWriterDefinition,
] as const;
