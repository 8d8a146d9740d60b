import { customer } from "./customer.ts";
import type { FormAction } from "./define-action.ts";
import { lead } from "./lead.ts";
import { mail } from "./mail.ts";
import { order } from "./order.ts";
import { page } from "./page.ts";
import { redirect } from "./redirect.ts";
import { sheet } from "./sheet.ts";
import { webhook } from "./webhook.ts";
import { whatsapp } from "./whatsapp.ts";

/** Data table: everything that can happen once a form was sent. A domain joins by a file here and one in `app/server/form-actions`. */
export const FORM_ACTIONS: readonly FormAction[] = [
  ...[mail, whatsapp, webhook, sheet],
  ...[lead, customer, order],
  ...[redirect, page],
];

export function formAction(name: string): FormAction | undefined {
  return FORM_ACTIONS.find((each) => each.name === name);
}

export type { FormAction } from "./define-action.ts";
export { isSafeTarget, targetWith } from "./safe-target.ts";
