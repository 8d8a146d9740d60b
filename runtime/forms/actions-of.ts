import { logicHolds } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import { at } from "#app/commerce/kernel/logic/values.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { type FormAction, formAction } from "#blocks/actions/index.ts";
import type { FormDoc, SubmitAction } from "#blocks/contract/index.ts";
import type { FormContext } from "./evaluate-form.ts";

interface DeclaredAction {
  action: SubmitAction;
  kind: FormAction;
}

/** What conditions ask of a sending: its answers, its language, and the shop's day on which it came. */
export type Sent = Pick<FormContext, "locale" | "today"> & { values: Readonly<Record<string, unknown>> };

/** What a form wants done once it was sent, in its order. A kind that is gone from the house is left out. */
export function actionsOf(form: FormDoc): DeclaredAction[] {
  const declared = Array.isArray(form.root.props.actions) ? (form.root.props.actions as SubmitAction[]) : [];
  return declared.flatMap((action) => {
    const kind = formAction(action.do);
    return kind ? [{ action, kind }] : [];
  });
}

/** Does the condition of an action hold for what was sent? */
export function applies({ when }: SubmitAction, { values, locale, today }: Sent): boolean {
  const known = { $locale: locale, $today: today };
  return logicHolds(when, (name) => {
    if (name.startsWith("$")) return own(known, name) ?? null;
    return own(values, name) ?? at(values, name.split("."));
  });
}

/** What whoever sent the form gets in place of its words of thanks: the first such action whose condition holds. */
export function replyOf(form: FormDoc, sent: Sent): SubmitAction | undefined {
  return actionsOf(form).find(({ action, kind }) => kind.phase === "reply" && applies(action, sent))?.action;
}
