import { Keyboard } from "lucide-react";
import { CALL_OUTCOMES } from "#app/commerce/orders/desk.ts";
import { Dialog, DialogTrigger } from "#app/ui/dialog.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Kbd } from "#app/ui/kbd.tsx";
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
        <dl className="flex flex-col gap-2">
          {keys.map(([letters, words]) => (
            <div key={words} className="flex items-center justify-between gap-4">
              <dt>{words}</dt>
              <dd className="flex gap-1">
                {letters.map((letter) => (
                  <Kbd key={letter} keys={letter} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </Dialog>
    </DialogTrigger>
  );
}
