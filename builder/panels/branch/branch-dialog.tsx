import { useState } from "react";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import type { BranchRefusal } from "../../ports.ts";
import { branchWords } from "../../words/branch.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor } from "../editor-context.tsx";

/** A branch of a version, which opens in this tab. `revision` null: nothing is asked. */
export function BranchDialog({ revision, onClose }: { revision: string | null; onClose(): void }) {
  const t = useWords(branchWords);
  const { ports, stored } = useEditor();
  const [name, setName] = useState("");
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<BranchRefusal["code"] | "failed" | null>(null);
  const make = async () => {
    if (revision === null) return;
    setBusy(true);
    setTrouble(null);
    try {
      const made = await ports.documents.branch(stored.id, { name, revision });
      if (made.ok) return window.location.assign(made.value.editUrl);
      setTrouble(made.refusal.code);
    } catch {
      // Nobody answered: the name stands there still, and can be sent again.
      setTrouble("failed");
    }
    setBusy(false);
  };
  return (
    <Dialog
      size="small"
      title={t("makeTitle")}
      isOpen={revision !== null}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Button tone="primary" isPending={busy} onPress={() => void make()}>
          {t("begin")}
        </Button>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
      >
        {trouble && <Banner tone="danger" live title={t(`trouble.${trouble}`)} />}
        <p>{t("makeHelp")}</p>
        <TextField
          label={t("name")}
          placeholder={t("nameHint")}
          value={name}
          onChange={setName}
          maxLength={80}
          dir="auto"
          autoFocus
        />
      </form>
    </Dialog>
  );
}
