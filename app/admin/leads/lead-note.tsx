import { useFetcher } from "@remix-run/react";
import { NotebookPen } from "lucide-react";
import { useState } from "react";
import type { Translate } from "#app/commerce/kernel/messages.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { Outcome } from "../outcome.ts";
import { useOutcome } from "../use-outcome.ts";
import type { LeadDone, LeadRow } from "./types.ts";

type NoteWords = Translate<LeadDone | "note" | "noteOf" | "nameless" | "cancel" | "save">;

/** What staff heard of somebody: kept beside what they wanted. What was typed stays when somebody else was faster. */
export function LeadNote({ lead, t }: { lead: Pick<LeadRow, "id" | "name" | "note" | "version">; t: NoteWords }) {
  const fetcher = useFetcher<Outcome<LeadDone>>();
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState(lead.note);
  useOutcome(
    fetcher,
    (done) => t(done),
    () => setOpen(false),
  );
  const refused = fetcher.data?.ok === false ? fetcher.data : undefined;
  const title = t("noteOf", { name: lead.name || t("nameless") });
  const save = () =>
    fetcher.submit({ intent: "note", id: lead.id, note, version: String(lead.version) }, { method: "post" });
  return (
    <>
      <Button
        size="small"
        tone="quiet"
        aria-label={title}
        onPress={() => {
          setNote(lead.note);
          setOpen(true);
        }}
      >
        <NotebookPen aria-hidden />
        {t("note")}
      </Button>
      <Dialog
        title={title}
        size="small"
        isOpen={isOpen}
        onOpenChange={setOpen}
        footer={(close) => (
          <>
            <Button onPress={close}>{t("cancel")}</Button>
            <Button tone="primary" isPending={fetcher.state !== "idle"} onPress={save}>
              {t("save")}
            </Button>
          </>
        )}
      >
        <div className="flex flex-col gap-4">
          {refused && <Banner tone="danger" title={refused.message} live />}
          {refused?.code === "lead.changed_meanwhile" && lead.note !== "" && (
            <p dir="auto" className="text-sm whitespace-pre-line text-soft">
              {lead.note}
            </p>
          )}
          <TextArea label={t("note")} rows={4} maxLength={2000} dir="auto" value={note} onChange={setNote} autoFocus />
        </div>
      </Dialog>
    </>
  );
}
