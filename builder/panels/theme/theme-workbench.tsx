import { type ReactNode, useState } from "react";
import { themeWords } from "../../words/theme.ts";
import { useWords } from "../../words/use-words.ts";
import type { EditorTools } from "../editor-context.tsx";
import { SidePanel } from "../side-panel.tsx";
import { TopBar } from "../top/top-bar.tsx";
import { CommandPalette } from "../work/command-palette.tsx";
import type { ShellActions } from "../work/keymap.ts";
import { useShortcuts } from "../work/use-shortcuts.ts";
import { ThemePanel } from "./theme-panel.tsx";
import { ThemeStage } from "./theme-stage.tsx";

export interface ThemeWorkbenchProps {
  tools: EditorTools;
  notices: ReactNode;
  onLeave(): void;
}

/** The shop's theme: real pages in the middle, every token at the end side. */
export default function ThemeWorkbench({ tools, notices, onLeave }: ThemeWorkbenchProps) {
  const t = useWords(themeWords);
  const [folded, setFolded] = useState(false);
  const [finding, setFinding] = useState(false);
  const unfold = () => setFolded(false);
  const shell: ShellActions = {
    findCommand: () => setFinding(true),
    findBlock: unfold,
    rename: unfold,
    editText: unfold,
  };
  useShortcuts(tools, shell);
  return (
    <div className="flex h-dvh flex-col overflow-hidden bg-canvas">
      <TopBar
        folded={{ end: folded }}
        onFold={() => setFolded((old) => !old)}
        onLeave={onLeave}
        onPageSettings={unfold}
      />
      {notices}
      <CommandPalette tools={tools} shell={shell} isOpen={finding} onOpenChange={setFinding} />
      <div className="relative flex min-h-0 flex-1">
        <ThemeStage />
        <SidePanel label={t("panel")} side="end" isFolded={folded}>
          <div className="min-h-0 flex-1 overflow-y-auto p-4 pb-12">
            <ThemePanel />
          </div>
        </SidePanel>
      </div>
    </div>
  );
}
