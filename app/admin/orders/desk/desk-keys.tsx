import { Keyboard } from "lucide-react";
import { CALL_OUTCOMES } from "#app/commerce/orders/desk.ts";
import { Dialog, DialogTrigger } from "#app/ui/dialog.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { KeyList } from "#app/ui/key-list.tsx";
import { useWords } from "../../use-words.ts";
import { deskMessages } from "./messages.ts";
import { OUTCOME_KEYS } from "./outcomes.ts";

/** The keys of the desk, to be learnt in a minute. */
export function DeskKeys({ mayWrite }: { mayWrite: boolean }) {
  const t = useWords(deskMessages);
  const keys: [string[], string][] = [
    [["j", "k"], t("moveKeys")],
    [["t"], t("callKey")],
    [["o"], t("openKey")],
    ...(mayWrite
      ? CALL_OUTCOMES.map((outcome): [string[], string] => [[OUTCOME_KEYS[outcome].key], t(`do.${outcome}`)])
      : []),
  ];
  return (
    <DialogTrigger>
      <IconButton label={t("help")} tone="secondary" className="max-md:hidden">
        <Keyboard aria-hidden />
      </IconButton>
      <Dialog title={t("help")} size="small">
        <p className="mb-3 text-soft">{t("helpText")}</p>
        <KeyList keys={keys} />
      </Dialog>
    </DialogTrigger>
  );
}
