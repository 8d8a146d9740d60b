import { Info } from "lucide-react";
import { useCallback, useEffect, useRef, useState } from "react";
import { Select } from "#app/ui/select.tsx";
import { MOODS, type Mood } from "#blocks/contract/index.ts";
import { compileTheme } from "#runtime/theme/compile-theme.ts";
import { tokensOf } from "#runtime/theme/theme-of.ts";
import type { Choice } from "../../ports.ts";
import { pageWords } from "../../words/page.ts";
import { themeWords } from "../../words/theme.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { SCREEN_WIDTH } from "../fit-frame.ts";

const HOME = "home";

/** A real page of the shop, dressed in the theme as it is being written. */
export function ThemeStage() {
  const t = useWords(themeWords);
  const page = useWords(pageWords);
  const { ports, stored, autosave } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const breakpoint = useEditorState((state) => state.breakpoint);
  const [pages, setPages] = useState<readonly Choice[]>([]);
  const [shown, setShown] = useState(HOME);
  useEffect(() => {
    let gone = false;
    void ports.shop.search("page", { search: "", locale }).then(
      (found) => !gone && setPages(found),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [ports, locale]);
  // The home page comes with the theme as it was last saved; what is newer is laid over it below.
  const [revision] = useState(() => autosave.revision());
  const url =
    shown === HOME
      ? ports.documents.previewUrl(stored.id, { revision, locale })
      : ports.documents.previewUrl(shown, { locale });
  const { frame, onLoad, mood } = useDressed();
  const own = MOODS.find((each): each is Mood => each === mood);
  return (
    <section aria-label={t("stage")} className="flex min-h-0 min-w-0 flex-1 flex-col bg-neutral-3">
      <div className="flex flex-wrap items-end gap-3 border-b border-line bg-surface px-3 py-2">
        <Select
          label={t("shownPage")}
          labelHidden
          value={shown}
          choices={[
            { value: HOME, label: t("home") },
            ...pages.map(({ id, title, hint }) => ({ value: id, label: title || (hint ?? id) })),
          ]}
          onChange={setShown}
          className="w-64 max-w-full"
        />
        {own && (
          <p role="status" className="flex min-h-control items-center gap-2 text-sm text-soft">
            <Info aria-hidden className="size-4 shrink-0" />
            {t("keepsMood", { mood: page(`mood.${own}`) })}
          </p>
        )}
      </div>
      <div className="flex min-h-0 flex-1 justify-center overflow-auto p-4">
        <iframe
          key={url}
          ref={frame}
          src={url}
          title={t("stage")}
          onLoad={onLoad}
          className="h-full max-w-full bg-surface shadow-mid"
          style={{ width: breakpoint === "base" ? "100%" : SCREEN_WIDTH[breakpoint] }}
        />
      </div>
    </section>
  );
}

/** Lays the theme over the page in the frame; the policy of shop pages forbids style elements, not sheets of the DOM. */
function useDressed() {
  const css = useEditorState((state) => {
    const theme = tokensOf(state.doc);
    return theme ? compileTheme(theme) : "";
  });
  const frame = useRef<HTMLIFrameElement>(null);
  const sheet = useRef<CSSStyleSheet | null>(null);
  const latest = useRef(css);
  latest.current = css;
  const [mood, setMood] = useState<string | null>(null);
  const onLoad = useCallback(() => {
    const document = frame.current?.contentDocument;
    const window = document?.defaultView;
    sheet.current = null;
    setMood(document?.documentElement.dataset.mood ?? null);
    if (!document || !window || document.documentElement.dataset.mood !== "shop") return;
    sheet.current = new window.CSSStyleSheet();
    sheet.current.replaceSync(latest.current);
    document.adoptedStyleSheets = [sheet.current];
  }, []);
  useEffect(() => sheet.current?.replaceSync(css), [css]);
  return { frame, onLoad, mood };
}
