import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { documentIn, importForm, isDeep, isForeignForm } from "#app/documents/index.server.ts";
import type { FormDoc } from "#blocks/contract/index.ts";
import { analyseForm } from "#runtime/forms/analyse-form.ts";
import { compileForm } from "#runtime/forms/compile-form.ts";
import { evaluateForm, type FormContext, type FormEvaluation } from "#runtime/forms/evaluate-form.ts";
import { findingWords } from "#runtime/forms/finding-words.ts";
import { registry } from "#runtime/registry.ts";

/**
 * A form document of whatever is handed in: a document, the answer of an import (`{ document, report }`), or a form of
 * another maker, which is imported first.
 */
export function formIn(value: unknown): Result<FormDoc> {
  const packed = typeof value === "object" && value !== null && "document" in value ? value.document : value;
  if (isForeignForm(packed)) {
    const imported = importForm(packed);
    if (!imported.ok) return imported;
    return formIn(imported.value.document);
  }
  const loaded = documentIn(packed);
  if (!loaded.ok) return loaded;
  return loaded.value.kind === "form" ? ok(loaded.value) : refuse("form.not_form", { kind: loaded.value.kind });
}

/** What a form asks after these answers: the very code that the shop's server runs. */
export function evaluateAnswers(form: FormDoc, answers: unknown, context: FormContext): Result<FormEvaluation> {
  if (typeof answers !== "object" || answers === null || Array.isArray(answers)) return refuse("form.answers_invalid");
  if (isDeep(answers)) return refuse("form.answers_too_deep");
  return ok(evaluateForm(compileForm(form, registry), answers as Record<string, unknown>, context));
}

/** The ways through a form, and what is wrong with them, in words. */
export function formPaths(form: FormDoc, locale: Locale) {
  const { findings, map } = analyseForm(form, registry);
  return { findings: findings.map((each) => ({ ...each, message: findingWords(each, locale) })), map };
}
