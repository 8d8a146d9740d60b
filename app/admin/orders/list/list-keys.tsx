import { Keyboard } from "lucide-react";
import { Dialog } from "#app/ui/dialog.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { KeyList } from "#app/ui/key-list.tsx";
import { useWords } from "../../use-words.ts";
import { listMessages } from "./messages.ts";

/** The keys of the list. `?` opens them too. */
export function ListKeys(props: { isOpen: boolean; onOpenChange: (open: boolean) => void; mayWrite: boolean }) {
  const t = useWords(listMessages);
  const keys: [string[], string][] = [
    [["j", "k"], t("keyMove")],
    [["Enter"], t("keyOpen")],
    ...(props.mayWrite
      ? ([
          [["x"], t("keySelect")],
          [["c"], t("keyConfirm")],
        ] satisfies [string[], string][])
      : []),
    [["/"], t("keySearch")],
    [["?"], t("keyHelp")],
  ];
  return (
    <>
      <IconButton label={t("keys")} tone="secondary" className="max-md:hidden" onPress={() => props.onOpenChange(true)}>
        <Keyboard aria-hidden />
      </IconButton>
      <Dialog title={t("keys")} size="small" isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
        <KeyList keys={keys} />
      </Dialog>
    </>
  );
}
