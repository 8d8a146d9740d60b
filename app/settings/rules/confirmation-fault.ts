import { exampleOrder } from "#app/commerce/kernel/text/message-texts.ts";
import { parseText } from "#app/commerce/kernel/text/parse-text.ts";
import { unknownPaths } from "#app/commerce/kernel/text/unknown-paths.ts";
import type { Confirmation } from "#app/commerce/shop.ts";

/** The first text that does not read, or that names a value it will not be given. undefined: all of them can be sent. */
export function confirmationFault(
  confirmation: Confirmation,
): { name: string; problem: string; pointer: string } | undefined {
  const { mail, whatsapp } = confirmation;
  const texts = { "mail/subject": mail.subject, "mail/text": mail.text, "whatsapp/text": whatsapp.text };
  for (const [at, said] of Object.entries(texts)) {
    for (const [locale, source] of Object.entries(said)) {
      const parsed = parseText(source);
      const problem = parsed.ok
        ? unknownPaths(parsed.value, { ...exampleOrder("fr", String) }).map((path) => `{{${path}}}`)[0]
        : "{{ }}";
      if (problem) return { name: `confirmation/${at}`, problem, pointer: `/confirmation/${at}/${locale}` };
    }
  }
  return undefined;
}
