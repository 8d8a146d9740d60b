import { useEffect, useState } from "react";
import { ComboBox } from "#app/ui/combo-box.tsx";
import type { Choice, ChoiceKind } from "../../../ports.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState } from "../../editor-context.tsx";

export interface EntityPickerProps {
  kind: ChoiceKind;
  label: string;
  /** An id of the shop, or a value of `fixed`. */
  value: string | null;
  /** Entries that always stand first: "the page's product". */
  fixed?: readonly { value: string; label: string }[];
  onChange(id: string | null): void;
  error?: string | undefined;
  isReadOnly: boolean;
}

/** Something of the shop, found by typing. What was chosen and is gone is said to be gone, not dropped. */
export function EntityPicker({ kind, label, value, fixed = [], onChange, error, isReadOnly }: EntityPickerProps) {
  const t = useWords(inspectorWords);
  const { ports } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const [found, setFound] = useState<Choice[]>([]);
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [input, setInput] = useState("");
  const isFixed = fixed.some((each) => each.value === value);
  const fixedLabel = fixed.find((each) => each.value === value)?.label;

  useEffect(() => {
    if (value === null || isFixed) {
      setChosen(null);
      setInput(fixedLabel ?? "");
      return;
    }
    let stale = false;
    void ports.shop
      .choices(kind, [value], locale)
      .then(([choice]) => {
        if (stale) return;
        const known = choice ?? { id: value, title: t("gone") };
        setChosen(known);
        setInput(known.title);
      })
      .catch(() => undefined);
    return () => {
      stale = true;
    };
  }, [ports, kind, value, isFixed, fixedLabel, locale, t]);

  const asked = input === chosen?.title || input === fixedLabel ? "" : input;
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      void ports.shop
        .search(kind, { search: asked, locale })
        .then((choices) => {
          if (!stale) setFound(choices);
        })
        .catch(() => undefined);
    }, 200);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [ports, kind, asked, locale]);

  const listed = [...(chosen ? [chosen] : []), ...found.filter((each) => each.id !== chosen?.id)];
  const choices = [
    ...fixed,
    ...listed.map((each) => ({ value: each.id, label: each.title, ...(each.hint && { description: each.hint }) })),
  ];
  return (
    <ComboBox
      label={label}
      choices={choices}
      value={value}
      inputValue={input}
      onInputChange={(text) => {
        setInput(text);
        // Emptying the field takes the choice back.
        if (text === "" && value !== null && !isFixed) onChange(null);
      }}
      onChange={(next) => {
        if (next === null) return;
        setInput(choices.find((each) => each.value === next)?.label ?? "");
        if (next !== value) onChange(next);
      }}
      placeholder={t("searchChoice")}
      error={error}
      isDisabled={isReadOnly}
    />
  );
}
