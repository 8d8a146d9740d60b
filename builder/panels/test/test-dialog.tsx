import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import type { TestRefusal } from "../../ports.ts";
import { testWords } from "../../words/test.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { useMayTest } from "./use-may-test.ts";

/** Says what a test of two versions is, and begins one of what is edited; goes on at the campaign that runs it. */
export default function TestDialog({ onClose }: { onClose(): void }) {
  const t = useWords(testWords);
  const { ports, stored, autosave } = useEditor();
  const readOnly = useEditorState((state) => state.readOnly);
  const mayTest = useMayTest();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<TestRefusal["code"] | "unsaved" | "failed" | null>(null);
  const begin = async () => {
    setBusy(true);
    setTrouble(null);
    try {
      if (!readOnly && !(await autosave.flush())) return setTrouble("unsaved");
      const made = await ports.documents.test(stored.id, autosave.revision());
      if (made.ok) return window.location.assign(made.value.campaignUrl);
      setTrouble(made.refusal.code);
    } catch {
      // Nobody answered: it can be asked again.
      setTrouble("failed");
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      size="small"
      title={t("title")}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      footer={
        mayTest && (
          <Button tone="primary" autoFocus isPending={busy} onPress={() => void begin()}>
            {t("begin")}
          </Button>
        )
      }
    >
      {trouble && <Banner tone="danger" live title={t(`trouble.${trouble}`)} className="mb-4" />}
      {mayTest ? (
        <ol className="flex list-decimal flex-col gap-2 ps-5">
          <li>{t("step.copy")}</li>
          <li>{t("step.split")}</li>
          <li>{t("step.judge")}</li>
        </ol>
      ) : (
        <p>{t(stored.branch ? "isBranch" : "notThis")}</p>
      )}
    </Dialog>
  );
}
