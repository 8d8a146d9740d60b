import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { findAskers } from "#app/commerce/leads/index.server.ts";
import { findDocument, listDocuments } from "#app/documents/index.server.ts";
import { listAgents } from "#app/staff/index.server.ts";
import { isBound } from "#blocks/contract/index.ts";
import { withoutValues } from "#runtime/document/tokens.ts";
import { walk } from "#runtime/document/tree.ts";
import { registry } from "#runtime/registry.ts";
import { formName } from "./form-name.ts";
import type { AnswerChoices } from "./types.ts";

/** What the list of answers may be filtered by: a form's questions and versions, once the form is chosen. */
export async function answerChoices(q: QueryContext, form: string, locale: Locale): Promise<AnswerChoices> {
  const main = q.shop.locales[0] ?? "fr";
  const [forms, agents, askers] = await Promise.all([
    listDocuments(q.read, { kind: "form", limit: 100 }, q.clock.now()),
    listAgents(q.read),
    form === "" ? [] : findAskers(q.read, { form }),
  ]);
  const day = new Intl.DateTimeFormat(locale, { timeZone: q.shop.timeZone, dateStyle: "medium", timeStyle: "short" });
  const fields = new Map<string, string>();
  const revision: AnswerChoices["revision"] = [];
  for (const asker of askers.slice(0, 50)) {
    const asked = await findDocument(q.read, asker.form, asker.revision);
    if (asked?.doc.kind !== "form") continue;
    revision.push({ value: asker.revision, label: `${day.format(asked.createdAt)} (${asker.count})` });
    for (const { node } of walk(asked.doc.root)) {
      const name = registry.get(node.type)?.field?.(node.props as never)?.name;
      const label = isBound(node.props.label) ? node.props.label.fallback : node.props.label;
      if (name !== undefined && !fields.has(name)) {
        fields.set(name, withoutValues(textIn((label ?? {}) as LocalizedText, locale, main)) || name);
      }
    }
  }
  return {
    form: forms.data.map(({ id, title }) => ({ value: id, label: formName(title, locale, main) })),
    field: [...fields].map(([value, label]) => ({ value, label })),
    revision,
    assignee: agents.map(({ id, name }) => ({ value: id, label: name })),
  };
}
