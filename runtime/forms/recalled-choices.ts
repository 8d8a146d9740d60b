import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import { type FormDoc, type FormField, isBound, type Node } from "#blocks/contract/index.ts";
import type { Registry } from "../document/registry.ts";
import { walk } from "../document/tree.ts";
import type { ChoiceWords } from "./recalled-words.ts";

/** Names of the answers that texts of a form recall. */
export function recalledIn(root: Node): ReadonlySet<string> {
  const paths = JSON.stringify(root).matchAll(/answers((?:\.(?:[\w-]+|\[[^\][]{1,80}\]))+)/g);
  return new Set([...paths].map(([, path = ""]) => path.slice(1).replace(/[[\]]/g, "")));
}

/** What the choices of every question of a form are called, for texts that stand outside it. */
export function wordedQuestions({ root }: FormDoc, registry: Registry): { field: FormField; words: ChoiceWords }[] {
  return [...walk(root)].flatMap(({ node }) => {
    const field = registry.get(node.type)?.field?.(node.props as never);
    const words = field && choiceWords(node.props);
    return field && words ? [{ field, words }] : [];
  });
}

/** What the choices of a question are called; undefined where each is called as it is kept. */
export function choiceWords({ options }: Node["props"]): ChoiceWords | undefined {
  const words = (Array.isArray(options) ? options : []).flatMap(({ value, label }): [string, LocalizedText][] => {
    const said = (isBound(label) ? label.fallback : label) as LocalizedText | undefined;
    return said && Object.values(said).some((each) => each && each !== String(value)) ? [[String(value), said]] : [];
  });
  return words.length > 0 ? Object.fromEntries(words) : undefined;
}
