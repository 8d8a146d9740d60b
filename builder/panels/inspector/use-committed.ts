import { useEffect, useRef, useState } from "react";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { sameJson } from "#runtime/document/same-json.ts";
import { refusalText } from "../../words/block-words.ts";
import { useEditor } from "../editor-context.tsx";
import type { ControlProps } from "./control-props.ts";

export type Commit<T> = ControlProps<T>["commit"];

/**
 * A control's value while it is being typed. What the document takes goes in at once; what it refuses stays in the
 * control with the reason beside it, until it is right or something else arrives (an undo, another block).
 */
export function useCommitted<T>(value: T, commit: Commit<T>) {
  const { session } = useEditor();
  const { locale } = useLocaleValue();
  const [shown, setShown] = useState(value);
  const [error, setError] = useState<string>();
  const sent = useRef(value);

  useEffect(() => {
    if (sameJson(sent.current, value)) return;
    sent.current = value;
    setShown(value);
    setError(undefined);
  }, [value]);

  const change = (next: T) => {
    setShown(next);
    sent.current = next;
    const outcome = commit(next);
    if (!outcome.ok) sent.current = value;
    setError(outcome.ok ? undefined : refusalText(outcome.refusal, session.registry, locale));
  };
  return { shown, change, error };
}
