import { valueAt } from "#app/commerce/kernel/text/render-text.ts";
import type { Operand, Part, Scope, Template } from "#app/commerce/kernel/text/template.ts";

/**
 * Words that recall answers, marked while a block is drawn and made into `<bdi data-recall="template">words</bdi>` in its
 * HTML: the form's script writes them anew with each answer, and words of another direction stay among themselves. The marks
 * are code points that Unicode sets aside for inside use; where HTML takes no element, they go and the words stay.
 */
const [OPEN, SAYS, CLOSE] = ["\ufdd0", "\ufdd1", "\ufdd2"] as const;
const MARKED = new RegExp(`${OPEN}([^${OPEN}${SAYS}${CLOSE}]*)${SAYS}([^${OPEN}${SAYS}${CLOSE}]*)${CLOSE}`, "g");
const MARKS = new RegExp(`[${OPEN}${SAYS}${CLOSE}]`, "g");

const ANSWERS = "answers";

/** Does a part of a text recall an answer? */
export function recalls(part: Part): part is Recall {
  if (typeof part === "string") return false;
  if (part.kind === "value") return ofAnswers(part.value);
  if (part.kind === "helper") return part.args.some(ofAnswers);
  const read = part.kind === "if" ? part.test : part.list;
  return ofAnswers(read) || [...part.body, ...part.otherwise].some(recalls);
}

function ofAnswers(operand: Operand): boolean {
  return "path" in operand && !operand.ofLoop && operand.path[0] === ANSWERS;
}

type Recall = Exclude<Part, string>;

/** Marks what a part says now. */
export function markRecall(part: Recall, words: string): string {
  return `${OPEN}${clean(JSON.stringify([part]))}${SAYS}${clean(words)}${CLOSE}`;
}

/**
 * A part as it travels: values that are no answers are the page's, and stand in it as they are.
 * @param set sets its own words as the page's language does
 */
export function frozen(part: Recall, scope: Scope, set: (words: string) => string): Recall {
  const all = (template: Template) =>
    template.map((each) => (typeof each === "string" ? set(each) : frozen(each, scope, set)));
  const still = (operand: Operand) => stilled(operand, scope);
  switch (part.kind) {
    case "value":
      return { ...part, value: still(part.value) };
    case "helper":
      return { ...part, args: part.args.map(still) };
    case "if":
      return { ...part, test: still(part.test), body: all(part.body), otherwise: all(part.otherwise) };
    case "each":
      // No answer is a list: what stands for none is said.
      return { ...part, body: [], otherwise: all(part.otherwise) };
  }
}

function stilled(operand: Operand, scope: Scope): Operand {
  if (!("path" in operand) || operand.ofLoop || operand.path[0] === ANSWERS) return operand;
  const value = valueAt(scope, operand.path.join("."));
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return { literal: value };
  return { literal: null };
}

const clean = (text: string): string => text.replace(MARKS, "");

/** Elements that hold words alone. */
const WORDS_ALONE = /<(?:option|textarea|title)\b[^>]*>[^<]*$/;

/** @param html as React writes it: `<` and `>` stand around tags and nowhere else */
export function withRecalls(html: string): string {
  if (!html.includes(OPEN)) return html;
  return html
    .replace(MARKED, (_, template: string, words: string, at: number) =>
      takesElement(html, at) ? `<bdi data-recall="${template}">${words}</bdi>` : words,
    )
    .replace(MARKS, "");
}

function takesElement(html: string, at: number): boolean {
  const tag = html.lastIndexOf("<", at);
  return html.lastIndexOf(">", at) > tag && !WORDS_ALONE.test(html.slice(Math.max(0, tag), at));
}
