import { type KeyboardEvent, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Said } from "../../session/comment-store.ts";
import { commentWords } from "../../words/comments.ts";
import { useWords } from "../../words/use-words.ts";

export interface CommentFieldProps {
  label: string;
  description?: string;
  submit: string;
  autoFocus?: boolean;
  onSend(text: string): Promise<Said>;
  onCancel?(): void;
}

/** What is written stays until it has arrived; Ctrl and Enter send it. */
export function CommentField({ label, description, submit, autoFocus = false, onSend, onCancel }: CommentFieldProps) {
  const t = useWords(commentWords);
  const [text, setText] = useState("");
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    const said = await onSend(text);
    setBusy(false);
    setTrouble(said === "done" ? null : troubleOf(said));
    if (said !== "done") return;
    setText("");
    onCancel?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed here is no shortcut of the editor.
    event.stopPropagation();
    if (event.key === "Escape" && onCancel) onCancel();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field within
    <div className="flex flex-col gap-2" onKeyDown={onKeyDown}>
      <TextArea
        label={label}
        rows={2}
        value={text}
        maxLength={2_000}
        onChange={(next) => {
          setText(next);
          setTrouble(null);
        }}
        autoFocus={autoFocus}
        {...(description !== undefined && { description })}
        {...(trouble !== null && { error: t(trouble) })}
      />
      <div className="flex gap-2">
        <Button size="small" tone={onCancel ? "secondary" : "primary"} isPending={busy} onPress={() => void send()}>
          {submit}
        </Button>
        {onCancel && (
          <Button size="small" tone="quiet" onPress={onCancel}>
            {t("cancel")}
          </Button>
        )}
      </div>
    </div>
  );
}

const TROUBLES = [
  "comment.empty",
  "comment.too_long",
  "comment.not_found",
  "document.gone",
  "signed-out",
  "forbidden",
  "failed",
] as const;
type Trouble = `trouble.${(typeof TROUBLES)[number]}`;

const troubleOf = (code: string): Trouble => `trouble.${TROUBLES.find((each) => each === code) ?? "failed"}`;
