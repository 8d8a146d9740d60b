import { isJson, type Json, listOf, note } from "./making.ts";
import { COMMENT } from "./survey-others.ts";
import { countedOf, IN_BRACES, isAnswer, type Survey } from "./survey-words.ts";

/** Settings in which braces mean no answer. */
const OTHER: ReadonlySet<string> = new Set(["regex", "pattern", "maskSettings", "imageLink", "logo", "$schema"]);

/** What a repeated question, a list of choices or a table means by a name of its own. */
const INNER =
  /^(row|panel|item|choice|self|rowIndex|panelIndex|visiblePanelIndex|visibleIndex|prevPanel|nextPanel|parentPanel|rowName|rowValue|rowTitle)\b|^[$#]|-total\./;

const MOST_DEPTH = 60;

/** Values that the page of the survey brought by a script of its own: said once for each, at the first place that reads it. */
export function noteUnknown(json: Json, s: Survey): void {
  const met = new Set<string>();
  const look = (value: unknown, pointer: string, name: string, depth: number): void => {
    if (depth > MOST_DEPTH) return;
    if (typeof value === "string") {
      for (const [, written = ""] of value.replace(/<style[\s\S]*?<\/style>/gi, "").matchAll(IN_BRACES)) {
        const wanted = written.trim();
        if (met.has(wanted) || isKnown(wanted, s)) continue;
        met.add(wanted);
        const [, at = "", what = ""] = /^(.*)\/([^/]*)$/.exec(pointer) ?? [];
        // What was not taken over was told.
        if (!s.notes.some((each) => each.pointer === pointer)) note(s, { pointer: at, name }, what, unknown(wanted));
      }
      return;
    }
    for (const [index, each] of listOf(value).entries()) look(each, `${pointer}/${index}`, name, depth + 1);
    if (!isJson(value)) return;
    for (const [key, each] of Object.entries(value)) {
      if (!OTHER.has(key))
        look(each, `${pointer}/${key}`, typeof value.name === "string" ? value.name : name, depth + 1);
    }
  };
  look(json, "", "", 0);
}

function unknown(name: string): string {
  return `"{${name}}" is answered by no question: texts show it as it is written, and conditions take it for empty. A hidden field of this name can bring it from the address, the page or the customer`;
}

function isKnown(name: string, s: Survey): boolean {
  // Words alone: no bounds of a pattern, no style.
  if (!/^[\p{L}_][^:;,"']*$/u.test(name) || INNER.test(name)) return true;
  if (countedOf(name, { ...s, page: { number: 1, count: 1 } }) !== undefined || name === "no") return true;
  const answer = s.nameOf(name.endsWith(COMMENT) ? name.slice(0, -COMMENT.length) : name);
  return isAnswer(answer, s) || s.cellsOf(answer.replace(/\.length$/, "")) !== undefined || isOfList(name, s);
}

/** What is repeated has no name here before it was made: its list has. */
function isOfList(name: string, { asked }: Survey): boolean {
  return [...asked.keys()].some((each) => name.startsWith(`${each}[`));
}
