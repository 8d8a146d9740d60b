import { googleSheetsDefinition } from "./google-sheets/settings.ts";
import { pageWriterDefinition } from "./page-writer/settings.ts";
import { stripeDefinition } from "./stripe/settings.ts";
import { whatsappDefinition } from "./whatsapp/settings.ts";

/** Data table: every outside service the shop can be joined to. */
export const definitions = [
  stripeDefinition,
  whatsappDefinition,
  googleSheetsDefinition,
  pageWriterDefinition,
] as const;
