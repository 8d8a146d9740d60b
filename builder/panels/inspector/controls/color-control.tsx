import { Ban, RotateCcw } from "lucide-react";
import { useId } from "react";
import { cx } from "#app/ui/cx.ts";
import { COLOR_TOKENS, type ColorToken } from "#blocks/contract/index.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState } from "../../editor-context.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";

export function ColorControl({ label, value, commit, isReadOnly }: ControlProps<ColorToken | null>) {
  const { shown, change } = useCommitted(value, commit);
  return (
    <ColorChoice
      label={label}
      value={shown}
      onChange={(token) => change(token === "none" ? null : token)}
      isReadOnly={isReadOnly}
    />
  );
}

export interface ColorChoiceProps {
  label: string;
  value: string | null;
  /** Words for "without any colour", where that can be said against a wider screen's. */
  none?: string | undefined;
  onChange(value: ColorToken | "none" | null): void;
  isReadOnly: boolean;
}

/** The colours of the page's theme by their roles: the theme keeps their contrast, whatever the mood. */
export function ColorChoice({ label, value, none, onChange, isReadOnly }: ColorChoiceProps) {
  const t = useWords(inspectorWords);
  const id = useId();
  const { canvas } = useEditor();
  // Another mood has other colours: read them again when it changes.
  useEditorState((state) => (state.doc.kind === "page" ? state.doc.meta.mood : null));
  const choices: [ColorToken | "none" | null, string][] = [
    [null, t("defaultColor")],
    ...(none === undefined ? [] : [["none", none] as [ColorToken | "none", string]]),
    ...COLOR_TOKENS.map((token): [ColorToken, string] => [token, t(`color.${token}`)]),
  ];
  return (
    <fieldset className="flex flex-col gap-1.5" disabled={isReadOnly}>
      <legend className="mb-1.5 font-medium">{label}</legend>
      <div className="flex flex-wrap gap-1.5">
        {choices.map(([token, words]) => (
          <label
            key={token ?? "default"}
            title={words}
            className={cx(
              "relative grid size-7 place-items-center rounded-sm border border-edge text-soft has-checked:outline-2 has-checked:outline-offset-2 has-checked:outline-accent has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent coarse:size-11",
            )}
            style={token && token !== "none" ? { backgroundColor: canvas.current?.token(`color-${token}`) } : undefined}
          >
            <input
              type="radio"
              name={id}
              checked={value === token}
              onChange={() => onChange(token)}
              className="absolute inset-0 appearance-none outline-none"
            />
            {token === null && <RotateCcw aria-hidden className="size-4" />}
            {token === "none" && <Ban aria-hidden className="size-4" />}
            <span className="sr-only">{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
