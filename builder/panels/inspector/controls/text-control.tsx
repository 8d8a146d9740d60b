import { Braces } from "lucide-react";
import { useRef } from "react";
import { directionOf, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type Bound, isBound } from "#blocks/contract/index.ts";
import { inspectorWords } from "../../../words/inspector.ts";
import { useWords } from "../../../words/use-words.ts";
import { useEditor } from "../../editor-context.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { LanguageTabs } from "./language-tabs.tsx";
import { bindingLabel, useBindings } from "./use-bindings.ts";
import { useFieldLanguage } from "./use-language.ts";

type Value = LocalizedText | Bound<LocalizedText>;

/** A text in each language, or a value of the page in its place. */
export function TextControl(props: ControlProps<Value>) {
  const { label, prop, isReadOnly } = props;
  const t = useWords(inspectorWords);
  const { facts } = useEditor();
  const { locale: mine } = useLocaleValue();
  const { shown, change, error } = useCommitted(props.value, props.commit);
  const [locale, setLocale] = useFieldLanguage();
  const bindings = useBindings("text");
  const field = useRef<HTMLDivElement>(null);

  const bound = isBound(shown) ? shown : null;
  const text: LocalizedText = bound ? bound.fallback : (shown as LocalizedText);
  const write = (words: string) => {
    const next = withWords(text, locale, words);
    change(bound ? { ...bound, fallback: next } : next);
  };
  /** A value goes in where the caret stands. */
  const insert = (path: string) => {
    const input = field.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    const words = text[locale] ?? "";
    const at = input?.selectionStart ?? words.length;
    write(`${words.slice(0, at)}{{${path}}}${words.slice(input?.selectionEnd ?? at)}`);
  };

  const Field = prop.ui.multiline ? TextArea : TextField;
  const known = bound && bindings.find((each) => each.path === bound.$bind);
  return (
    <div ref={field} className="flex flex-col gap-1.5">
      <div className="flex min-h-7 items-center gap-1">
        <span aria-hidden className="min-w-0 flex-1 truncate font-medium">
          {label}
        </span>
        <LanguageTabs
          label={label}
          locale={locale}
          onChange={setLocale}
          isWritten={(each) => Boolean(text[each]) || Object.values(text).every((words) => !words)}
        />
        {prop.bindable && bindings.length > 0 && (
          <Menu
            label={t("bind")}
            trigger={
              <IconButton label={t("bind")} size="small" isDisabled={isReadOnly}>
                <Braces aria-hidden />
              </IconButton>
            }
            groups={[
              {
                id: "bind",
                title: t("bind"),
                selected: [bound?.$bind ?? ""],
                onSelect: ([path]) => change(path ? { $bind: path, fallback: text } : text),
                entries: [
                  { id: "", label: t("typed") },
                  ...bindings.map((each) => ({ id: each.path, label: bindingLabel(each, mine) })),
                ],
              },
              ...(bound
                ? []
                : [
                    {
                      id: "insert",
                      title: t("insertValue"),
                      entries: bindings.map((each) => ({
                        id: `in-${each.path}`,
                        label: bindingLabel(each, mine),
                        onAction: () => insert(each.path),
                      })),
                    },
                  ]),
            ]}
          />
        )}
      </div>
      {bound && (
        <p className="rounded-sm bg-accent-3 px-2.5 py-1.5 text-sm text-accent-11">
          {t("bound", { label: known ? bindingLabel(known, mine) : bound.$bind })}
        </p>
      )}
      <Field
        label={bound ? `${label}, ${t("boundFallback")}` : label}
        labelHidden={!bound}
        value={text[locale] ?? ""}
        onChange={write}
        error={error}
        isReadOnly={isReadOnly}
        lang={locale}
        dir={directionOf(locale)}
        placeholder={text[facts.mainLocale] ?? ""}
      />
    </div>
  );
}

/** A language that says nothing is not stored. */
export function withWords(text: LocalizedText, locale: Locale, words: string): LocalizedText {
  if (words !== "") return { ...text, [locale]: words };
  const { [locale]: _gone, ...others } = text;
  return others;
}
