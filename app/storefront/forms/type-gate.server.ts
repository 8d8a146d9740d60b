import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { LRUCache } from "lru-cache";
import type { FormField } from "#blocks/contract/index.ts";
import { formSchema } from "#runtime/forms/form-schema.ts";
import { schemaPatterns } from "#runtime/forms/schema-patterns.ts";
import type { LiveQuestions } from "../promises/questions.server.ts";

/** By revision, which never changes. Bounded: a compiled schema is not small. */
const gates = new LRUCache<string, ValidateFunction>({ max: 200 });

/** The outer gate: nothing is kept that the schema derived of the form would not take, whatever the rules said. */
export function passesGate({ revision, form }: Pick<LiveQuestions, "revision" | "form">, values: unknown): boolean {
  let gate = gates.get(revision);
  if (!gate) {
    const fields = form.units.flatMap(({ field }): FormField[] => (field ? [field] : []));
    gate = new Ajv2020({ strict: false, code: { regExp: schemaPatterns } }).compile(formSchema(fields));
    gates.set(revision, gate);
  }
  return gate(values) === true;
}
