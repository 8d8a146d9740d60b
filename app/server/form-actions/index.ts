import { customer } from "./customer.ts";
import type { Doer } from "./doer.ts";
import { lead } from "./lead.ts";
import { mail } from "./mail.ts";
import { order } from "./order.ts";
import { sheet } from "./sheet.ts";
import { webhook } from "./webhook.ts";
import { whatsapp } from "./whatsapp.ts";

/** Data table: what does each kind of action that is done after an answer is kept. */
export const DOERS: readonly Doer[] = [mail, whatsapp, webhook, sheet, lead, customer, order];

export { actionHandlers } from "./handlers.ts";
