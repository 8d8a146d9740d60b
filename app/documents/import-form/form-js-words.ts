import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { variablesOf } from "#app/commerce/kernel/logic/check-logic.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import type { Node } from "#blocks/contract/index.ts";
import { feel } from "./feel.ts";
import { fieldName, idOf, type Making, make, note, type Place, plainName, tried, words } from "./making.ts";
import { NoEquivalent } from "./reader.ts";
import { piped } from "./survey-words.ts";

export interface FormJs extends Making {
  /** Of the groups around: `invoice.` before the key of every field in them. */
  path: string;
  submit: unknown;
  /** Lists that grow, by the path of their answers, and how many places each has here. */
  lists: ReadonlyMap<string, number>;
  /** Calculations that texts show, until they are put beside them. */
  made: Node[];
  /** Names that no field answers, once they were told. */
  unknown: Set<string>;
}

/** An expression of the form, whose names are looked for around it. What has no equivalent is noted. */
export function read(f: FormJs, place: Place, what: string, text: string): Logic | undefined {
  const logic = tried(f, place, what, () => scoped(feel(text), f));
  for (const name of variablesOf(logic ?? null)) {
    if (name.startsWith("$") || isKnown(name, f) || f.unknown.has(name)) continue;
    f.unknown.add(name);
    note(
      f,
      place,
      what,
      `"${name}" is answered by no field: it is empty here. A hidden field of this name can bring it`,
    );
  }
  return logic;
}

function isKnown(name: string, { names }: FormJs): boolean {
  for (let end = name.length; end > 0; end = name.lastIndexOf(".", end - 1)) {
    if (names.has(name.slice(0, end)) || names.has(name.slice(0, end).replace(/\.\d+(?=\.|$)/g, ""))) return true;
  }
  return false;
}

/** What an expression comes to, merged into a text: a calculation that nobody sees is made for it. */
function calculated(f: FormJs, text: string): string | undefined {
  const quiet: FormJs = { ...f, notes: [] };
  const value = read(quiet, { json: {}, pointer: "", name: "" }, "", text);
  if (value === undefined) return undefined;
  const id = idOf(f, "text-value");
  const name = fieldName(f, id.replaceAll("-", "_"));
  f.made.push(make("form.calculated", id, { name, label: {}, value, look: "hidden" }));
  return piped(name);
}

/** Those that were made for the texts of a component, to stand before it. */
export function madeFor(f: FormJs): Node[] {
  return f.made.splice(0);
}

/** `{{name}}` is an answer, `{{a + b}}` is calculated, and so is a text that is an expression; what is neither stands as it was written. */
export function said(f: FormJs, value: unknown, most: number): LocalizedText {
  if (typeof value === "string" && value.startsWith("=")) {
    const made = calculated(f, value);
    return made === undefined ? {} : words(f, value, most, () => made);
  }
  return words(f, value, most, (text) =>
    text.replace(TEMPLATE, (whole, test?: string, inside = "", written?: string) => {
      const made =
        test !== undefined
          ? conditional(f, test, inside)
          : written === undefined
            ? undefined
            : answered(f, written.trim());
      return made ?? whole.replaceAll("{{", "\\{{");
    }),
  );
}

const TEMPLATE = /\{\{#if\s+([^{}]+)\}\}((?:(?!\{\{[#/])[\s\S])*)\{\{\/if\}\}|\{\{(?:([^{}#/][^{}]*)\}\})?/g;

function answered(f: FormJs, written: string): string | undefined {
  const name = written.replace(/^(?:(?:this|parent)\.)+/, "");
  if (/^[A-Za-z_]\w*(\.\w+)*$/.test(name)) {
    const answer = [`${f.path}${name}`, name].find((each) => f.names.has(each));
    return answer === undefined ? undefined : piped(answer);
  }
  return calculated(f, written);
}

/** Words that are said while something holds. */
function conditional(f: FormJs, test: string, inside: string): string | undefined {
  const parts = inside.split(/\{\{\s*([^{}]+?)\s*\}\}/);
  const joined = parts.map((part, index) => (index % 2 === 0 ? JSON.stringify(part) : `string(${part})`)).join(" + ");
  return calculated(f, `if ${test} then ${joined} else ""`);
}

const MOST_NAMED = 5;

/** Notes what stands in braces and is no answer: shoppers read it as it was written. */
export function noteTemplates(f: FormJs, place: Place, what: string, text: LocalizedText): void {
  const written = place.json[what];
  if (typeof written !== "string") return;
  if (written.startsWith("=")) {
    if (Object.keys(text).length > 0) return;
    const told = f.notes.length;
    // What of it has no equivalent is said by its name.
    read(f, place, what, written);
    if (f.notes.length === told) note(f, place, what, "a text that is calculated like this has no equivalent");
    return;
  }
  const shown = Object.values(text).flatMap((each) => each.match(/(?<=\\)\{\{(?!\/)[^{}]*\}*/g) ?? []);
  if (shown.length === 0) return;
  const named = [...new Set(shown)].slice(0, MOST_NAMED).join(", ");
  note(f, place, what, `${named}: what stands in {{ }} and is no answer is shown as it was written`);
}

/** Lists in lists multiply. */
const MOST_PLACES = 1_000;

/** Where the answers lie that a name means: in a list that grows one in each of its places. */
function placesOf(name: string, lists: FormJs["lists"]): string[] {
  let found: string[] = [];
  let path = "";
  const parts = name.split(".");
  parts.forEach((part, index) => {
    const isPlace = /^\d+$/.test(part);
    if (!isPlace) path = path === "" ? part : `${path}.${part}`;
    found = index === 0 ? [part] : found.map((each) => `${each}.${part}`);
    const places = isPlace ? undefined : lists.get(path);
    if (places === undefined || /^\d+$/.test(parts[index + 1] ?? "")) return;
    if (index === parts.length - 1) throw new NoEquivalent(`"${name}" has no answer of its own: its places have`);
    if (found.length * places > MOST_PLACES)
      throw new NoEquivalent(`"${name}" has more places than can be reckoned with`);
    found = found.flatMap((each) => Array.from({ length: places }, (_, place) => `${each}.${place}`));
  });
  return found;
}

/** A name is looked for among the fields of the group around first. */
export function scoped(logic: Logic, f: FormJs): Logic {
  if (typeof logic !== "object" || logic === null) return logic;
  if (Array.isArray(logic)) return logic.map((each: Logic) => scoped(each, f));
  if ("var" in logic) {
    const around = `${f.path}${String(logic.var)}`;
    const name = f.path !== "" && f.names.has(around) ? around : String(logic.var);
    const answers = placesOf(name, f.lists).map((each): Logic => ({ var: plainName(each) }));
    return answers.length === 1 && answers[0] ? answers[0] : answers;
  }
  return Object.fromEntries(
    Object.entries(logic).map(([operator, value]) => {
      return [operator, scoped(value as Logic, f)];
    }),
  ) as Logic;
}
