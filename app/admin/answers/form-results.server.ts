import type { QueryContext } from "#app/commerce/context.ts";
import { DAY_MS, localDate } from "#app/commerce/kernel/clock.ts";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { findDocument, listDocuments } from "#app/documents/index.server.ts";
import { isBound } from "#blocks/contract/index.ts";
import { withoutValues } from "#runtime/document/tokens.ts";
import { findNode } from "#runtime/document/tree.ts";
import { dropOff, type Reached } from "#runtime/forms/drop-off.ts";
import { registry } from "#runtime/registry.ts";
import { formName } from "./form-name.ts";
import { PERIODS, type ResultsScreenProps } from "./types.ts";

/**
 * How often a form was opened, begun and sent, and at which field people were lost.
 * @param funnel what the shop's events have counted
 */
export async function formResults(
  q: QueryContext,
  search: URLSearchParams,
  locale: Locale,
  funnel: (asked: { form: string; from?: string }) => Promise<Reached>,
): Promise<Omit<ResultsScreenProps, "tests" | "mayWrite">> {
  const main = q.shop.locales[0] ?? "fr";
  const listed = await listDocuments(q.read, { kind: "form", limit: 100 }, q.clock.now());
  const forms = listed.data.map(({ id, title }) => ({ value: id, label: formName(title, locale, main) }));
  const form = forms.find(({ value }) => value === search.get("form"))?.value ?? forms[0]?.value ?? "";
  const period = PERIODS.find((each) => each === search.get("period")) ?? "30";
  const doc = form === "" ? undefined : (await findDocument(q.read, form))?.doc;
  if (doc?.kind !== "form") return { forms, form, period, results: null };
  const from = period === "all" ? {} : { from: localDate(q.clock.now() - Number(period) * DAY_MS, q.shop.timeZone) };
  const { fields, ...counts } = dropOff(doc, registry, await funnel({ form, ...from }));
  return {
    ...{ forms, form, period },
    results: {
      ...counts,
      fields: fields.map((field) => {
        const label = findNode(doc.root, field.id)?.props.label;
        const words = (isBound(label) ? label.fallback : (label ?? {})) as LocalizedText;
        return { ...field, label: withoutValues(textIn(words, locale, main)) || field.name };
      }),
    },
  };
}
