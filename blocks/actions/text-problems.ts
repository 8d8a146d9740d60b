import { parseText } from "#app/commerce/kernel/text/parse-text.ts";

/** Texts that merge answers and do not read: a bracket that is left open, a word that no text knows. */
export function textProblems(
  settings: Readonly<Record<string, unknown>>,
  names: readonly string[],
): { pointer: string; message: string }[] {
  return names.flatMap((name) => {
    const said = settings[name];
    const texts = typeof said === "string" ? { "": said } : ((said ?? {}) as Record<string, string>);
    return Object.entries(texts).flatMap(([locale, text]) => {
      const parsed = parseText(text, []);
      const at = locale === "" ? "" : `/${locale}`;
      return parsed.ok
        ? []
        : [{ pointer: `/${name}${at}`, message: `does not read as a text: ${parsed.refusal.code}` }];
    });
  });
}
