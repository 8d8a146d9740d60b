import { createHash } from "node:crypto";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import type { AnsweredConsent } from "#app/commerce/leads/index.server.ts";
import { type FormDoc, isBound } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";
import { registry } from "#runtime/registry.ts";

/** What was agreed to with these answers: each ticked sentence in the language it was shown in. */
export function consentsOf(
  form: FormDoc,
  values: Readonly<Record<string, unknown>>,
  locale: Locale,
  main: Locale,
): AnsweredConsent[] {
  const found = new Map<string, AnsweredConsent>();
  for (const { node } of walk(form.root)) {
    const name = node.type === "form.consent" && registry.get(node.type)?.field?.(node.props as never)?.name;
    if (!name || found.has(name) || values[name] !== "yes") continue;
    const { label } = node.props;
    const text = textIn((isBound(label) ? label.fallback : label) as LocalizedText, locale, main);
    found.set(name, { name, text, hash: createHash("sha256").update(text).digest("hex"), locale });
  }
  return [...found.values()];
}
