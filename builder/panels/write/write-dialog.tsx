import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { showToast } from "#app/ui/toast.tsx";
import type { WriteRefusal } from "../../ports.ts";
import { useWords } from "../../words/use-words.ts";
import { writeWords } from "../../words/write.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

type Trouble = WriteRefusal["code"] | "no_place" | "failed";

/** Sections by the shop's language model, from what somebody says of them: one step, after the selection. */
export default function WriteDialog({ onClose }: { onClose(): void }) {
  const t = useWords(writeWords);
  const { session, ports } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const [wish, setWish] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const write = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      const written = await ports.documents.writeSections({ wish, locale });
      if (!written.ok) return setTrouble(written.refusal.code);
      const { nodes } = written.value;
      session.endStep();
      if (!session.insertNodes(nodes).ok) return setTrouble("no_place");
      showToast({ text: t("added", { count: nodes.length }), onUndo: () => void session.undo() });
      onClose();
    } catch {
      // Nobody answered: what was typed stands there still, and can be sent again.
      setTrouble("failed");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={t("title")}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Button tone="primary" isPending={busy} isDisabled={wish.trim() === ""} onPress={() => void write()}>
          {t("write")}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {trouble && (
          <Banner
            tone={trouble === "writer.not_set_up" ? "info" : "danger"}
            live
            title={t(`trouble.${trouble}`)}
            actions={
              trouble === "writer.not_set_up" ? (
                <a
                  href="/admin/settings/integrations"
                  target="_blank"
                  rel="noopener"
                  className="underline underline-offset-3"
                >
                  {t("connect")}
                </a>
              ) : undefined
            }
          />
        )}
        <TextArea
          label={t("wish")}
          description={t("help")}
          placeholder={t("example")}
          maxLength={2_000}
          value={wish}
          onChange={setWish}
          isDisabled={busy}
          autoFocus
        />
        {busy && <ProgressBar label={t("writing")} />}
      </div>
    </Dialog>
  );
}
