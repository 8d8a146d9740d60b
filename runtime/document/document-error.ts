import type { ErrorObject } from "ajv";
import { schemaProblem } from "#app/commerce/kernel/problem-words.ts";
import type { DocumentError } from "./load-document.ts";

/**
 * That a schema's `then` or `else` was not met says nothing beside what was not met in it; nor does that something is not
 * null, beside what else it might be.
 */
export function errorsOf(errors: readonly ErrorObject[] | null | undefined): DocumentError[] {
  const told = (errors ?? []).filter(({ keyword }) => keyword !== "if");
  const more = told.filter(({ keyword, params }) => keyword !== "type" || params.type !== "null");
  return (more.length > 0 ? more : told).map((each) => schemaProblem(each));
}
