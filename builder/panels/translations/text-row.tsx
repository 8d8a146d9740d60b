import { Copy, LocateFixed } from "lucide-react";
import { lazy, memo, Suspense, useRef, useState } from "react";
import { directionOf, type Locale } from "#app/commerce/kernel/locale.ts";
import { translator } from "#app/commerce/kernel/messages.ts";
import { own } from "#app/commerce/kernel/own.ts";
import { IconButton } from "#app/ui/icon-button.tsx";
import { useLocaleValue } from "#app/ui/locale-provider.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { formAction } from "#blocks/actions/index.ts";
import { type Node, plainText, type RichText } from "#blocks/contract/index.ts";
import { isWritten, type TextPlace } from "#runtime/document/texts.ts";
import { readTokens } from "#runtime/document/tokens.ts";
import { findNode } from "#runtime/document/tree.ts";
import { loadRichField, loadTokenField } from "../../rich-text/parts.ts";
import { patchAt } from "../../session/prop-path.ts";
import type { Outcome } from "../../session/session.ts";
import { blockWord, typeLabel } from "../../words/block-words.ts";
import { languageName } from "../../words/languages.ts";
import { shellWords } from "../../words/shell.ts";
import { translationWords } from "../../words/translations.ts";
import { useWords } from "../../words/use-words.ts";
import { BlockIcon } from "../block-icon.tsx";
import { useEditor, useIsFixed, useNodeLabel } from "../editor-context.tsx";
import { useCommitted } from "../inspector/use-committed.ts";
import { useValueLabel } from "../values/use-value-label.ts";
import { WordedValue } from "../values/worded-value.tsx";

const RichField = lazy(loadRichField);
const TokenField = lazy(loadTokenField);

export interface TextRowProps {
  id: string;
  place: TextPlace;
  locales: readonly Locale[];
  /** It is seen, or soon will be. A form has hundreds of texts: until then one reads the words alone. */
  isNear: boolean;
  onWrite(id: string): void;
  onGo(): void;
}

/** One text in each language, with the block it belongs to. */
export const TextRow = memo(
  function TextRow(props: TextRowProps) {
    const { place, locales } = props;
    return (
      <li data-key={props.id} className="min-h-28 py-3 [contain-intrinsic-size:auto_7rem] [content-visibility:auto]">
        {props.isNear ? <Near {...props} /> : <p className="truncate text-soft">{anyWords(place, locales)}</p>}
      </li>
    );
  },
  (old, next) =>
    old.place.value === next.place.value &&
    old.locales === next.locales &&
    old.isNear === next.isNear &&
    old.place.path === next.place.path &&
    old.place.width === next.place.width,
);

/** What a text says, in the first language that says anything. */
function anyWords({ value, kind }: TextPlace, locales: readonly Locale[]): string {
  const locale = locales.find((each) => isWritten(value, each, kind));
  if (!locale) return "";
  return kind === "text" ? String(value[locale]) : plainText(value[locale] as RichText);
}

function Near({ id, place, locales, onWrite, onGo }: TextRowProps) {
  const t = useWords(translationWords);
  const shell = useWords(shellWords);
  const { session } = useEditor();
  const { locale: mine } = useLocaleValue();
  const labelOf = useNodeLabel();
  const readOnly = useIsFixed(place.node === null ? [] : [place.node]);
  const node = place.node === null ? undefined : findNode(session.state().doc.root, place.node);
  const block = node && session.registry.get(place.inSection?.type ?? node.type);
  const owner = node
    ? [labelOf(node), ...(place.inSection && block ? [typeLabel(session.registry, block.type, mine)] : [])].join(" › ")
    : t(session.state().doc.kind === "page" ? "page" : "whole");
  const action = place.action === undefined ? undefined : formAction(place.action);
  const label = action
    ? translator(action.messages, mine)(`prop.${place.prop}`)
    : block
      ? (blockWord(block, `prop.${place.prop}`, mine) ?? place.prop)
      : t(`page.${place.prop as "title" | "description" | "image"}`);
  return (
    <div className="grid gap-x-4 gap-y-2 md:grid-cols-[11rem_repeat(auto-fit,minmax(0,1fr))]">
      <div className="flex min-w-0 items-start gap-2">
        <BlockIcon name={action?.icon ?? block?.icon ?? "file"} className="mt-0.5 size-4 shrink-0 text-soft" />
        <div className="min-w-0 flex-1">
          <p className="font-medium wrap-anywhere">{label}</p>
          <p className="text-sm wrap-anywhere text-soft">
            {action ? translator(action.messages, mine)("label") : owner}
          </p>
          {place.width && <p className="text-sm text-accent-11">{shell(`width.${place.width}`)}</p>}
        </div>
        {node && (
          <IconButton
            label={t("go")}
            size="small"
            onPress={() => {
              session.select(node.id);
              onGo();
            }}
          >
            <LocateFixed aria-hidden />
          </IconButton>
        )}
      </div>
      {locales.map((locale) => (
        <Cell key={locale} {...{ place, locale, locales, label, readOnly }} onWrite={() => onWrite(id)} />
      ))}
    </div>
  );
}

interface CellProps {
  place: TextPlace;
  locale: Locale;
  locales: readonly Locale[];
  label: string;
  readOnly: boolean;
  onWrite(): void;
}

