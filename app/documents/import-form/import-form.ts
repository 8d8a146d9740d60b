import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { FormDoc, Node } from "#blocks/contract/index.ts";
import { LIMITS } from "#runtime/document/limits.ts";
import { walk } from "#runtime/document/tree.ts";
import { registry } from "#runtime/registry.ts";
import { fitIn } from "./fitted.ts";
import { formJsForm } from "./form-js.ts";
import { type FormNote, isJson, type Json, listOf, type Making, TooLarge, words } from "./making.ts";
import { surveyForm } from "./survey.ts";

export interface ImportedForm {
  document: FormDoc;
  report: {
    from: "surveyjs" | "form-js";
    /** Fields that were made. */
    fields: number;
    /** What has no equivalent, or only nearly. */
    notes: FormNote[];
  };
}

/** More nesting than any form has, or its answers; a bomb stops here. */
const MOST_DEPTH = 60;

/**
 * A form of another maker (SurveyJS, form-js) as a form document, with all that has no equivalent. Names of questions and
 * values of options stay as they are, so that answers kept elsewhere still fit. Pure; ids are made of names, so that the
 * same file makes the same document.
 */
export function importForm(json: unknown): Result<ImportedForm> {
  if (!isJson(json)) return refuse("form.not_known");
  if (isDeep(json)) return refuse("form.too_deep");
  const from = makerOf(json);
  if (!from) return refuse("form.not_known");
  const m: Making = { language: "en", ids: new Set(["root"]), names: new Set(), notes: [], rules: [] };
  const root = rootOf(json, from, m);
  if (!root) return refuse("form.too_large", { most: LIMITS.nodes });
  fitIn(root, m);
  const types = [...new Set([...walk(root)].map(({ node }) => node.type))].sort();
  const document: FormDoc = {
    format: 1,
    kind: "form",
    blocks: Object.fromEntries(types.map((type) => [type, registry.get(type)?.version ?? 1])),
    meta: { title: titleOf(json, m) },
    root,
  };
  return ok({ document, report: { from, fields: fieldsIn(root), notes: m.notes } });
}

function rootOf(json: Json, from: "surveyjs" | "form-js", m: Making): Node | undefined {
  try {
    return from === "surveyjs" ? surveyForm(json, m) : formJsForm(json, m);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}

/** A form without a title would have no name in any list. */
function titleOf(json: Json, m: Making): LocalizedText {
  const title = words(m, json.title ?? json.name ?? json.id ?? "", 200);
  return Object.keys(title).length > 0
    ? title
    : { fr: "Formulaire importé", ar: "استمارة مستوردة", en: "Imported form" };
}

/** Which maker's form it is, by what only theirs has. */
function makerOf(json: Json): "surveyjs" | "form-js" | undefined {
  if (Array.isArray(json.components)) return "form-js";
  const isSurvey = ["pages", "elements", "questions"].some((key) => Array.isArray(json[key]));
  return isSurvey && listOf(json.pages).every(isJson) ? "surveyjs" : undefined;
}

export function isForeignForm(json: unknown): boolean {
  return isJson(json) && json.kind === undefined && makerOf(json) !== undefined;
}

export function isDeep(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEPTH) return true;
    level = level.flatMap((each) => (typeof each === "object" && each !== null ? Object.values(each) : []));
  }
  return false;
}

function fieldsIn(root: Node): number {
  return [...walk(root)].filter(({ node }) => registry.get(node.type)?.field !== undefined).length;
}
