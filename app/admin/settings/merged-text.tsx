import { Braces } from "lucide-react";
import { useRef } from "react";
import { directionOf, type Locale } from "#app/commerce/kernel/locale.ts";
import { ORDER_PATHS } from "#app/commerce/kernel/text/message-texts.ts";
import { Button } from "#app/ui/button.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { messages as textMessages } from "#blocks/campaign/template/messages.ts";
import { useWords } from "../use-words.ts";
import { confirmationMessages } from "./confirmation-messages.ts";

/** A text about an order, into which values are put from a list: nobody types their names. */
export function MergedText(props: {
  label: string;
  value: string;
  onChange: (words: string) => void;
  language: Locale;
  error: string | undefined;
}) {
  const { value, onChange, language } = props;
  const t = useWords(confirmationMessages);
  const says = useWords(textMessages);
  const place = useRef<HTMLDivElement>(null);
  const insert = (path: string) => {
    const area = place.current?.querySelector("textarea");
    const at = area?.selectionStart ?? value.length;
    const merged = `{{${path}}}`;
    onChange(`${value.slice(0, at)}${merged}${value.slice(area?.selectionEnd ?? at)}`);
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(at + merged.length, at + merged.length);
    });
  };
  return (
    <div ref={place} className="flex flex-col gap-2">
      <TextArea
        label={props.label}
        value={value}
        onChange={onChange}
        rows={8}
        dir={directionOf(language)}
        lang={language}
        error={props.error}
      />
      <Menu
        label={t("insert")}
        placement="bottom start"
        trigger={
          <Button size="small" className="self-start">
            <Braces aria-hidden />
            {t("insert")}
          </Button>
        }
        groups={[
          {
            id: "values",
            entries: ORDER_PATHS.map((path) => ({
              id: path,
              label: says(`value.${path}`),
              onAction: () => insert(path),
            })),
          },
        ]}
      />
    </div>
  );
}
