import {
  ArrowLeft,
  Eye,
  FlaskConical,
  GitBranch,
  GitPullRequestArrow,
  History,
  Keyboard,
  Languages,
  Monitor,
  PanelLeftClose,
  PanelLeftOpen,
  PanelRightClose,
  PanelRightOpen,
  Redo2,
  Smartphone,
  Tablet,
  Undo2,
} from "lucide-react";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { IconButton } from "#app/ui/icon-button.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { BREAKPOINTS, type Breakpoint } from "#blocks/contract/index.ts";
import { branchWords } from "../../words/branch.ts";
import { shellWords } from "../../words/shell.ts";
import { testWords } from "../../words/test.ts";
import { useWords } from "../../words/use-words.ts";
import { BranchName } from "../branch/branch-name.tsx";
import { CostMeter } from "../cost/cost-meter.tsx";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { useMayTest } from "../test/use-may-test.ts";
import { shownKeys } from "../work/keys.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { People } from "./people.tsx";
import { SaveStatus } from "./save-status.tsx";
import { ViewAsMenu } from "./view-as-menu.tsx";
import { ZoomMenu } from "./zoom-menu.tsx";

const SCREENS: Record<Breakpoint, typeof Monitor> = { base: Monitor, tablet: Tablet, mobile: Smartphone };

export interface TopBarProps {
  /** Absent: what is shown is as large as there is room. */
  zoom?: { value: "fit" | number; onChange(zoom: "fit" | number): void };
  /** Which of the panels at the sides are folded away; one that is not named is not there. */
  folded: Readonly<Partial<Record<Side, boolean>>>;
  onFold(side: Side): void;
  onLeave(): void;
  onPageSettings(): void;
  /** What the page costs, and what is to be mended on it. Absent: there is nothing to weigh or to check. */
  onChecks?(): void;
}

type Side = "start" | "end";

/** What concerns the page as a whole: where it is, how it is seen, and the one primary action. */
export function TopBar({ zoom, folded, onFold, onLeave, onPageSettings, onChecks }: TopBarProps) {
  const t = useWords(shellWords);
  const b = useWords(branchWords);
  const test = useWords(testWords);
  const mayTest = useMayTest();
  const { session, facts, openDialog, stored } = useEditor();
  const breakpoint = useEditorState((state) => state.breakpoint);
  const title = useEditorState((state) => textIn(state.doc.meta.title, state.locale, facts.mainLocale));
  const kind = useEditorState((state) => state.doc.kind);
  const canUndo = useEditorState((state) => state.past.length > 0 && !state.readOnly);
  const canRedo = useEditorState((state) => state.future.length > 0 && !state.readOnly);
  return (
    <header className="flex h-13 shrink-0 items-center gap-2 border-b border-line bg-surface px-2">
      <IconButton label={t("back")} onPress={onLeave}>
        <ArrowLeft aria-hidden className="rtl:-scale-x-100" />
      </IconButton>
      {folded.start !== undefined && <FoldButton side="start" folded={folded.start} onFold={onFold} />}
      <div className="flex min-w-0 flex-1 basis-0 items-center gap-2">
        <div className={stored.branch ? "min-w-24" : "min-w-0"}>
          <h1 className="min-w-0 leading-tight">
            <button
              type="button"
              onClick={onPageSettings}
              dir="auto"
              className="block max-w-full truncate rounded-sm font-semibold hover:underline"
            >
              {title || t("untitled")}
            </button>
          </h1>
          <SaveStatus />
        </div>
        {stored.branch && (
          <>
            <Badge tone="info" icon={GitBranch} className="min-w-12">
              <BranchName name={stored.branch.name} />
            </Badge>
            <IconButton label={b("update")} onPress={() => openDialog("updateBranch")}>
              <GitPullRequestArrow aria-hidden />
            </IconButton>
          </>
        )}
        <People />
        <span className="flex-1" />
        {onChecks && <CostMeter onPress={onChecks} />}
      </div>
      <div className="flex items-center gap-2">
        {kind !== "form" && (
          <SegmentedControl
            label={t("width")}
            iconsOnly
            value={breakpoint}
            onChange={(next) => session.setBreakpoint(next)}
            choices={BREAKPOINTS.map((value) => {
              const Icon = SCREENS[value];
              return { value, label: t(`width.${value}`), icon: <Icon aria-hidden /> };
            })}
          />
        )}
        {zoom && <ZoomMenu zoom={zoom.value} onZoom={zoom.onChange} />}
        {kind !== "theme" && kind !== "form" && <ViewAsMenu />}
        <LanguageSwitch />
        {facts.locales.length > 1 && (
          <IconButton
            label={t("translations")}
            keys={shownKeys("Alt+L")}
            onPress={() => openDialog("translations")}
            className="max-[1680px]:hidden"
          >
            <Languages aria-hidden />
          </IconButton>
        )}
      </div>
      <div className="flex min-w-0 flex-1 basis-0 items-center justify-end gap-0.5 max-[1100px]:flex-none">
        <IconButton
          label={t("undo")}
          keys={shownKeys("Mod+Z")}
          isDisabled={!canUndo}
          onPress={() => void session.undo()}
        >
          <Undo2 aria-hidden className="rtl:-scale-x-100" />
        </IconButton>
        <IconButton
          label={t("redo")}
          keys={shownKeys("Mod+Shift+Z")}
          isDisabled={!canRedo}
          onPress={() => void session.redo()}
        >
          <Redo2 aria-hidden className="rtl:-scale-x-100" />
        </IconButton>
        <IconButton
          label={t("shortcuts")}
          keys="?"
          onPress={() => openDialog("shortcuts")}
          className="max-[1500px]:hidden"
        >
          <Keyboard aria-hidden />
        </IconButton>
        {mayTest && (
          <IconButton
            label={test("title")}
            keys={shownKeys("Alt+B")}
            onPress={() => openDialog("test")}
            className={kind === "form" ? undefined : "max-[1500px]:hidden"}
          >
            <FlaskConical aria-hidden />
          </IconButton>
        )}
        <IconButton label={t("revisions")} keys={shownKeys("Alt+H")} onPress={() => openDialog("revisions")}>
          <History aria-hidden />
        </IconButton>
        {folded.end !== undefined && <FoldButton side="end" folded={folded.end} onFold={onFold} />}
        <Button tone="quiet" onPress={() => openDialog("preview")} aria-keyshortcuts="Alt+P">
          <Eye aria-hidden />
          <span className="max-[1360px]:sr-only">{t("preview")}</span>
        </Button>
        <Button tone="primary" className="ms-1.5" onPress={() => openDialog("publish")}>
          {stored.branch ? b("merge") : t("publish")}
        </Button>
      </div>
    </header>
  );
}

function FoldButton({ side, folded, onFold }: { side: Side; folded: boolean; onFold(side: Side): void }) {
  const t = useWords(shellWords);
  const [Shut, Open] = side === "start" ? [PanelLeftClose, PanelLeftOpen] : [PanelRightClose, PanelRightOpen];
  const Icon = folded ? Open : Shut;
  return (
    <IconButton label={t(FOLD_WORDS[side][folded ? "open" : "shut"])} onPress={() => onFold(side)}>
      <Icon aria-hidden className="rtl:-scale-x-100" />
    </IconButton>
  );
}

const FOLD_WORDS = {
  start: { shut: "foldStart", open: "unfoldStart" },
  end: { shut: "foldEnd", open: "unfoldEnd" },
} as const;
