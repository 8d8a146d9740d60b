import type { Props } from "../contract/props.ts";
import type { FormAction } from "./define-action.ts";
import { FORM_ACTIONS } from "./registry.ts";

export function formAction(name: string): FormAction | undefined {
  return FORM_ACTIONS.find((each) => each.name === name);
}

/** Settings of an action as far as they have to be said in each language: what the shop alone reads is said in one. */
export function spokenProps({ props, forShop }: FormAction, settings: Readonly<Record<string, unknown>>): Props {
  if (!forShop?.(settings)) return props;
  return Object.fromEntries(Object.entries(props).filter(([, { kind }]) => kind !== "text" && kind !== "rich-text"));
}

export type { FormAction } from "./define-action.ts";
export { FORM_ACTIONS } from "./registry.ts";
export { isSafeTarget, targetWith } from "./safe-target.ts";
