import type { Node } from "#blocks/contract/index.ts";
import { type FormJs, madeFor, noteTemplates, said } from "./form-js-words.ts";
import { make, note, type Place } from "./making.ts";
import { htmlOfMarkdown } from "./markdown.ts";
import { richFromHtml } from "./rich-words.ts";

/** A text in Markdown, or a piece of HTML, with the calculations that stand in it. */
export function written(id: string, place: Place, what: "text" | "content", f: FormJs): Node[] {
  const source = place.json[what];
  const text = said(f, source, 20_000);
  noteTemplates(f, place, what, text);
  const html = Object.fromEntries(
    Object.entries(text).map(([locale, each]) => [locale, what === "text" ? htmlOfMarkdown(each) : each]),
  );
  const rich = richFromHtml(html, (lost) => note(f, place, what, lost));
  return [...madeFor(f), ...(Object.keys(rich).length > 0 ? [make("content.rich-text", id, { text: rich })] : [])];
}
