import { envelopes, props } from "virtual:block-validators";
import { errorsOf } from "#runtime/document/document-error.ts";
import type { DocumentError, Validators } from "#runtime/document/load-document.ts";

/** The same checks as the server's, compiled ahead of time: no eval under the admin's content policy. */
export const browserValidators: Validators = {
  envelope: (kind, value) => run(envelopes[kind], value),
  props: (type, value) => run(props[type], value),
};

function run(check: (typeof props)[string] | undefined, value: unknown): DocumentError[] {
  if (!check) throw new Error("No schema was compiled for this");
  return check(value) ? [] : errorsOf(check.errors);
}
