import { useState } from "react";
import { directionOf, type Locale } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { assetWords } from "../words/asset.ts";
import { LANGUAGE_NAMES } from "../words/languages.ts";
import { mediaWords } from "../words/media.ts";
import { useWords } from "../words/use-words.ts";

export interface Describing {
  isDecorative?: boolean;
  alt?: { locale: Locale; text: string };
}

/** One description for several files that have none, or none for all of them. */
export function DescribeDialog(props: {
  count: number;
  locales: readonly Locale[];
  onDescribe(what: Describing): Promise<string | undefined>;
  onClose(): void;
}) {
  const t = useWords(mediaWords);
  const assetText = useWords(assetWords);
  const [locale, setLocale] = useState<Locale>(props.locales[0] ?? "fr");
  const [words, setWords] = useState("");
  const [message, setMessage] = useState<string>();
  const send = async (what: Describing) => {
    const wrong = await props.onDescribe(what);
    if (wrong === undefined) props.onClose();
    else setMessage(wrong);
  };
  return (
    <Dialog
      title={assetText("describeTitle", { count: props.count })}
      size="small"
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      footer={
        <>
          <Button onPress={() => void send({ isDecorative: true })}>{assetText("decorativeAll")}</Button>
          <Button
            tone="primary"
            isDisabled={words.trim() === ""}
            onPress={() => void send({ isDecorative: false, alt: { locale, text: words.trim() } })}
          >
            {t("describe")}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-soft">{assetText("describeText")}</p>
        {message && (
          <p role="alert" className="text-red-11">
            {message}
          </p>
        )}
        {props.locales.length > 1 && (
          <Select
            label={assetText("alt", { language: "" }).trim()}
            labelHidden
            value={locale}
            onChange={setLocale}
            choices={props.locales.map((value) => ({ value, label: LANGUAGE_NAMES[value].name }))}
          />
        )}
        <TextField
          label={assetText("alt", { language: LANGUAGE_NAMES[locale].name })}
          value={words}
          onChange={setWords}
          lang={locale}
          dir={directionOf(locale)}
          maxLength={300}
          autoFocus
        />
      </div>
    </Dialog>
  );
}
