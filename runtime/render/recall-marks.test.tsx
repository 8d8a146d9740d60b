import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { renderText } from "#app/commerce/kernel/text/render-text.ts";
import type { Template } from "#app/commerce/kernel/text/template.ts";
import { text } from "#blocks/contract/index.ts";
import { recallOf } from "../forms/form-view.ts";
import { plainImage } from "./input.ts";
import { pageContext } from "./page-context.ts";
import { withRecalls } from "./recall-marks.ts";
import { resolveProps } from "./resolve-props.ts";
import { valueHelpers, valueWords } from "./value-words.ts";

const page = pageContext({ locale: "ar", mainLocale: "fr", currency: "MAD", now: 0, timeZone: "UTC" });

function label(typed: unknown, answers: Readonly<Record<string, string>>): string {
  const scope = { shop: { name: "Zellige & fils" }, answers: recallOf(answers) };
  const context = { page, mainLocale: "fr" as const, scope, links: new Map(), imageView: plainImage };
  const stored = typeof typed === "string" ? { ar: typed } : typed;
  return String(resolveProps({ it: text({}) }, { it: stored }, { ...context, marksRecalls: true }).it);
}

const drawn = (words: string) => withRecalls(renderToStaticMarkup(<p title={words}>{words}</p>));
const entities: Record<string, string> = { quot: '"', "#x27": "'", amp: "&", lt: "<", gt: ">" };
const plain = (html: string) => html.replace(/&(quot|#x27|amp|lt|gt);/g, (_, name: string) => entities[name] ?? "");

/** What the form's script does: the template in the page, with the answers there are now. */
function rewritten(html: string, answers: Readonly<Record<string, string>>): string {
  const scope = { answers: recallOf(answers) };
  return html.replace(/<bdi data-recall="([^"]*)">[^<]*<\/bdi>/g, (_, template: string) => {
    const parts = JSON.parse(plain(template)) as Template;
    const said = renderText(parts, scope, "text", valueHelpers(page), (each) => valueWords(each, page));
    return said.ok ? said.value : "";
  });
}

const TEXTS: readonly unknown[] = [
  "{{answers.name}}",
  'شكرا {{first answers.name "صديقي"}}، من {{shop.name}}',
  "{{#if answers.name}}{{answers.name}} ({{shop.name}}){{else}}—{{/if}}",
  '{{upper answers.name}} {{or answers.town "…"}} {{answers.a.b}}',
  { $bind: "answers.name", format: "first", fallback: { ar: "أنت" } },
];

test("words that recall an answer stand apart, with the text that says them anew", () => {
  const html = drawn(label("Merci {{answers.name}} !", { name: "Ali <b>" }));
  expect(html).toBe(
    '<p title="Merci Ali &lt;b&gt; !">Merci ' +
      '<bdi data-recall="[{&quot;kind&quot;:&quot;value&quot;,&quot;value&quot;:{&quot;path&quot;:[&quot;answers&quot;,&quot;name&quot;],&quot;ofLoop&quot;:false}}]">Ali &lt;b&gt;</bdi> !</p>',
  );
});

test("a text without answers, and a place where no element may stand, have words alone", () => {
  expect(drawn(label("{{shop.name}} {{#if}}", {}))).not.toContain("<bdi");
  const option = withRecalls(
    renderToStaticMarkup(<option value="a">{label("Pour {{answers.name}}", { name: "Ali" })}</option>),
  );
  expect(option).toBe('<option value="a">Pour Ali</option>');
});

test("the browser says what the server would, whatever was answered before and whatever is now", () => {
  const answer = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom("\ufdd0", "\ufdd1x\ufdd2", "<b>", "سلمى 12"),
  );
  const answers = fc.record({ name: answer, town: answer, "a.b": answer }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.constantFrom(...TEXTS), answers, answers, (typed, before, now) => {
      const marks = /[\ufdd0-\ufdd2]/g;
      const first = drawn(label(typed, before));
      expect(first).not.toMatch(marks);
      const inText = (html: string) => plain(html.replace(/^<p[^>]*>|<\/p>$/g, ""));
      const expected = inText(rewritten(drawn(label(typed, now)), now)).replace(marks, "");
      expect(inText(rewritten(first, now)).replace(marks, "")).toBe(expected);
      const byServer = label(typed, now)
        .replace(/\ufdd0[^\ufdd1]*\ufdd1/g, "")
        .replace(marks, "");
      expect(expected).toBe(byServer);
    }),
  );
});
