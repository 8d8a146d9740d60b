import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Outcome } from "../../outcome.ts";
import { useOutcome } from "../../use-outcome.ts";
import { useWords } from "../../use-words.ts";
import { workMessages } from "./messages.ts";

/** A note for the team, above the timeline it goes into. What was refused stays in the field. */
export function NoteForm() {
  const t = useWords(workMessages);
  const fetcher = useFetcher<Outcome<"noted">>();
  const [text, setText] = useState("");
  useOutcome(
    fetcher,
    () => t("doneNoted"),
    () => setText(""),
  );
  return (
    <form
      className="mb-6 flex flex-col gap-2 border-b border-line pb-5"
      onSubmit={(event) => {
        event.preventDefault();
        fetcher.submit({ intent: "note", text }, { method: "post" });
      }}
    >
      <TextArea
        label={t("noteLabel")}
        description={t("noteHint")}
        value={text}
        onChange={setText}
        rows={2}
        maxLength={2_000}
        dir="auto"
        error={fetcher.data?.ok === false ? fetcher.data.message : undefined}
      />
      {text.trim() !== "" && (
        <Button type="submit" isPending={fetcher.state !== "idle"} className="self-end">
          {t("addNote")}
        </Button>
      )}
    </form>
  );
}
