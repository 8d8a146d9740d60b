import { logicHolds } from "#app/commerce/kernel/logic/evaluate-logic.ts";
import { at } from "#app/commerce/kernel/logic/values.ts";
import { type FormAction, formAction } from "#blocks/actions/index.ts";
import type { FormDoc, SubmitAction } from "#blocks/contract/index.ts";

interface Decided {
  action: SubmitAction;
  kind: FormAction;
  /** Its condition holds for these answers. */
  holds: boolean;
}

/** What a form wants done of these answers, in its order. A kind that is gone from the house is left out. */
export function actionsOf(form: FormDoc, values: Readonly<Record<string, unknown>>): Decided[] {
  const declared = Array.isArray(form.root.props.actions) ? (form.root.props.actions as SubmitAction[]) : [];
  const lookup = (name: string) => (Object.hasOwn(values, name) ? values[name] : at(values, name.split(".")));
  return declared.flatMap((action) => {
    const kind = formAction(action.do);
    return kind ? [{ action, kind, holds: logicHolds(action.when, lookup) }] : [];
  });
}

/** What whoever sent the form gets in place of its words of thanks: the first such action whose condition holds. */
export function replyOf(form: FormDoc, values: Readonly<Record<string, unknown>>): SubmitAction | undefined {
  return actionsOf(form, values).find(({ kind, holds }) => kind.phase === "reply" && holds)?.action;
}
