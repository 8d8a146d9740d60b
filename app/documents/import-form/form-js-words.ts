import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { type Making, note, type Place, plainName, words } from "./making.ts";
import { NoEquivalent } from "./reader.ts";
import { piped } from "./survey-words.ts";

export interface FormJs extends Making {
  /** Of the groups around: `invoice.` before the key of every field in them. */
  path: string;
  submit: unknown;
  /** Lists that grow, by the path of their answers, and how many places each has here. */
  lists: ReadonlyMap<string, number>;
}

/** `{{name}}` and `{{ group.name }}` are answers; another expression stands as it was written. */
export function said(f: FormJs, value: unknown, most: number): LocalizedText {
  if (typeof value === "string" && value.startsWith("=")) return {};
  return words(f, value, most, (text) =>
    text.replace(/\{\{\s*([A-Za-z_][\w.]*)\s*\}\}|\{\{/g, (whole, name: string | undefined) => {
      const answer = name === undefined ? undefined : [`${f.path}${name}`, name].find((each) => f.names.has(each));
      return answer === undefined ? `\\${whole}` : piped(answer);
    }),
  );
}

/** Notes what stands in braces and is no answer: shoppers read it as it was written. */
export function noteTemplates(f: FormJs, place: Place, what: string): void {
  const text = place.json[what];
  if (typeof text !== "string" || text.startsWith("=")) return;
  const left = Object.values(said(f, text, 9_000)).find((each) => each.includes("\\{{"));
  if (left !== undefined) note(f, place, what, "what stands in {{ }} and is no answer is shown as it was written");
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
