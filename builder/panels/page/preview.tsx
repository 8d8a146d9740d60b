import { ExternalLink, Monitor, Smartphone, Tablet } from "lucide-react";
import { useEffect, useState } from "react";
import { ButtonLink } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { SegmentedControl } from "#app/ui/segmented-control.tsx";
import { BREAKPOINTS, type Breakpoint } from "#blocks/contract/index.ts";
import { previewWords } from "../../words/preview.ts";
import { shellWords } from "../../words/shell.ts";
import { useWords } from "../../words/use-words.ts";
import { measureLargest } from "../cost/measure-largest.ts";
import { useEditor, useEditorState } from "../editor-context.tsx";
import { SCREEN_WIDTH } from "../fit-frame.ts";
import { PhoneLink } from "./phone-link.tsx";

const SCREENS: Record<Breakpoint, typeof Monitor> = { base: Monitor, tablet: Tablet, mobile: Smartphone };

/** The page from the shop itself, at the revision that was just saved. Resolves to its address once it is there. */
export function usePreviewUrl(isOpen: boolean): string | null {
  const { autosave, ports, stored } = useEditor();
  const locale = useEditorState((state) => state.locale);
  const as = useEditorState((state) => state.viewAs);
  const [revision, setRevision] = useState<string | null>(null);
  useEffect(() => {
    if (!isOpen) return setRevision(null);
    let stale = false;
    // What cannot be saved now (offline, a conflict) is previewed as it was last saved.
    void autosave.flush().then(() => {
      if (!stale) setRevision(autosave.revision());
    });
    return () => {
      stale = true;
    };
  }, [isOpen, autosave]);
  return revision === null ? null : ports.documents.previewUrl(stored.id, { revision, locale, as });
}

/** The page as the shop shows it, at each width. */
export function PreviewDialog({ isOpen, onOpenChange }: { isOpen: boolean; onOpenChange(open: boolean): void }) {
  const t = useWords(previewWords);
  const shell = useWords(shellWords);
  const breakpoint = useEditorState((state) => state.breakpoint);
  const [width, setWidth] = useState(breakpoint);
  useEffect(() => {
    if (isOpen) setWidth(breakpoint);
  }, [isOpen, breakpoint]);
  const url = usePreviewUrl(isOpen);
  return (
    <Dialog title={t("previewTitle")} isOpen={isOpen} onOpenChange={onOpenChange} size="full">
      <div className="flex h-full flex-col gap-3">
        <div className="flex items-center justify-center gap-2">
          <SegmentedControl
            label={t("previewWidth")}
            iconsOnly
            value={width}
            onChange={setWidth}
            choices={BREAKPOINTS.map((value) => {
              const Icon = SCREENS[value];
              return { value, label: shell(`width.${value}`), icon: <Icon aria-hidden /> };
            })}
          />
          {url && (
            <ButtonLink href={url} target="_blank" tone="quiet">
              <ExternalLink aria-hidden />
              {t("previewOpen")}
            </ButtonLink>
          )}
          {url && <PhoneLink />}
        </div>
        <PreviewFrame url={url} width={width === "base" ? null : SCREEN_WIDTH[width]} />
      </div>
    </Dialog>
  );
}

export function PreviewFrame({ url, width }: { url: string | null; width: number | null }) {
  const t = useWords(previewWords);
  const { cost } = useEditor();
  return (
    <div className="flex min-h-0 flex-1 justify-center overflow-auto rounded-sm bg-neutral-4">
      {url === null ? (
        <p role="status" className="self-center text-soft">
          {t("previewSaving")}
        </p>
      ) : (
        <iframe
          key={url}
          src={url}
          title={t("previewTitle")}
          onLoad={({ currentTarget }) => measureLargest(currentTarget, cost.measured)}
          className="h-full max-w-full bg-surface"
          style={{ width: width ?? "100%" }}
        />
      )}
    </div>
  );
}
