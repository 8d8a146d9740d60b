import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";

/** One thing a merchant sets of an outside service. Its words are in `app/admin/integrations/messages.ts`. */
export interface Field {
  name: string;
  kind: "text" | "area" | "choice" | "choices" | "switch";
  /** Kept sealed, and never shown again. */
  secret?: true;
  required?: true;
  /** What it must look like, whole. */
  pattern?: RegExp;
  options?: readonly string[];
  /** Until it is set. */
  fallback?: string;
  max: number;
}

/** An outside service as a merchant sets it up. */
export interface Definition {
  name: string;
  fields: readonly Field[];
}

export type FieldValues = Readonly<Record<string, string>>;

/** Checks what a merchant typed; `choices` are joined by commas, a switch is `on` or empty. Unknown names are left out. */
export function checkFields({ fields }: Definition, typed: FieldValues): Result<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const field of fields) {
    const value = (Object.hasOwn(typed, field.name) ? (typed[field.name] ?? "") : "").trim() || (field.fallback ?? "");
    const pointer = `/${field.name}`;
    if (value === "") {
      if (field.required) return refuse("input.required", {}, pointer);
      continue;
    }
    if (value.length > field.max) return refuse("input.too_long", { max: field.max }, pointer);
    const parts = field.kind === "choices" ? value.split(",") : [value];
    const foreign = field.options && parts.find((part) => !field.options?.includes(part));
    if (foreign !== undefined || (field.pattern && !field.pattern.test(value))) {
      return refuse("integration.field_invalid", { field: field.name }, pointer);
    }
    values[field.name] = value;
  }
  return ok(values);
}
