import type { NewConsent } from "#app/commerce/customers/index.server.ts";
import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import type { FormDoc } from "#blocks/contract/index.ts";
import { walk } from "#runtime/document/tree.ts";

/** The sentence a form asks to agree to, in the language it was shown in; null where it asks for no consent. */
export function consentText(form: FormDoc, locale: Locale, main: Locale): string | null {
  for (const { node } of walk(form.root)) {
    if (node.type === "form.consent" && node.props.purpose === "marketing")
      return textIn(node.props.label as LocalizedText, locale, main);
  }
  return null;
}

/** What is written down of a ticked box. */
export function consentOf(
  values: Readonly<{ email?: string }>,
  given: Pick<NewConsent, "phone" | "text" | "locale" | "address">,
): NewConsent {
  return { ...given, email: values.email || null, purpose: "marketing", granted: true, source: "checkout" };
}
