import { lazy, Suspense } from "react";
import type { Publication } from "../../ports.ts";
import { MergeDialog } from "../branch/merge-dialog.tsx";
import { CommentsSheet } from "../comments/comments-sheet.tsx";
import { type DialogName, useEditor } from "../editor-context.tsx";
import { ShortcutSheet } from "../work/shortcut-sheet.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { PreviewDialog } from "./preview.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { RevisionsSheet } from "./revisions/revisions-sheet.tsx";
import { ShareDialog } from "./share-dialog.tsx";

// These come when they are asked for.
const TestDialog = lazy(() => import("../test/test-dialog.tsx"));
const WriteDialog = lazy(() => import("../write/write-dialog.tsx"));
const TranslationsDialog = lazy(() => import("../translations/translations-dialog.tsx"));

export interface DialogsProps {
  open: DialogName | null;
  onOpen(name: DialogName | null): void;
  publication: Publication | null;
  onPublication(publication: Publication | null): void;
}

/** Everything that opens over the page; one file of its own in the build, because nothing of it is seen at first. */
export function Dialogs({ open, onOpen, publication, onPublication }: DialogsProps) {
  const { branch } = useEditor().stored;
  const dialogProps = (name: DialogName) => ({
    isOpen: open === name,
    onOpenChange: (isOpen: boolean) => onOpen(isOpen ? name : null),
  });
  return (
    <>
      {branch ? (
        <>
          <MergeDialog {...dialogProps("publish")} way="merge" branch={branch} />
          <MergeDialog {...dialogProps("updateBranch")} way="update" branch={branch} />
        </>
      ) : (
        <PublishDialog {...dialogProps("publish")} publication={publication} onPublication={onPublication} />
      )}
      <PreviewDialog {...dialogProps("preview")} />
      <CommentsSheet {...dialogProps("comments")} />
      <RevisionsSheet {...dialogProps("revisions")} />
      <ShareDialog {...dialogProps("share")} as="shared" />
      <ShareDialog {...dialogProps("template")} as="template" />
      <ShortcutSheet {...dialogProps("shortcuts")} />
      {open === "translations" && (
        <Suspense>
          <TranslationsDialog onClose={() => onOpen(null)} />
        </Suspense>
      )}
      {open === "test" && (
        <Suspense>
          <TestDialog onClose={() => onOpen(null)} />
        </Suspense>
      )}
      {open === "write" && (
        <Suspense>
          <WriteDialog onClose={() => onOpen(null)} />
        </Suspense>
      )}
      <ConflictDialog />
    </>
  );
}
