import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { DOCUMENT_KINDS, type DocumentKind } from "#blocks/contract/index.ts";
import { errorsOf } from "./document-error.ts";
import type { DocumentError, Validators } from "./load-document.ts";
import type { Registry } from "./registry.ts";
import { envelopeSchema } from "./schema.ts";

/** Checks by ajv. Schemas come from the repository alone; compiling all of them takes some 0.3 s, once. */
export function ajvValidators(registry: Registry): Validators {
  const ajv = new Ajv2020({ allErrors: false, strict: true, allowUnionTypes: true, validateFormats: true });
  addFormats.default(ajv, ["date-time"]);
  const envelopes = new Map<DocumentKind, ValidateFunction>(
    DOCUMENT_KINDS.map((kind) => [kind, ajv.compile(envelopeSchema(kind))]),
  );
  const props = new Map<string, ValidateFunction>(
    registry.all().map((block) => [block.type, ajv.compile(block.schema)]),
  );
  return {
    envelope: (kind, value) => run(envelopes.get(kind), value),
    props: (type, value) => run(props.get(type), value),
  };
}

function run(check: ValidateFunction | undefined, value: unknown): DocumentError[] {
  if (!check) throw new Error("No schema was compiled for this");
  return check(value) ? [] : errorsOf(check.errors);
}
