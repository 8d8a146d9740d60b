import type { Words } from "./demo/types.ts";

const apostrophes = (text: string): string => text.replaceAll("'", "’");

/**
 * French typography for text or simple HTML without attributes: a no-break space before `; : ! ?` and units, inside
 * guillemets, typographic apostrophes. Sources are written with plain spaces, so that they can be read and searched.
 */
export function typesetFrench(text: string): string {
  return apostrophes(text)
    .replace(/ ([;:!?»])/g, "\u00a0$1")
    .replace(/« /g, "«\u00a0")
    .replace(/(\d) (cm|ml|g|kg|°C|MAD|h|min|ans|jours|pièces)\b/g, "$1\u00a0$2");
}

/** Typographic apostrophes and quotes for English text or simple HTML without attributes. */
export function typesetEnglish(text: string): string {
  return apostrophes(text)
    .replace(/"([^"]*)"/g, "“$1”")
    .replace(/(\d) (cm|ml|g|kg|°C|MAD)\b/g, "$1\u00a0$2");
}

/** The three languages of one text, typeset each by its own rules. */
export function words(fr: string, ar: string, en: string): Words {
  return { fr: typesetFrench(fr), ar, en: typesetEnglish(en) };
}
