import { X } from "lucide-react";
import { fromClock, toClock } from "#app/commerce/kernel/zone-time.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor } from "../../editor-context.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";

/** An instant, typed as the shop's clock shows it. */
export function DateTimeControl({ label, value, commit, isReadOnly }: ControlProps<string | null>) {
  const t = useWords(inspectorWords);
  const { facts } = useEditor();
  const { shown, change, error } = useCommitted(value, commit);
  return (
    <div className="flex items-end gap-1">
      <TextField
        type="datetime-local"
        label={label}
        dir="ltr"
        value={shown === null ? "" : toClock(shown, facts.timeZone)}
        onChange={(clock) => {
          const at = fromClock(clock, facts.timeZone);
          if (at !== null) change(at);
        }}
        description={t("dateZone", { zone: facts.timeZone })}
        error={error}
        isReadOnly={isReadOnly}
        className="flex-1"
      />
      {shown !== null && !isReadOnly && (
        <IconButton label={t("dateClear")} onPress={() => change(null)}>
          <X aria-hidden />
        </IconButton>
      )}
    </div>
  );
}
