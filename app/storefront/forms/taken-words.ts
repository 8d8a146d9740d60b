import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Refusal } from "#app/commerce/kernel/result.ts";
import type { CompiledForm } from "#runtime/forms/compile-form.ts";
import { fieldWords } from "#runtime/forms/problem-words.ts";

/** What somebody else answered already, in words by the name of its question; undefined where it was refused for another reason. */
export function takenWords(
  { units }: Pick<CompiledForm, "units">,
  { code, data }: Refusal,
  locale: Locale,
): Record<string, string> | undefined {
  const { fields } = data ?? {};
  if (code !== "answer.value_taken" || !Array.isArray(fields)) return undefined;
  const taken = units.flatMap(({ field }) => (field && fields.includes(field.name) ? [field] : []));
  return Object.fromEntries(taken.map((field) => [field.name, fieldWords(field, { code: "unique" }, locale)]));
}
