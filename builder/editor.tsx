import { lazy, Suspense, useEffect, useMemo, useRef, useState } from "react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Validators } from "#runtime/document/load-document.ts";
import type { Registry } from "#runtime/document/registry.ts";
import type { CanvasHandle } from "./canvas/canvas.ts";
import { CompactEditor } from "./panels/compact/compact-editor.tsx";
import { type DialogName, EditorProvider, type EditorTools } from "./panels/editor-context.tsx";
import type { Dialogs as DialogsComponent } from "./panels/page/dialogs.tsx";
import { Announcer, createVoice, useAnnouncements } from "./panels/work/announcer.tsx";
import { EditorSkeleton } from "./panels/work/editor-skeleton.tsx";
import { Notices } from "./panels/work/notices.tsx";
import { useCaret } from "./panels/work/use-caret.ts";
import { type Notice, type OpenDocument, useDocument } from "./panels/work/use-document.ts";
import { useIsCompact } from "./panels/work/use-is-compact.ts";
import { Workbench } from "./panels/workbench.tsx";
import type { BuilderPorts, ShopFacts, StoredDocument } from "./ports.ts";
import { createSectionStore } from "./session/section-store.ts";

// A shop has one theme, some forms and many pages.
const ThemeWorkbench = lazy(() => import("./panels/theme/theme-workbench.tsx"));
const FormWorkbench = lazy(() => import("./panels/form/form-workbench.tsx"));

export interface EditorProps {
  stored: StoredDocument;
  registry: Registry;
  validators: Validators;
  ports: BuilderPorts;
  facts: ShopFacts;
  /** The language the page is first shown in. */
  locale: Locale;
  signInUrl: string;
  /** What stands open at first. */
  opens?: DialogName;
  /** The block that is selected at first. */
  selects?: string;
  /** Goes back to where the page was chosen; everything is saved by then, or kept in this browser. */
  onLeave(): void;
  /** Where this kind of document is published; absent: here. */
  onPublish?(): void;
}

/** The visual editor: a page on a canvas with everything that can be done to it; on a phone, its words and its state. */
export function Editor(props: EditorProps) {
  const { open, notice, dismiss } = useDocument(props);
  if (!open) return <EditorSkeleton />;
  // Another session (after a take-over) starts everything afresh.
  return <Opened key={open.key} {...props} open={open} notice={notice} onDismiss={dismiss} />;
}

interface OpenedProps extends EditorProps {
  open: OpenDocument;
  notice: Notice | null;
  onDismiss(): void;
}

function Opened({ open, notice, onDismiss, ports, facts, signInUrl, opens, selects, onLeave, onPublish }: OpenedProps) {
  const { session, autosave, together, guard, cost, comments, stored } = open;
  const [dialog, setDialog] = useState<DialogName | null>(opens ?? null);
  const [voice] = useState(createVoice);
  const [publication, setPublication] = useState(stored.publication);
  const canvas = useRef<CanvasHandle | null>(null);
  const [sections] = useState(() => createSectionStore(ports.documents));
  const compact = useIsCompact();
  const { kind } = stored.doc;
  const Dialogs = useDialogs(compact || kind === "theme" || kind === "form", dialog);
  useAnnouncements(session, voice.say);
  useCaret(together);

  const tools = useMemo(
    (): EditorTools => ({
      session,
      ports,
      facts,
      autosave,
      cost,
      together,
      comments,
      sections,
      stored,
      canvas,
      announce: voice.say,
      openDialog: (name) =>
        name === "publish" && onPublish ? void autosave.flush().finally(onPublish) : setDialog(name),
    }),
    [session, ports, facts, autosave, cost, together, comments, sections, stored, voice, onPublish],
  );
  // Who was written over hears it; the caret leaves the block, in which every word so far is kept.
  useEffect(() => {
    if (notice?.kind === "taken") canvas.current?.endWriting();
  }, [notice]);
  // A section that was edited elsewhere is asked for again when one comes back.
  useEffect(() => {
    const again = () => sections.refresh();
    window.addEventListener("focus", again);
    return () => window.removeEventListener("focus", again);
  }, [sections]);
  useEffect(() => {
    if (selects !== undefined) session.select([selects]);
  }, [session, selects]);
  const leave = () => void autosave.flush().finally(onLeave);
  const notices = <Notices notice={notice} onDismiss={onDismiss} guard={guard} signInUrl={signInUrl} />;
  return (
    <EditorProvider value={tools}>
      {compact ? (
        <CompactEditor notices={notices} onLeave={leave} />
      ) : kind === "theme" || kind === "form" ? (
        <Suspense fallback={<EditorSkeleton />}>
          {kind === "theme" ? (
            <ThemeWorkbench tools={tools} notices={notices} onLeave={leave} />
          ) : (
            <FormWorkbench tools={tools} notices={notices} onLeave={leave} />
          )}
        </Suspense>
      ) : (
        <Workbench tools={tools} canvas={canvas} notices={notices} onLeave={leave} />
      )}
      {Dialogs && <Dialogs open={dialog} onOpen={setDialog} publication={publication} onPublication={setPublication} />}
      <Announcer voice={voice} />
    </EditorProvider>
  );
}

/**
 * What opens over the page: it comes behind the canvas, before anybody can have asked for it. Where it could not be had
 * (the network was gone), it is asked for again with the next wish for it, and the page stays as it is.
 */
function useDialogs(hasNoCanvas: boolean, wanted: DialogName | null): typeof DialogsComponent | null {
  const [found, setFound] = useState<{ Dialogs: typeof DialogsComponent } | null>(null);
  const isWanted = hasNoCanvas || wanted !== null;
  useEffect(() => {
    if (found) return;
    let gone = false;
    const first = isWanted ? Promise.resolve() : import("./canvas/canvas.ts");
    void first
      .then(() => import("./panels/page/dialogs.tsx"))
      .then(
        ({ Dialogs }) => !gone && setFound({ Dialogs }),
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [found, isWanted]);
  return found?.Dialogs ?? null;
}
