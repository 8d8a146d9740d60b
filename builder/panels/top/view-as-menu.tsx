import { ChevronDown, UserRound } from "lucide-react";
import { useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { fromClock, toClock } from "../inspector/controls/zone-time.ts";

/** Whether the canvas shows every block, or what a shopper would see: now, on a date, when all is sold. */
export function ViewAsMenu() {
  const t = useWords(shellWords);
  const { session, facts } = useEditor();
  const viewAs = useEditorState((state) => state.viewAs);
  const [asking, setAsking] = useState(false);
  const [clock, setClock] = useState("");
  const at = fromClock(clock, facts.timeZone);
  const chosen = viewAs === null ? "all" : viewAs.soldOut ? "soldOut" : "now";
  const choose = (id: string | undefined) => {
    if (id === "all") session.viewAs(null);
    if (id === "now" || id === "soldOut") session.viewAs({ now: Date.now(), soldOut: id === "soldOut" });
    if (id === "at") {
      setClock(toClock(new Date(viewAs?.now ?? Date.now()).toISOString(), facts.timeZone));
      setAsking(true);
    }
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
            onSelect: ([next]) => choose(next),
            entries: (["all", "now", "soldOut", "at"] as const).map((id) => ({ id, label: t(`viewAs.${id}`) })),
          },
        ]}
      />
      <Dialog
        size="small"
        title={t("viewAs.title")}
        isOpen={asking}
        onOpenChange={setAsking}
        footer={(close) => (
          <Button
            tone="primary"
            isDisabled={at === null}
            onPress={() => {
              if (at !== null) session.viewAs({ now: Date.parse(at), soldOut: false });
              close();
            }}
          >
            {t("viewAs.show")}
          </Button>
        )}
      >
        <TextField
          type="datetime-local"
          dir="ltr"
          label={t("viewAs.date")}
          description={facts.timeZone}
          value={clock}
          onChange={setClock}
        />
      </Dialog>
    </>
  );
}
