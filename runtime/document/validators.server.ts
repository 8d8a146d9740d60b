import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { errorsOf } from "./document-error.ts";
import type { DocumentError, Validators } from "./load-document.ts";
import type { Registry } from "./registry.ts";
import { envelopeSchema } from "./schema.ts";

/**
 * Checks by ajv. Schemas come from the repository alone. Each is compiled once it is needed: compiling all of them takes a
 * second of a small machine, and a command that reads one form needs a few.
 */
export function ajvValidators(registry: Registry): Validators {
  const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true, validateFormats: true });
  addFormats.default(ajv, ["date-time"]);
  const envelope = once((kind: Parameters<typeof envelopeSchema>[0]) => ajv.compile(envelopeSchema(kind)));
  const props = once((type: string) => {
    const block = registry.get(type);
    if (!block) throw new Error(`There is no schema of the block ${type}`);
    return ajv.compile(block.schema);
  });
  return {
    envelope: (kind, value) => run(envelope(kind), value),
    props: (type, value) => run(props(type), value),
  };
}

function once<K>(compile: (key: K) => ValidateFunction): (key: K) => ValidateFunction {
  const compiled = new Map<K, ValidateFunction>();
  return (key) => {
    const known = compiled.get(key) ?? compile(key);
    compiled.set(key, known);
    return known;
  };
}

function run(check: ValidateFunction, value: unknown): DocumentError[] {
  return check(value) ? [] : errorsOf(check.errors);
}
