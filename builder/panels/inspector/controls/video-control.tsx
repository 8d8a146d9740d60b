import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { MediaDialog } from "../../media/media-dialog.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";

/** A video of the library, or the address that people copy. */
export function VideoControl({ label, value, commit, isReadOnly }: ControlProps<string>) {
  const t = useWords(inspectorWords);
  const { shown, change, error } = useCommitted(value, commit);
  const [picking, setPicking] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={label}
        value={shown}
        onChange={change}
        error={error}
        placeholder="https://…"
        dir="ltr"
        isReadOnly={isReadOnly}
      />
      <div className="flex gap-2">
        <Button
          size="small"
          isDisabled={isReadOnly}
          onPress={() => setPicking(true)}
          aria-label={`${label}, ${t("videoChoose")}`}
        >
          {t("videoChoose")}
        </Button>
        {shown && (
          <Button size="small" tone="quiet" isDisabled={isReadOnly} onPress={() => change("")}>
            {t("remove")}
          </Button>
        )}
      </div>
      <MediaDialog kind="video" isOpen={picking} onOpenChange={setPicking} onPick={({ src }) => change(`/${src}`)} />
    </div>
  );
}
