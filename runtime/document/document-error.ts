import type { ErrorObject } from "ajv";
import type { DocumentError } from "./load-document.ts";

/** ajv's error as a pointer to the very field, and words that name what was expected. */
export function errorOf(error: ErrorObject): DocumentError {
  const extra = error.keyword === "additionalProperties" ? `/${String(error.params.additionalProperty)}` : "";
  const missing = error.keyword === "required" ? `/${String(error.params.missingProperty)}` : "";
  const allowed = error.keyword === "enum" ? `: ${JSON.stringify(error.params.allowedValues)}` : "";
  const message = extra ? "is not known here" : missing ? "is missing" : `${error.message ?? "is invalid"}${allowed}`;
  return { pointer: `${error.instancePath}${extra}${missing}`, message };
}
