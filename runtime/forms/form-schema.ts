import type { FormField, JsonSchema } from "#blocks/contract/index.ts";
import { kindSchema } from "./field-kinds.ts";
import { ruleSchema } from "./rules.ts";

/**
 * What may be kept of a form's answers, as JSON schema: for the API's documentation, and the server's outer gate. It says
 * less than the rules do (a phone is only a short text here, and logic decides what is needed) and never more: what they
 * take, the schema takes.
 */
export function formSchema(fields: readonly FormField[]): JsonSchema {
  const asked = fields.filter(({ fixed, from, calculate }) => fixed === undefined && !from && calculate === undefined);
  const properties = new Map<string, JsonSchema>();
  for (const field of asked) {
    const schema = fieldSchema(field);
    const other = properties.get(field.name);
    // Blocks that share a name are asked in turn.
    properties.set(field.name, other ? { anyOf: [other, schema] } : schema);
  }
  return { type: "object", properties: Object.fromEntries(properties) };
}

function fieldSchema(field: FormField): JsonSchema {
  const { kind = "text", rules } = field;
  const bounds =
    kind === "text" || kind === "number" ? rules.map(ruleSchema).filter((each) => Object.keys(each).length > 0) : [];
  const filled = { ...kindSchema(field), ...(bounds.length > 0 && { allOf: bounds }) };
  // What a checkout leaves empty is an empty text; where a longest is all there is, that is within it.
  const takesEmpty = kind === "text" && bounds.every((each) => Object.keys(each).every((key) => key === "maxLength"));
  return takesEmpty ? filled : { anyOf: [filled, { const: "" }] };
}
