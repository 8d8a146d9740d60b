import type { FormDoc, FormField } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";

/** The fields of a form document in their order. Where two share a name, the first one counts. */
export function readFields(form: FormDoc, registry: Registry): FormField[] {
  const fields = new Map<string, FormField>();
  for (const { node } of walk(form.root)) {
    const field = registry.get(node.type)?.field?.(node.props as never);
    if (field && !fields.has(field.name)) fields.set(field.name, field);
  }
  return [...fields.values()];
}
