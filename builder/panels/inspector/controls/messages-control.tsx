import { directionOf, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { TextField } from "#app/ui/text-field.tsx";
import type { FieldRule, FormField } from "#blocks/contract/index.ts";
import { answerWords } from "#runtime/forms/problem-words.ts";
import { formWords } from "../../../words/form.ts";
import { useWords } from "../../../words/use-words.ts";
import { useActiveNode, useEditor } from "../../editor-context.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { LanguageTabs } from "./language-tabs.tsx";
import { withWords } from "./text-control.tsx";
import { useFieldLanguage } from "./use-language.ts";

interface Message {
  rule: string;
  text: LocalizedText;
}

const TYPED: ReadonlySet<string> = new Set(["number", "date", "time", "datetime", "file", "signature"]);

/** What is said for each rule that an answer can break; what everybody else says where nothing is written. */
export function MessagesControl({ label, value, commit, isReadOnly }: ControlProps<Message[]>) {
  const t = useWords(formWords);
  const { session } = useEditor();
  const node = useActiveNode();
  const { shown, change, error } = useCommitted(value, commit);
  const [locale, setLocale] = useFieldLanguage();
  const field = node && session.registry.get(node.type)?.field?.(node.props as never);
  const rules = rulesIn(field, shown);
  const write = (code: string, words: string) => {
    const old = shown.find(({ rule }) => rule === code);
    const text = withWords(old?.text ?? {}, locale, words);
    const others = shown.filter((each) => each !== old);
    change(Object.keys(text).length === 0 ? others : [...others, { rule: code, text }]);
  };
  return (
    <fieldset className="flex flex-col gap-2.5">
      <legend className="sr-only">{label}</legend>
      <div className="flex min-h-7 items-center gap-1">
        <span aria-hidden className="min-w-0 flex-1 truncate font-medium">
          {label}
        </span>
        <LanguageTabs
          label={label}
          locale={locale}
          onChange={setLocale}
          isWritten={(each) => shown.every(({ text }) => Boolean(text[each]))}
        />
      </div>
      {rules.map((rule) => (
        <TextField
          key={rule.code}
          label={t(`rule.${rule.code}`)}
          value={shown.find((each) => each.rule === rule.code)?.text[locale] ?? ""}
          onChange={(words) => write(rule.code, words)}
          placeholder={answerWords(rule, locale)}
          maxLength={400}
          lang={locale}
          dir={directionOf(locale)}
          isReadOnly={isReadOnly}
        />
      ))}
      {error && <p className="text-sm text-red-11">{error}</p>}
    </fieldset>
  );
}

/** The rules that an answer to this field can break, and those that have words already. */
function rulesIn(field: FormField | undefined, messages: readonly Message[]): FieldRule[] {
  const kind = field?.kind ?? "text";
  const all: FieldRule[] = [
    { code: "required" },
    ...(TYPED.has(kind) ? [{ code: "type", args: { kind } } as const] : []),
    ...(field?.rules ?? []),
    { code: "expression" },
  ];
  const first = new Map(all.map((rule) => [rule.code, rule] as const).reverse());
  const named = messages.filter(({ rule }) => !first.has(rule as FieldRule["code"])) as unknown as {
    rule: FieldRule["code"];
  }[];
  const order = [...new Set(all.map(({ code }) => code))];
  return [...order.flatMap((code) => first.get(code) ?? []), ...named.map(({ rule }) => ({ code: rule }) as FieldRule)];
}
