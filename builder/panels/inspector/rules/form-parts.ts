import { type Locale, type LocalizedText, textIn } from "#app/commerce/kernel/locale.ts";
import { type AnswerChoice, type FormField, isBound, type Node } from "#blocks/contract/index.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { walk } from "#runtime/document/tree.ts";
import { STEP } from "#runtime/forms/compile-form.ts";
import { choicesOf } from "#runtime/forms/offered-choices.ts";

export interface FormPart {
  id: string;
  label: string;
  field?: FormField;
  /** Of a choice: what may be picked, by its words. */
  options?: { value: AnswerChoice; label: string }[];
  /** What comes and goes by itself: choices, or rows of a table. */
  choices: { value: AnswerChoice; label: string }[];
}

export type FormParts = ReturnType<typeof formParts>;

/** What rules may speak of: answers, steps, and every block that comes and goes. */
export function formParts(
  root: Node,
  registry: Registry,
  words: { locale: Locale; main: Locale; nodeLabel(node: Node): string },
): { parts: FormPart[]; answers: FormPart[]; steps: FormPart[] } {
  const read = (value: unknown) =>
    textIn((isBound(value) ? value.fallback : value) as LocalizedText | undefined, words.locale, words.main);
  const parts: FormPart[] = [];
  const steps: FormPart[] = [];
  for (const { node } of walk(root)) {
    if (node === root) continue;
    const { props } = node;
    const field = registry.get(node.type)?.field?.(props as never);
    const label = read(props.label) || read(props.title) || words.nodeLabel(node);
    const part = {
      id: node.id,
      label,
      ...(field && { field }),
      ...optionsOf(field, props, read),
      choices: namedChoices(field, props, read),
    };
    parts.push(part);
    if (node.type === STEP) steps.push(part);
  }
  return { parts, steps, answers: parts.filter(({ field }) => field !== undefined) };
}

function optionsOf(
  field: FormField | undefined,
  props: Readonly<Record<string, unknown>>,
  read: (value: unknown) => string,
): Pick<FormPart, "options"> {
  if (field?.kind === "yes_no") {
    const [yes = true, no = false] = field.options ?? [];
    return {
      options: [
        { value: yes, label: read(props.yes) },
        { value: no, label: read(props.no) },
      ],
    };
  }
  if (!field?.options || field.open || field.kind === "matrix") return {};
  return { options: named(field.options, props.options, read) };
}

function namedChoices(
  field: FormField | undefined,
  props: Readonly<Record<string, unknown>>,
  read: (value: unknown) => string,
): FormPart["choices"] {
  return field ? named(choicesOf(field), field.rows ? props.rows : props.options, read) : [];
}

function named(values: readonly AnswerChoice[], list: unknown, read: (value: unknown) => string): FormPart["choices"] {
  const listed = Array.isArray(list) ? (list as { value: AnswerChoice; label: unknown }[]) : [];
  return values.map((value) => ({
    value,
    label: read(listed.find((each) => each.value === value)?.label) || String(value),
  }));
}
