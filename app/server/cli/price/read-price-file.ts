import { readFileSync, statSync } from "node:fs";
import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { type PriceFile, priceFileSchema } from "./file-schema.ts";

const LARGEST = 8_000_000;
const MOST_ERRORS = 50;

export interface FileError {
  /** JSON pointer into the file; "" is the file itself. */
  pointer: string;
  message: string;
}

export type ReadFile = { file: PriceFile } | { errors: FileError[]; missing?: true };

/** A basket's file, or everything that is wrong with it. Whatever it holds, however large: it is bounded first. */
export function readPriceFile(path: string): ReadFile {
  const found = path === "-" ? undefined : statSync(path, { throwIfNoEntry: false });
  if (path !== "-" && !found?.isFile()) {
    return { errors: [{ pointer: "", message: `there is no file "${path}"` }], missing: true };
  }
  if ((found?.size ?? 0) > LARGEST) return { errors: [{ pointer: "", message: `larger than ${LARGEST} bytes` }] };
  return readPriceText(readFileSync(path === "-" ? 0 : path));
}

export function readPriceText(bytes: Uint8Array): ReadFile {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 200) : "the file is not UTF-8 text";
    return { errors: [{ pointer: "", message: `not JSON: ${why}` }] };
  }
  compiled ??= compile();
  const validate = compiled;
  if (validate(value)) return { file: value as PriceFile };
  return { errors: (validate.errors ?? []).slice(0, MOST_ERRORS).map(toError) };
}

let compiled: ValidateFunction | undefined;

function compile(): ValidateFunction {
  const { $schema: _, ...schema } = priceFileSchema;
  // Several errors at once help who writes a file; lists are bounded before their items are looked at.
  const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, strictTypes: false });
  addFormats.default(ajv, ["date-time"]);
  return ajv.compile(schema);
}

function toError({ keyword, instancePath, params, message }: ErrorObject): FileError {
  if (keyword === "additionalProperties") {
    return { pointer: `${instancePath}/${String(params.additionalProperty)}`, message: "is not known here" };
  }
  if (keyword === "required") {
    return { pointer: `${instancePath}/${String(params.missingProperty)}`, message: "is missing" };
  }
  const allowed = keyword === "enum" ? `: ${(params.allowedValues as unknown[]).join(", ")}` : "";
  return { pointer: instancePath, message: `${message ?? "is not valid"}${allowed}` };
}
