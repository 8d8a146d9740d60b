import { Link2 } from "lucide-react";
import { lazy, Suspense, useRef } from "react";
import { directionOf, type Locale, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TextField } from "#app/ui/text-field.tsx";
import { type Bound, isBound } from "#blocks/contract/index.ts";
import { readTokens, type Token, writeToken } from "#runtime/document/tokens.ts";
import { loadTokenField } from "../../../rich-text/parts.ts";
import { useWords } from "../../../words/use-words.ts";
import { valueWords } from "../../../words/values.ts";
import { useEditor } from "../../editor-context.tsx";
import { BoundLine } from "../../values/bound-line.tsx";
import { WORDED } from "../../values/pick.ts";
import { useValueLabel } from "../../values/use-value-label.ts";
import { ValueButton } from "../../values/value-button.tsx";
import { WordedValue } from "../../values/worded-value.tsx";
import type { ControlProps } from "../control-props.ts";
import { useCommitted } from "../use-committed.ts";
import { LanguageTabs } from "./language-tabs.tsx";
import { useFieldLanguage } from "./use-language.ts";

type Value = LocalizedText | Bound<LocalizedText>;

// Values among the words are pieces of their own: what shows them comes with the first one.
const TokenField = lazy(loadTokenField);

/** A text in each language, values among its words; or one value in its place. */
export function TextControl(props: ControlProps<Value>) {
  const { label, prop, isReadOnly } = props;
  const t = useWords(valueWords);
  const { facts } = useEditor();
  const { shown, change, error } = useCommitted(props.value, props.commit);
  const [locale, setLocale] = useFieldLanguage();
  const field = useRef<HTMLDivElement>(null);
  const tools = { Value: WordedValue, valueLabel: useValueLabel() };
  const place = useRef<((token: Token) => void) | null>(null);
  const showsPieces = useRef(false);

  const bound = isBound(shown) ? (shown as Bound<LocalizedText>) : null;
  const text: LocalizedText = bound ? bound.fallback : (shown as LocalizedText);
  const words = text[locale] ?? "";
  const write = (next: string) => {
    const written = withWords(text, locale, next);
    change(bound ? { ...bound, fallback: written } : written);
  };
  /** A value goes in where the caret stands. */
  const insert = (token: Token) => {
    if (place.current) return place.current(token);
    const input = field.current?.querySelector<HTMLInputElement | HTMLTextAreaElement>("input, textarea");
    const at = input?.selectionStart ?? words.length;
    write(`${words.slice(0, at)}${writeToken(token)}${words.slice(input?.selectionEnd ?? at)}`);
  };
  const tokens = readTokens(words);
  // A field that shows values as pieces stays one when the last of them goes: the caret is in it.
  if (words.includes("{{")) showsPieces.current = true;
  const own = {
    label: bound ? `${label}, ${t("fallback")}` : label,
    value: words,
    onChange: write,
    isReadOnly,
    lang: locale,
    dir: directionOf(locale),
  };
  const Field = prop.ui.multiline ? TextArea : TextField;
  return (
    <div ref={field} className="flex flex-col gap-1.5">
      <div className="flex min-h-7 flex-wrap items-center gap-1">
        <span aria-hidden className="line-clamp-2 min-w-0 flex-1 basis-24 leading-tight font-medium">
          {label}
        </span>
        <span className="flex items-center gap-1">
          <LanguageTabs
            label={label}
            locale={locale}
            onChange={setLocale}
            isWritten={(each) => Boolean(text[each]) || Object.values(text).every((each) => !each)}
          />
          {prop.bindable && <WordedValue label={`${label}, ${t("insert")}`} isDisabled={isReadOnly} onPick={insert} />}
          {prop.bindable && !bound && (
            <ValueButton
              label={`${label}, ${t("bind")}`}
              types={WORDED}
              withFallback={false}
              isDisabled={isReadOnly}
              onPick={({ path, format }) => change({ $bind: path, ...(format && { format }), fallback: text })}
              trigger={(open) => (
                <IconButton label={`${label}, ${t("bind")}`} size="small" isDisabled={isReadOnly} onPress={open}>
                  <Link2 aria-hidden />
                </IconButton>
              )}
            />
          )}
        </span>
      </div>
      {bound && <BoundLine bound={bound} types={WORDED} isReadOnly={isReadOnly} onChange={change} />}
      {tokens && showsPieces.current ? (
        <Suspense fallback={<Skeleton className="h-control w-full" />}>
          <TokenField
            {...own}
            {...tools}
            key={locale}
            place={place}
            isMultiline={prop.ui.multiline === true}
            error={error}
          />
        </Suspense>
      ) : (
        <Field {...own} labelHidden={!bound} error={error} placeholder={text[facts.mainLocale] ?? ""} />
      )}
    </div>
  );
}

/** A language that says nothing is not stored. */
export function withWords(text: LocalizedText, locale: Locale, words: string): LocalizedText {
  if (words !== "") return { ...text, [locale]: words };
  const { [locale]: _gone, ...others } = text;
  return others;
}
