import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import { useWords } from "../use-words.ts";
import { answerMessages } from "./messages.ts";
import type { AnswerDone, AnswerView } from "./types.ts";

/** What staff note of an answer. What was typed stays when somebody else was faster, with theirs beside it. */
export function AnswerNote({ answer, mayWrite }: { answer: AnswerView; mayWrite: boolean }) {
  const t = useWords(answerMessages);
  const fetcher = useFetcher<Outcome<AnswerDone>>();
  const [note, setNote] = useState(answer.note);
  useOutcome(fetcher, (done) => t(done));
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  if (!mayWrite) return answer.note ? <Card title={t("note")}>{answer.note}</Card> : null;
  return (
    <Card title={t("note")}>
      <fetcher.Form method="post" className="flex flex-col gap-3">
        <input type="hidden" name="intent" value="note" />
        <input type="hidden" name="version" value={answer.version} />
        {refused && <Banner tone="danger" title={refused.message} live />}
        {refused?.code === "lead.changed_meanwhile" && answer.note !== "" && (
          <p dir="auto" className="text-sm whitespace-pre-line text-soft">
            {answer.note}
          </p>
        )}
        <TextArea
          label={t("note")}
          labelHidden
          name="note"
          rows={4}
          maxLength={2000}
          dir="auto"
          value={note}
          onChange={setNote}
        />
        <Button
          type="submit"
          className="self-end"
          isPending={fetcher.state !== "idle"}
          isDisabled={note === answer.note}
        >
          {t("save")}
        </Button>
      </fetcher.Form>
    </Card>
  );
}
