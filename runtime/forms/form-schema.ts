import type { FormField, JsonSchema } from "#blocks/contract/index.ts";
import { ruleSchema } from "./rules.ts";

/**
 * What may be sent for a form, as JSON schema: for the API's documentation, and a first gate before the rules. It says
 * less than they do (a phone is only a short text here) and never more: what the rules take, the schema takes.
 */
export function formSchema(fields: readonly FormField[]): JsonSchema {
  const asked = fields.filter((field) => field.fixed === undefined);
  return {
    type: "object",
    required: asked.filter(isRequired).map(({ name }) => name),
    properties: Object.fromEntries(asked.map((field) => [field.name, fieldSchema(field)])),
  };
}

function fieldSchema(field: FormField): JsonSchema {
  const filled = { type: "string", ...(field.rules.length > 0 && { allOf: field.rules.map(ruleSchema) }) };
  return isRequired(field) ? filled : { anyOf: [{ const: "" }, filled] };
}

function isRequired({ rules }: FormField): boolean {
  return rules.some((rule) => rule.code === "required");
}
