import type { CompiledForm } from "./compile-form.ts";
import type { FormContext } from "./evaluate-form.ts";
import type { PhoneReader } from "./rules.ts";

/** A form made ready, as it is sent to a browser: the engine goes on there where the server was. */
export interface PackedForm {
  form: Omit<CompiledForm, "named" | "parsePhone">;
  context: FormContext;
  /** The form's document. */
  document: string;
  /** Of the revision: what was typed for another is not brought back. */
  revision: string;
  /** Unfinished answers are kept on the device. */
  saving: boolean;
  /** What it shows at first hangs on its visit: its script does not wait for a touch. */
  early: boolean;
}

export function unpackForm({ form }: Pick<PackedForm, "form">, parsePhone: PhoneReader): CompiledForm {
  const named = new Map<string, number[]>();
  form.units.forEach(({ field }, index) => {
    if (field) named.set(field.name, [...(named.get(field.name) ?? []), index]);
  });
  return { ...form, named, parsePhone };
}
