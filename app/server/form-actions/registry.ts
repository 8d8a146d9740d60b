import type { Doer } from "./doer.ts";
import customer from "./doers/customer.ts";
import lead from "./doers/lead.ts";
import mail from "./doers/mail.ts";
import order from "./doers/order.ts";
import sheet from "./doers/sheet.ts";
import webhook from "./doers/webhook.ts";
import whatsapp from "./doers/whatsapp.ts";

/**
 * What does each kind of action that is done after an answer is kept: a file each, under the action's name in
 * `blocks/actions/kinds`. Named one by one: processes that Node starts as they are (`app/testing`) know no glob.
 */
export const DOERS: readonly Doer[] = [customer, lead, mail, order, sheet, webhook, whatsapp];
