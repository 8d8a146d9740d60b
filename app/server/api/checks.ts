import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { isDate } from "#app/commerce/kernel/clock.ts";
import type { Endpoint } from "./endpoint.ts";
import { isMismatchProblem, type Mismatch } from "./mismatch-words.ts";

// Type unions ("text or null") are meant; ajv's strict mode warns of them otherwise.
const ajv = new Ajv({ allErrors: false, strict: true, allowUnionTypes: true });
addFormats.default(ajv, ["date-time"]);
const { validate: isDateTime } = addFormats.default.get("date-time") as { validate(text: string): boolean };
// A leap second is a moment by the standard, and none that a Date can be.
ajv.addFormat("date-time", (text) => isDateTime(text) && Number.isFinite(Date.parse(text)));
ajv.addFormat("date", isDate);
ajv.addFormat("id", /^[0-9A-HJKMNP-TV-Z]{26}$/);
ajv.addFormat("position", isPosition);

const compiled = new WeakMap<object, ValidateFunction>();

function check(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const fresh = ajv.compile(schema);
  compiled.set(schema, fresh);
  return fresh;
}

/** A place in a sorted list: the values that the list was sorted by, or a moment and an id. */
function isPosition(cursor: string): boolean {
  if (/^\d{1,16}-[0-9A-Z]{26}$/.test(cursor)) return true;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    return Array.isArray(values) && values.every((each) => typeof each === "string" || typeof each === "number");
  } catch {
    return false;
  }
}

/** @returns what is wrong with a body, or undefined. */
export function bodyMismatch(endpoint: Endpoint, body: unknown): Mismatch | undefined {
  const schema = endpoint.body ?? (body === undefined ? undefined : endpoint.optionalBody);
  if (!schema) return undefined;
  const control = controlIn(body);
  if (control !== undefined) return { pointer: control, problem: "control", limit: "" };
  const validate = check(schema);
  return validate(body) ? undefined : toMismatch(validate.errors?.[0]);
}

/** Each query parameter at most once, all of them known, each of its own shape: `?sku=a&sku=b` is nobody's meaning. */
export function queryMismatch(endpoint: Endpoint, search: URLSearchParams): Mismatch | undefined {
  for (const name of new Set(search.keys())) {
    const declared = Object.entries(endpoint.query ?? {}).find(([each]) => each === name)?.[1];
    if (!declared) return { pointer: name, problem: "unknown", limit: "" };
    if (search.getAll(name).length > 1) return { pointer: name, problem: "twice", limit: "" };
    const value = search.get(name) ?? "";
    if (controlIn(value) !== undefined) return { pointer: name, problem: "control", limit: "" };
    const schema = declared.schema ?? { type: "string", maxLength: 500 };
    const validate = check(schema);
    if (!validate(schema.type === "integer" && /^-?\d+$/.test(value) ? Number(value) : value)) {
      return { ...toMismatch(validate.errors?.[0]), pointer: name };
    }
  }
  return undefined;
}

function toMismatch(error: ErrorObject | undefined): Mismatch {
  const at = error?.instancePath ?? "";
  const { keyword = "", params = {} } = error ?? {};
  if (keyword === "additionalProperties") {
    return { pointer: `${at}/${pointerPart(params.additionalProperty)}`, problem: "unknown", limit: "" };
  }
  if (keyword === "required") {
    return { pointer: `${at}/${pointerPart(params.missingProperty)}`, problem: "required", limit: "" };
  }
  const limit = params.limit ?? params.allowedValues ?? params.type ?? params.format ?? params.pattern ?? "";
  return {
    pointer: at,
    problem: isMismatchProblem(keyword) ? keyword : "other",
    limit: Array.isArray(limit) ? limit.join(", ") : String(limit),
  };
}

function pointerPart(name: unknown): string {
  return String(name).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** NUL and its kin, and halves of a character: databases cut or refuse them, and nobody types them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** The pointer of a text or name that holds what is no text. Without recursion: a body may be nested deeply. */
function controlIn(body: unknown): string | undefined {
  const waiting: { value: unknown; pointer: string }[] = [{ value: body, pointer: "" }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, pointer } = next;
    if (typeof value === "string" && (CONTROL.test(value) || !value.isWellFormed())) return pointer;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      const at = `${pointer}/${pointerPart(name)}`;
      if (CONTROL.test(name) || !name.isWellFormed()) return pointer;
      waiting.push({ value: inner, pointer: at });
    }
  }
  return undefined;
}