function Cell({ place, locale, locales, label, readOnly, onWrite }: CellProps) {
  const t = useWords(translationWords);
  const { session } = useEditor();
  const language = languageName(locale);
  const source = locales.find((each) => each !== locale && isWritten(place.value, each, place.kind));
  const isMissing = !isWritten(place.value, locale, place.kind);
  const commit = (words: unknown): Outcome => {
    onWrite();
    return write(session, place, locale, words);
  };
  const name = t("cell", { label, language });
  return (
    <div data-writes={place.node ?? undefined} className="flex min-w-0 flex-col gap-1">
      <div className="flex min-h-6 items-center gap-2 text-sm">
        <span className="font-medium text-soft">{language}</span>
        {isMissing && <span className="rounded-full bg-amber-3 px-2 text-amber-11">{t("missing")}</span>}
        <span className="flex-1" />
        {isMissing && source && !readOnly && (
          <IconButton
            label={t("copy", { language: languageName(source) })}
            size="small"
            onPress={() => commit(place.value[source])}
          >
            <Copy aria-hidden />
          </IconButton>
        )}
      </div>
      {place.kind === "text" ? (
        <PlainCell
          name={name}
          locale={locale}
          value={typeof place.value[locale] === "string" ? (place.value[locale] as string) : ""}
          commit={commit}
          isReadOnly={readOnly}
        />
      ) : (
        <RichCell
          name={name}
          locale={locale}
          value={(place.value[locale] ?? []) as RichText}
          commit={commit}
          isReadOnly={readOnly}
        />
      )}
    </div>
  );
}

interface WritingProps<T> {
  name: string;
  locale: Locale;
  value: T;
  commit(value: T): Outcome;
  isReadOnly: boolean;
}

function PlainCell({ name, locale, value, commit, isReadOnly }: WritingProps<string>) {
  const { shown, change, error } = useCommitted(value, commit);
  const valueLabel = useValueLabel();
  const place = useRef(null);
  const hasValues = shown.includes("{{") && readTokens(shown) !== undefined;
  const [showsPieces, setShowsPieces] = useState(hasValues);
  if (hasValues && !showsPieces) setShowsPieces(true);
  if (showsPieces) {
    return (
      <Suspense fallback={<Skeleton className="h-control w-full" />}>
        <TokenField
          label={name}
          value={shown}
          onChange={change}
          Value={WordedValue}
          valueLabel={valueLabel}
          place={place}
          lang={locale}
          dir={directionOf(locale)}
          error={error}
          isMultiline
          isReadOnly={isReadOnly}
        />
      </Suspense>
    );
  }
  return (
    <TextArea
      label={name}
      labelHidden
      rows={1}
      lang={locale}
      dir={directionOf(locale)}
      value={shown}
      onChange={change}
      error={error}
      isReadOnly={isReadOnly}
      className="[&_textarea]:min-h-control"
    />
  );
}

/** Formatted texts are read as they are, and become fields when they are pressed: a page may have hundreds. */
function RichCell({ name, locale, value, commit, isReadOnly }: WritingProps<RichText>) {
  const t = useWords(translationWords);
  const [isOpen, setOpen] = useState(false);
  const { shown, change, error } = useCommitted(value, commit);
  const valueLabel = useValueLabel();
  if (!isOpen) {
    return (
      <button
        type="button"
        lang={locale}
        dir={directionOf(locale)}
        disabled={isReadOnly}
        aria-label={t("edit", { label: name })}
        onClick={() => setOpen(true)}
        className="min-h-control rounded-sm border border-edge bg-surface px-3 py-2 text-start whitespace-pre-line hover:bg-hover"
      >
        <span className="line-clamp-6">{plainText(shown)}</span>
      </button>
    );
  }
  return (
    <>
      <Suspense fallback={<Skeleton className="h-24 w-full" />}>
        <RichField
          label={name}
          value={shown}
          onChange={change}
          Value={WordedValue}
          valueLabel={valueLabel}
          lang={locale}
          dir={directionOf(locale)}
          isReadOnly={isReadOnly}
        />
      </Suspense>
      {error && <p className="text-sm text-red-11">{error}</p>}
    </>
  );
}

/** Writes one language of one text; a language that says nothing is not stored. */
function write(
  session: ReturnType<typeof useEditor>["session"],
  place: TextPlace,
  locale: Locale,
  words: unknown,
): Outcome {
  const { doc } = session.state();
  const { [locale]: _old, ...others } = place.value;
  const isEmpty = words === "" || (Array.isArray(words) && words.length === 0);
  const value = isEmpty ? others : { ...others, [locale]: words };
  if (place.node === null) return session.setMeta(patchAt({ ...doc.meta }, place.path, value));
  const node = findNode(doc.root, place.node);
  if (place.inSection) {
    const { id, type } = place.inSection;
    const target = { id, type, props: { ...(session.registry.get(type)?.defaults as Node["props"]) } };
    return session.setChange(place.node, target, patchAt(own(node?.changes, id)?.props ?? {}, place.path, value));
  }
  const { width } = place;
  const props = (width ? node?.at?.[width] : node?.props) ?? {};
  return session.setProps(place.node, patchAt(props, place.path, value), width ?? "base");
}
