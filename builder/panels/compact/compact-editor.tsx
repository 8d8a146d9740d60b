import { ArrowLeft, GitPullRequestArrow, History, Redo2, Undo2 } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import { branchWords } from "../../words/branch.ts";
import { pageWords } from "../../words/page.ts";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { BranchName } from "../branch/branch-name.tsx";
import { CommentsButton } from "../comments/comments-mark.tsx";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { focusField } from "../inspector/focus-field.ts";
import type { InspectorTab } from "../inspector/inspector.tsx";
import { PageSettings } from "../page/page-settings.tsx";
import { PreviewFrame, usePreviewUrl } from "../page/preview.tsx";
import { LanguageSwitch } from "../top/language-switch.tsx";
import { People } from "../top/people.tsx";
import { SaveStatus } from "../top/save-status.tsx";
import { CompactTexts } from "./compact-texts.tsx";

const ChecksPanel = lazy(() => import("../checks/checks-panel.tsx"));
const CheckedBlock = lazy(() => import("./checked-block.tsx"));
const ThemePanel = lazy(async () => ({ default: (await import("../theme/theme-panel.tsx")).ThemePanel }));

const FormDesk = lazy(() => import("../form/form-compact.tsx"));

/** What a phone calls the settings of a document. */
const SETTINGS_TAB = {
  page: "compactPage",
  section: "compactPage",
  theme: "compactTheme",
  form: "compactSettings",
  campaign: "compactSettings",
} as const;

type View = "form" | "preview" | "texts" | "page" | "checks" | "block";

/** On a phone: see the page, mend its words, set it, look it over, publish it. No canvas, because there is no room to build on. */
export function CompactEditor({ notices, onLeave }: { notices: ReactNode; onLeave(): void }) {
  const t = useWords(shellWords);
  const page = useWords(pageWords);
  const b = useWords(branchWords);
  const { session, facts, openDialog, stored } = useEditor();
  const kind = useEditorState((state) => state.doc.kind);
  const isTheme = kind === "theme";
  const isForm = kind === "form";
  const [view, setView] = useState<View>(isForm ? "form" : isTheme ? "page" : "texts");
  const title = useEditorState((state) => textIn(state.doc.meta.title, state.locale, facts.mainLocale));
  const canUndo = useEditorState((state) => state.past.length > 0 && !state.readOnly);
  const canRedo = useEditorState((state) => state.future.length > 0 && !state.readOnly);
  const url = usePreviewUrl(view === "preview");
  const [tab, setTab] = useState<InspectorTab>("content");
  const showField = (path: string | null) => {
    setTab(path?.startsWith("style.") ? "style" : "content");
    setView("block");
    focusField(path);
  };
  const showPage = (field: string | null) => {
    setView("page");
    if (field !== null) focusField(field);
  };
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
      <header className="flex shrink-0 items-center gap-1 border-b border-line bg-surface p-2">
        <IconButton label={t("back")} onPress={onLeave}>
          <ArrowLeft aria-hidden className="rtl:-scale-x-100" />
        </IconButton>
        <div className="min-w-0 flex-1">
          <h1 dir="auto" className="w-fit max-w-full truncate leading-tight font-semibold">
            {title || t("untitled")}
          </h1>
          {stored.branch && (
            <p className="text-sm text-soft">
              <BranchName name={stored.branch.name} />
            </p>
          )}
          <SaveStatus />
        </div>
        <People />
        <Button tone="primary" onPress={() => openDialog("publish")}>
          {stored.branch ? b("merge") : t("publish")}
        </Button>
      </header>
      {notices}
      <div className="flex shrink-0 flex-wrap items-center justify-between gap-2 border-b border-line bg-surface p-2">
        <SegmentedControl
          label={t("more")}
          className="w-full max-w-md"
          value={view === "block" ? "checks" : view}
          onChange={setView}
          choices={[
            ...(isForm ? [{ value: "form", label: page("compactForm") } as const] : []),
            ...(isTheme ? [] : [{ value: "texts", label: page("compactTexts") } as const]),
            ...(isForm ? [] : [{ value: "preview", label: page("compactPreview") } as const]),
            { value: "page", label: page(SETTINGS_TAB[kind]) },
            ...(isTheme ? [] : [{ value: "checks", label: t("checks") } as const]),
          ]}
        />
        <LanguageSwitch />
      </div>
      <main className="flex min-h-0 flex-1 flex-col overflow-y-auto">
        {view === "preview" && <PreviewFrame url={url} width={null} />}
        {view === "texts" && <CompactTexts />}
        <Suspense fallback={<Skeleton className="m-4 h-40" />}>
          {view === "form" && <FormDesk />}
          {view === "checks" && <ChecksPanel onField={showField} onPage={showPage} />}
          {view === "block" && <CheckedBlock tab={tab} onTab={setTab} onBack={() => setView("checks")} />}
        </Suspense>
        {view === "page" && (
          <div data-inspector className="p-4 pb-16">
            {isTheme ? (
              <Suspense>
                <ThemePanel />
              </Suspense>
            ) : (
              <PageSettings />
            )}
          </div>
        )}
      </main>
      <footer className="flex shrink-0 items-center justify-around border-t border-line bg-surface p-1">
        <IconButton label={t("undo")} isDisabled={!canUndo} onPress={() => void session.undo()}>
          <Undo2 aria-hidden className="rtl:-scale-x-100" />
        </IconButton>
        <IconButton label={t("redo")} isDisabled={!canRedo} onPress={() => void session.redo()}>
          <Redo2 aria-hidden className="rtl:-scale-x-100" />
        </IconButton>
        {stored.branch && (
          <IconButton label={b("update")} onPress={() => openDialog("updateBranch")}>
            <GitPullRequestArrow aria-hidden />
          </IconButton>
        )}
        <CommentsButton onPress={() => openDialog("comments")} />
        <IconButton label={t("revisions")} onPress={() => openDialog("revisions")}>
          <History aria-hidden />
        </IconButton>
      </footer>
    </div>
  );
}
