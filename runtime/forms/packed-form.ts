import type { CompiledForm } from "./compile-form.ts";
import type { FormContext } from "./evaluate-form.ts";

/** A form made ready, as it is sent to a browser: the engine goes on there where the server was. */
export interface PackedForm {
  form: Omit<CompiledForm, "named">;
  context: FormContext;
  /** The form's document. */
  document: string;
  /** Of the revision: what was typed for another is not brought back. */
  revision: string;
  /** Unfinished answers are kept on the device. */
  saving: boolean;
}

export function packForm({ named: _, ...form }: CompiledForm, more: Omit<PackedForm, "form">): string {
  return JSON.stringify({ form, ...more } satisfies PackedForm);
}

export function unpackForm({ form }: Pick<PackedForm, "form">): CompiledForm {
  const named = new Map<string, number[]>();
  form.units.forEach(({ field }, index) => {
    if (field) named.set(field.name, [...(named.get(field.name) ?? []), index]);
  });
  return { ...form, named };
}
