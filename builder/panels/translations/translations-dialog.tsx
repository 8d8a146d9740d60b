import { useCallback, useEffect, useRef, useState } from "react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { searchable } from "#app/commerce/kernel/searchable.ts";
import { Dialog } from "#app/ui/dialog.tsx";
import { ProgressBar } from "#app/ui/progress-bar.tsx";
import { SearchField } from "#app/ui/search-field.tsx";
import { Select } from "#app/ui/select.tsx";
import { isWritten, type TextPlace } from "#runtime/document/texts.ts";
import { languageName } from "../../words/languages.ts";
import { translationWords } from "../../words/translations.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor } from "../editor-context.tsx";
import { TextRow } from "./text-row.tsx";
import { useNear } from "./use-near.ts";
import { useTexts } from "./use-texts.ts";

/** Rows that are there at once; the others come as one comes to them. */
const FIRST = 10;

type Show = "all" | "missing" | Locale;

/** The page's texts side by side in its languages: what is missing, and the place to write it. */
export default function TranslationsDialog({ onClose }: { onClose(): void }) {
  const t = useWords(translationWords);
  const { session } = useEditor();
  const { locales, texts, done } = useTexts();
  const [show, setShow] = useState<Show>("all");
  const [search, setSearch] = useState("");
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());

  // One history for everything: the browser's own would undo letters the page no longer knows.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      if (event.shiftKey) session.redo();
      else session.undo();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [session]);

  const wanted = searchable(search);
  const says = ({ value }: TextPlace) => searchable(JSON.stringify(value)).includes(wanted);
  const lacks = ({ value, kind }: TextPlace, locale: Locale) => !isWritten(value, locale, kind);
  const isShown = (place: TextPlace) => {
    // What is being translated stays where it is until another choice is made: the next one is below it.
    if (show === "all" || kept.has(keyOf(place))) return true;
    return show === "missing" ? locales.some((each) => lacks(place, each)) : lacks(place, show);
  };
  const shown = texts.filter((place) => isShown(place) && (wanted === "" || says(place)));
  const list = useRef<HTMLUListElement>(null);
  const near = useNear(list, shown.map(keyOf));
  const onWrite = useCallback((key: string) => setKept((old) => (old.has(key) ? old : new Set(old).add(key))), []);
  const choose = (next: Show) => {
    setKept(new Set());
    setShow(next);
  };
  return (
    <Dialog title={t("title")} size="full" isOpen onOpenChange={(open) => !open && onClose()}>
      <div className="flex flex-col gap-4">
        <p className="text-soft">{t("help")}</p>
        <div className="grid gap-4 sm:grid-cols-3">
          {locales.map((locale) => {
            const { written, total, percent } = done.get(locale) ?? { written: 0, total: 0, percent: 100 };
            const language = languageName(locale);
            return <ProgressBar key={locale} label={t("progress", { language, written, total })} value={percent} />;
          })}
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <Select
            label={t("show")}
            value={show}
            className="w-64"
            choices={[
              { value: "all" as Show, label: t("show.all") },
              { value: "missing", label: t("show.missing") },
              ...locales.map((value) => ({ value, label: t("show.in", { language: languageName(value) }) })),
            ]}
            onChange={choose}
          />
          <SearchField label={t("search")} value={search} onChange={setSearch} className="min-w-56 flex-1" />
        </div>
        {shown.length === 0 && (
          <p className="py-10 text-center text-soft">
            {t(texts.length === 0 ? "nothing" : show !== "all" && wanted === "" ? "done" : "none")}
          </p>
        )}
        <ul ref={list} className="flex flex-col divide-y divide-line border-y border-line">
          {shown.map((place, index) => {
            const key = keyOf(place);
            return (
              <TextRow
                key={key}
                id={key}
                place={place}
                locales={locales}
                isNear={index < FIRST || near.has(key)}
                onWrite={onWrite}
                onGo={onClose}
              />
            );
          })}
        </ul>
      </div>
    </Dialog>
  );
}

function keyOf({ node, width, inSection, path }: TextPlace): string {
  return [node ?? "", width ?? "", inSection?.id ?? "", path].join(" ");
}
