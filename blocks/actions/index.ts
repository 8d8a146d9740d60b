import type { FormAction } from "./define-action.ts";
import { FORM_ACTIONS } from "./registry.ts";

export function formAction(name: string): FormAction | undefined {
  return FORM_ACTIONS.find((each) => each.name === name);
}

export type { FormAction } from "./define-action.ts";
export { FORM_ACTIONS } from "./registry.ts";
export { isSafeTarget, targetWith } from "./safe-target.ts";
