import { useState } from "react";
import { directionOf, textIn } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { formWords } from "../../../words/form.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor, useEditorState } from "../../editor-context.tsx";
import { pastedList, readChoices, writeChoices } from "./choices.ts";

type Item = Record<string, unknown>;

interface ChoicesDialogProps {
  label: string;
  items: readonly Item[];
  blank: Item;
  /** Most items. */
  max: number;
  onChange(items: Item[]): void;
  onClose(): void;
}

/** All choices as lines of text: written, pasted from a table, put into another order. */
export default function ChoicesDialog({ label, items, blank, max, onChange, onClose }: ChoicesDialogProps) {
  const t = useWords(formWords);
  const { facts } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const [text, setText] = useState(() => writeChoices(items, (each) => textIn(each, locale, facts.mainLocale)));
  const read = readChoices(text);
  const isTooMany = read.length > max;
  return (
    <Dialog
      title={t("pasteTitle", { label })}
      isOpen
      onOpenChange={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t("cancel")}</Button>
          <Button
            tone="primary"
            isDisabled={isTooMany}
            onPress={() => {
              onChange(pastedList(items, read, locale, blank));
              onClose();
            }}
          >
            {t("pasteUse", { count: read.length })}
          </Button>
        </>
      }
    >
      <TextArea
        label={t("pasteLines")}
        description={t("pasteHelp")}
        error={isTooMany ? t("pasteTooMany", { max }) : undefined}
        value={text}
        onChange={setText}
        rows={12}
        lang={locale}
        dir={directionOf(locale)}
        autoFocus
      />
    </Dialog>
  );
}
