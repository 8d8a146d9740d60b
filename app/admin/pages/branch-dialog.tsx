import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { branchWords } from "#builder/words/branch.ts";
import { useWords } from "../use-words.ts";
import type { PageRow } from "./types.ts";
import { useCreate } from "./use-create.tsx";

/** Begins a branch of a page, as the page stands; goes on in the editor. */
export function BranchDialog({ page, onClose }: { page: PageRow | undefined; onClose(): void }) {
  const t = useWords(branchWords);
  const { begin, busy, failed } = useCreate();
  return (
    <Dialog
      size="small"
      title={t("makeTitle")}
      isOpen={page !== undefined}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <Button tone="primary" type="submit" form="branch" isPending={busy}>
          {t("begin")}
        </Button>
      }
    >
      {failed}
      <form
        id="branch"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const name = String(new FormData(event.currentTarget).get("name"));
          if (page) begin({ intent: "branch", id: page.id, name });
        }}
      >
        <p>{t("makeHelp")}</p>
        <TextField label={t("name")} name="name" placeholder={t("nameHint")} maxLength={80} dir="auto" autoFocus />
      </form>
    </Dialog>
  );
}
