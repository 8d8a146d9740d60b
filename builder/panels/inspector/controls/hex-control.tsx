import { TextField } from "#app/ui/text-field.tsx";
import { themeWords } from "../../../words/theme.ts";
import { useWords } from "../../../words/use-words.ts";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";

/** A colour as it is: picked, or typed as six digits. What is half typed stays in the field and out of the theme. */
export function HexControl({ label, value, commit, isReadOnly }: ControlProps<string>) {
  const t = useWords(themeWords);
  const { shown, change, error } = useCommitted(value, commit);
  return (
    <TextField
      label={label}
      dir="ltr"
      value={shown}
      onChange={(typed) => change(asHex(typed))}
      error={error && t("hexHint")}
      maxLength={7}
      spellCheck="false"
      isReadOnly={isReadOnly}
      prefix={
        <input
          type="color"
          aria-label={t("pick", { name: label })}
          value={value}
          disabled={isReadOnly}
          onChange={(event) => change(event.target.value)}
          className="block size-6 shrink-0 appearance-none overflow-hidden rounded-sm border border-edge bg-transparent p-0 [&::-moz-color-swatch]:border-0 [&::-webkit-color-swatch]:border-0 [&::-webkit-color-swatch-wrapper]:p-0"
        />
      }
    />
  );
}

function asHex(typed: string): string {
  const digits = typed.trim().replace(/^#*/, "").toLowerCase();
  return `#${digits}`;
}
