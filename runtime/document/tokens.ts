import { VALUE_FORMATS, VALUE_PATH_PATTERN, type ValueFormat } from "#blocks/contract/index.ts";

/** A value that stands in a text: which, in what words, and what is said where there is none. */
export interface Token {
  path: string;
  format?: ValueFormat;
  fallback: string;
}

const TOKEN = /\{\{\s*(?:([a-z]+)\s+)?([a-z][a-zA-Z0-9]*(?:\.[a-zA-Z0-9_-]+){1,5})(?:\s+"([^"{}\\]*)")?\s*\}\}/g;
const PATH = new RegExp(VALUE_PATH_PATTERN);

/** A text as people see it: words, and values as one piece each. Undefined where it says more than that (`{{#if}}`). */
export function readTokens(text: string): (string | Token)[] | undefined {
  const parts: (string | Token)[] = [];
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, helper, path = "", fallback = ""] = match;
    const format = VALUE_FORMATS.find((each) => each === helper);
    if ((helper && helper !== "or" && !format) || !PATH.test(path)) return undefined;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push({ path, ...(format && { format }), fallback });
    from = match.index + whole.length;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts.some((each) => typeof each === "string" && each.includes("{{")) ? undefined : parts;
}

/** A text where nobody's values are known: an ellipsis stands for each. */
export function withoutValues(text: string): string {
  return text
    .replace(/(\\?)\{\{[^{}]*\}\}/g, (whole, kept: string) => (kept ? whole.slice(1) : "…"))
    .replaceAll("\\{{", "{{");
}

/** The same as text again: `{{price}}`, `{{round price}}`, `{{or price "–"}}`. */
export function writeTokens(parts: readonly (string | Token)[]): string {
  return parts.map((each) => (typeof each === "string" ? each : writeToken(each))).join("");
}

export function writeToken({ path, format, fallback }: Token): string {
  const words = fallback.replace(/["{}\\]/g, "");
  const helper = format ?? (words === "" ? undefined : "or");
  return `{{${[helper, path, words && `"${words}"`].filter(Boolean).join(" ")}}}`;
}
