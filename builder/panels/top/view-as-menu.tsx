import { ChevronDown, UserRound } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { NOBODY } from "#runtime/document/view-as.ts";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";

// Describing a shopper is rare: its fields come when they are asked for.
const ViewAsDialog = lazy(() => import("./view-as-dialog.tsx"));

/** Whether the canvas shows every block, or what a shopper would see: somebody new, when all is sold, or somebody described. */
export function ViewAsMenu() {
  const t = useWords(shellWords);
  const { session } = useEditor();
  const viewAs = useEditorState((state) => state.viewAs);
  const [asking, setAsking] = useState(false);
  const isPlain = (soldOut: boolean) => JSON.stringify(viewAs) === JSON.stringify({ ...NOBODY, soldOut });
  const chosen = viewAs === null ? "all" : isPlain(false) ? "now" : isPlain(true) ? "soldOut" : "at";
  const choose = (id: string | undefined) => {
    if (id === "all") session.viewAs(null);
    if (id === "now" || id === "soldOut") session.viewAs({ ...NOBODY, soldOut: id === "soldOut" });
    if (id === "at") setAsking(true);
  };
  return (
    <>
      <Menu
        label={t("viewAs")}
        trigger={
          <Button tone="quiet" aria-label={`${t("viewAs")} : ${t(`viewAs.${chosen}`)}`} className="px-2 max-xl:hidden">
            <UserRound aria-hidden className={viewAs ? "text-accent-11" : undefined} />
            <ChevronDown aria-hidden />
          </Button>
        }
        groups={[
          {
            id: "viewAs",
            selected: [chosen],
            onSelect: ([next]) => choose(next ?? chosen),
            entries: (["all", "now", "soldOut", "at"] as const).map((id) => ({ id, label: t(`viewAs.${id}`) })),
          },
        ]}
      />
      {asking && (
        <Suspense>
          <ViewAsDialog onClose={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  );
}
