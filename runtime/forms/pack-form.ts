import type { CompiledForm } from "./compile-form.ts";
import { hangsOnVisit } from "./hangs-on-visit.ts";
import type { PackedForm } from "./packed-form.ts";

export function packForm(compiled: CompiledForm, more: Omit<PackedForm, "form" | "early">): string {
  const { named: _, parsePhone: __, ...form } = compiled;
  return JSON.stringify({ form, ...more, early: hangsOnVisit(compiled) } satisfies PackedForm);
}
