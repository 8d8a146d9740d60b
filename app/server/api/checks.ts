import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import type { Endpoint } from "./endpoint.ts";

// Type unions ("text or null") are meant; ajv's strict mode warns of them otherwise.
const ajv = new Ajv({ allErrors: false, strict: true, allowUnionTypes: true });
addFormats.default(ajv, ["date-time"]);

const compiled = new WeakMap<object, ValidateFunction>();

function check(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const fresh = ajv.compile(schema);
  compiled.set(schema, fresh);
  return fresh;
}

export interface Mismatch {
  /** JSON pointer into the body, or the name of a query parameter. */
  pointer: string;
  problem: string;
}

/** @returns what is wrong with a body, or undefined. */
export function bodyMismatch(endpoint: Endpoint, body: unknown): Mismatch | undefined {
  const schema = endpoint.body ?? (body === undefined ? undefined : endpoint.optionalBody);
  if (!schema) return undefined;
  const validate = check(schema);
  return validate(body) ? undefined : toMismatch(validate.errors?.[0]);
}

/** Each query parameter at most once, all of them known, each of its own shape: `?sku=a&sku=b` is nobody's meaning. */
export function queryMismatch(endpoint: Endpoint, search: URLSearchParams): Mismatch | undefined {
  for (const name of new Set(search.keys())) {
    const declared = endpoint.query?.[name];
    if (!declared) return { pointer: name, problem: "is no parameter of this address" };
    if (search.getAll(name).length > 1) return { pointer: name, problem: "is given more than once" };
    const validate = check(declared.schema ?? { type: "string", maxLength: 500 });
    if (!validate(search.get(name))) return { pointer: name, problem: toMismatch(validate.errors?.[0]).problem };
  }
  return undefined;
}

function toMismatch(error: ErrorObject | undefined): Mismatch {
  const at = error?.instancePath ?? "";
  if (error?.keyword === "additionalProperties") {
    return { pointer: `${at}/${String(error.params.additionalProperty)}`, problem: "is not known here" };
  }
  if (error?.keyword === "required") {
    return { pointer: `${at}/${String(error.params.missingProperty)}`, problem: "is missing" };
  }
  const allowed = error?.keyword === "enum" ? `: ${(error.params.allowedValues as unknown[]).join(", ")}` : "";
  return { pointer: at, problem: `${error?.message ?? "is not valid"}${allowed}` };
}
