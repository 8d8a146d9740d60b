import { compilePattern } from "#app/commerce/kernel/pattern/compile-pattern.ts";
import { TextField } from "#app/ui/text-field.tsx";
import { formWords } from "../../../words/form.ts";
import { useWords } from "../../../words/use-words.ts";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";

/** A regular expression, with what is wrong with it said in words. */
export function PatternControl({ label, value, commit, isReadOnly }: ControlProps<string>) {
  const t = useWords(formWords);
  const { shown, change, error } = useCommitted(value, commit);
  const made = compilePattern(shown);
  return (
    <TextField
      label={label}
      value={shown}
      onChange={change}
      description={t("patternHelp")}
      error={made.ok ? error : t(`pattern.${made.problem}`)}
      maxLength={500}
      dir="ltr"
      isReadOnly={isReadOnly}
    />
  );
}
