import { useEffect, useState } from "react";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Validators } from "#runtime/document/load-document.ts";
import type { Registry } from "#runtime/document/registry.ts";
import type { BuilderPorts, ShopFacts, StoredDocument } from "../../ports.ts";
import { type Autosave, createAutosave } from "../../session/autosave.ts";
import { type CommentStore, createCommentStore } from "../../session/comment-store.ts";
import { type CostStore, createCostStore } from "../../session/cost-store.ts";
import { browserDrafts, type Draft } from "../../session/drafts.ts";
import { recover } from "../../session/recover.ts";
import { createSession, type EditorSession } from "../../session/session.ts";
import { guardTab, type TabGuard } from "../../session/tab-guard.ts";
import { joinOthers, type Together } from "../../session/together.ts";
import { caretAt } from "./use-caret.ts";

export interface OpenDocument {
  /** Another one after each start: what is drawn for one session is of no use to the next. */
  key: number;
  session: EditorSession;
  autosave: Autosave;
  together: Together | null;
  comments: CommentStore;
  guard: TabGuard;
  cost: CostStore;
  stored: StoredDocument;
}

/** What was found in this browser, or cannot be done in it: said once, in a banner. */
export type Notice =
  | { kind: "restored" }
  /** Somebody took over the block that was written in. */
  | { kind: "taken"; name: string }
  | { kind: "unreadable"; draft: Draft }
  | { kind: "no-drafts" };

export interface UseDocumentOptions {
  stored: StoredDocument;
  registry: Registry;
  validators: Validators;
  ports: BuilderPorts;
  locale: Locale;
  facts: Pick<ShopFacts, "contentOnly" | "origin">;
}

/**
 * Opens a document for editing: asks whether another tab edits it, brings back what never reached the server, and from
 * then on saves. Null until that is known, which takes a fifth of a second.
 */
export function useDocument(options: UseDocumentOptions): {
  open: OpenDocument | null;
  notice: Notice | null;
  dismiss(): void;
} {
  const { stored: first, registry, validators, ports, locale } = options;
  const { contentOnly, origin } = options.facts;
  const [open, setOpen] = useState<OpenDocument | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);

  useEffect(() => {
    let gone = false;
    let made: OpenDocument | null = null;
    let starts = 0;
    const drafts = browserDrafts();
    const tab = crypto.randomUUID();
    const onDraftFailure = () => setNotice({ kind: "no-drafts" });

    /** The version that work found here was done on, or (nobody answers) the one that is stored now. */
    const beganWith = async (stored: StoredDocument, revision: string): Promise<StoredDocument> => {
      const found = await ports.documents.revision(stored.id, revision).catch(() => undefined);
      return found?.ok ? { ...stored, revision, doc: found.value.doc } : stored;
    };
    const start = async (stored: StoredDocument, guard: TabGuard) => {
      const draft = await drafts.load(stored.id).catch(() => {
        onDraftFailure();
        return undefined;
      });
      if (gone) return;
      const edits = guard.role() === "editing";
      const recovery = edits ? recover(stored, draft, { registry, validators }) : { kind: "nothing" as const };
      const begun = recovery.kind === "conflict" ? await beganWith(stored, recovery.basedOn) : stored;
      if (gone) return;
      const session = createSession({ doc: begun.doc, registry, validators, locale, contentOnly, origin });
      const autosave = createAutosave({ session, documents: ports.documents, drafts, stored: begun, onDraftFailure });
      if (recovery.kind === "restored" || recovery.kind === "conflict") {
        session.replace(recovery.doc);
        if (recovery.kind === "conflict") autosave.meet(stored, begun === stored);
        setNotice({ kind: "restored" });
      }
      if (recovery.kind === "unreadable") setNotice(recovery);
      session.setReadOnly(!edits);
      starts += 1;
      made?.cost.dispose();
      const cost = createCostStore({ id: stored.id, documents: ports.documents, autosave, session });
      const comments = createCommentStore(ports.comments, stored.id);
      const together = edits
        ? joinOthers({
            ...{ session, autosave, tab, presence: ports.presence, document: stored.id },
            caretAt,
            onComments: comments.hear,
            onTaken: ({ name }) => setNotice({ kind: "taken", name }),
          })
        : null;
      made = { key: starts, session, autosave, together, guard, cost, comments, stored };
      setOpen(made);
    };

    const guard = guardTab({
      channel: new BroadcastChannel(`vitrine-editor-${first.id}`),
      tab,
      onHandOver: async () => void (await made?.autosave.flush()),
    });
    const unsubscribe = guard.subscribe((role) => {
      if (!made) return;
      made.together?.dispose();
      if (role === "watching") made.session.setReadOnly(true);
      // What the other tab saved is the page now: everything begins again from there.
      if (role === "editing") {
        made.autosave.dispose();
        void ports.documents.load(first.id).then((loaded) => {
          if (loaded.ok && !gone) void start(loaded.value, guard);
        });
      }
    });
    void guard.ready.then(() => {
      if (!gone) void start(first, guard);
    });
    return () => {
      gone = true;
      unsubscribe();
      guard.dispose();
      made?.together?.dispose();
      made?.autosave.dispose();
      made?.cost.dispose();
      setOpen(null);
    };
  }, [first, registry, validators, ports, locale, contentOnly, origin]);

  return { open, notice, dismiss: () => setNotice(null) };
}
