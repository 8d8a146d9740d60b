import { lazy, Suspense } from "react";
import { Dialog } from "#app/ui/dialog.tsx";
import { Skeleton } from "#app/ui/skeleton.tsx";
import type { MediaItem, MediaKind } from "../../ports.ts";
import { inspectorWords } from "../../words/inspector.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor } from "../editor-context.tsx";

export interface MediaDialogProps {
  isOpen: boolean;
  onOpenChange(open: boolean): void;
  /** What can be picked. */
  kind: MediaKind;
  onPick(item: MediaItem): void;
}

const Library = lazy(async () => ({ default: (await import("../../media-library/media-library.tsx")).MediaLibrary }));

/** The shop's library, to pick from: the very room that the admin has, in a dialog. */
export function MediaDialog({ isOpen, onOpenChange, kind, onPick }: MediaDialogProps) {
  const t = useWords(inspectorWords);
  const { ports, facts } = useEditor();
  return (
    <Dialog title={t("library")} isOpen={isOpen} onOpenChange={onOpenChange} size="full">
      {isOpen && (
        <Suspense fallback={<Skeleton className="h-96 w-full" />}>
          <Library
            port={ports.media}
            locales={facts.locales}
            mayWrite={facts.mayAddMedia}
            kind={kind}
            onPick={(item) => {
              onPick(item);
              onOpenChange(false);
            }}
          />
        </Suspense>
      )}
    </Dialog>
  );
}
