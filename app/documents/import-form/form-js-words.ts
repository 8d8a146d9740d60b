import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Logic } from "#app/commerce/kernel/logic/types.ts";
import { type Making, plainName, words } from "./making.ts";
import { piped } from "./survey-words.ts";

export interface FormJs extends Making {
  /** Of the groups around: `invoice.` before the key of every field in them. */
  path: string;
  submit: unknown;
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

/** A name is looked for among the fields of the group around first. */
export function scoped(logic: Logic, f: FormJs): Logic {
  if (typeof logic !== "object" || logic === null) return logic;
  if (Array.isArray(logic)) return logic.map((each: Logic) => scoped(each, f));
  return Object.fromEntries(
    Object.entries(logic).map(([operator, value]) => {
      if (operator !== "var") return [operator, scoped(value as Logic, f)];
      const name = String(value);
      const around = `${f.path}${name}`;
      return [operator, plainName(f.path !== "" && f.names.has(around) ? around : name)];
    }),
  ) as Logic;
}
