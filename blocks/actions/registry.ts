import type { FormAction } from "./define-action.ts";

/** Adding an action is adding a file: this glob is the only list there is. What does it is a file in `app/server/form-actions/doers`. */
const found = import.meta.glob<FormAction>("./kinds/*.ts", { eager: true, import: "default" });

/** Everything that can happen once a form was sent. */
export const FORM_ACTIONS: readonly FormAction[] = Object.values(found);
