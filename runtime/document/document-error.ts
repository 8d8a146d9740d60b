import type { ErrorObject } from "ajv";
import type { DocumentError } from "./load-document.ts";

/**
 * That a schema's `then` or `else` was not met says nothing beside what was not met in it; nor does that something is not
 * null, beside what else it might be.
 */
export function errorsOf(errors: readonly ErrorObject[] | null | undefined): DocumentError[] {
  const told = (errors ?? []).filter(({ keyword }) => keyword !== "if");
  const more = told.filter(({ keyword, params }) => keyword !== "type" || params.type !== "null");
  return (more.length > 0 ? more : told).map(errorOf);
}

/** ajv's error as a pointer to the very field, and words that name what was expected. */
function errorOf(error: ErrorObject): DocumentError {
  const extra = error.keyword === "additionalProperties" ? `/${String(error.params.additionalProperty)}` : "";
  const missing = error.keyword === "required" ? `/${String(error.params.missingProperty)}` : "";
  const allowed = error.keyword === "enum" ? `: ${JSON.stringify(error.params.allowedValues)}` : "";
  const message = extra ? "is not known here" : missing ? "is missing" : `${error.message ?? "is invalid"}${allowed}`;
  return { pointer: `${error.instancePath}${extra}${missing}`, message };
}
