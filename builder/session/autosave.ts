import type { Doc } from "#blocks/contract/index.ts";
import { loadDocument } from "#runtime/document/load-document.ts";
import { merge } from "#runtime/document/merge/merge.ts";
import { sameJson } from "#runtime/document/same-json.ts";
import type { DocumentsPort, SaveRefusal, StoredDocument } from "../ports.ts";
import type { Drafts } from "./drafts.ts";
import type { SaveState } from "./save-state.ts";
import type { EditorSession } from "./session.ts";

/** ms */
const PAUSE = 1_000;
const LONGEST_WAIT = 5_000;
const DRAFT_EVERY = 250;
const RETRY_FIRST = 2_000;
const RETRY_MOST = 30_000;

export interface AutosaveOptions {
  session: EditorSession;
  documents: Pick<DocumentsPort, "save" | "load">;
  drafts: Drafts;
  stored: StoredDocument;
  /** Told of what cannot be kept in this browser (private mode, full disk): saving to the server goes on. */
  onDraftFailure(error: unknown): void;
}

export type Autosave = ReturnType<typeof createAutosave>;

/**
 * Carries the session's document to the server: a second after the last change, at most five after the first, while the
 * work lies in this browser from the first quarter of a second on. One request at a time, so that revisions follow each
 * other; nothing is ever given up, only asked about.
 */
export function createAutosave({ session, documents, drafts, stored, onDraftFailure }: AutosaveOptions) {
  let base = stored.revision;
  let savedDoc: Doc = stored.doc;
  let state: SaveState = { phase: "saved", at: Date.parse(stored.savedAt) };
  let saveTimer: ReturnType<typeof setTimeout> | undefined;
  let draftTimer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;
  let retryIn = RETRY_FIRST;
  let running: Promise<void> | undefined;
  let disposed = false;
  /** What was sent and never answered: it may have arrived all the same. */
  let unanswered: Doc[] = [];
  const listeners = new Set<(state: SaveState) => void>();

  const become = (next: SaveState) => {
    state = next;
    for (const listener of [...listeners]) listener(state);
  };
  const current = () => session.state().doc;
  const dirty = () => current() !== savedDoc;
  const draft = () => ({ id: stored.id, doc: current(), basedOn: base, at: Date.now() });
  const keepDraft = () => {
    clearTimeout(draftTimer);
    draftTimer = undefined;
    drafts.put(draft()).catch(onDraftFailure);
  };
  const saveIn = (delay: number) => {
    clearTimeout(saveTimer);
    saveTimer = setTimeout(() => void save(), delay);
  };

  const changed = () => {
    if (!dirty()) {
      if (state.phase === "waiting") settle();
      return;
    }
    draftTimer ??= setTimeout(keepDraft, DRAFT_EVERY);
    if (state.phase === "conflict") return;
    if (state.phase !== "waiting" && state.phase !== "saving") firstChange = Date.now();
    if (state.phase !== "saving" && state.phase !== "offline") become({ phase: "waiting" });
    if (state.phase === "waiting") saveIn(Math.max(0, Math.min(PAUSE, firstChange + LONGEST_WAIT - Date.now())));
  };

  /** What is on the screen is what the server has. */
  const settle = () => {
    clearTimeout(saveTimer);
    clearTimeout(draftTimer);
    draftTimer = undefined;
    retryIn = RETRY_FIRST;
    drafts.remove(stored.id).catch(onDraftFailure);
    become({ phase: "saved", at: Date.now() });
  };

  const accepted = (revision: string, doc: Doc) => {
    base = revision;
    savedDoc = doc;
    retryIn = RETRY_FIRST;
    goOn();
  };

  const refused = (refusal: SaveRefusal) => {
    if (refusal.code === "document.conflict") {
      const { theirs } = refusal;
      const ours = unanswered.find((doc) => sameJson(doc, theirs.doc));
      // "Theirs" is ours: an earlier save arrived and its answer did not.
      if (ours) return accepted(theirs.revision, ours);
    }
    if (refusal.code === "document.conflict") return meet(refusal.theirs);
    keepDraft();
    become({ phase: "refused", code: refusal.code, errors: "errors" in refusal ? refusal.errors : [] });
  };

  /**
   * What somebody else saved: it comes onto the page where the two go together, and goes back with mine on the next save.
   * Where both changed the same thing, or nobody knows what they began with (`asks`), nothing is sent until a person has
   * put them together.
   */
  const meet = (theirs: StoredDocument, asks = false) => {
    const { doc, conflicts } = merge(savedDoc, current(), theirs.doc);
    const { registry, validators } = session;
    const fits = conflicts.length === 0 && loadDocument(doc, { registry, validators, unknownBlocks: "keep" }).ok;
    if (asks || !fits) {
      clearTimeout(saveTimer);
      keepDraft();
      return become({ phase: "conflict", base: savedDoc, theirs });
    }
    base = theirs.revision;
    savedDoc = sameJson(doc, theirs.doc) ? doc : theirs.doc;
    session.arrive(doc);
    goOn();
  };

  /** What is on the screen goes out after a pause, where the server does not have it. */
  const goOn = () => {
    unanswered = [];
    if (!dirty()) return settle();
    firstChange = Date.now();
    become({ phase: "waiting" });
    keepDraft();
    if (!disposed) saveIn(PAUSE);
  };

  async function attempt(): Promise<void> {
    const doc = current();
    const keepalive = typeof document !== "undefined" && document.visibilityState === "hidden";
    become({ phase: "saving" });
    let outcome: Awaited<ReturnType<DocumentsPort["save"]>>;
    try {
      outcome = await documents.save({ id: stored.id, doc, basedOn: base }, { keepalive });
    } catch {
      // Nobody answered: an outage, not a refusal. The draft is safe here, so wait and ask again.
      unanswered.push(doc);
      keepDraft();
      become({ phase: "offline" });
      if (!disposed) saveIn(retryIn);
      retryIn = Math.min(retryIn * 2, RETRY_MOST);
      return;
    }
    if (outcome.ok) accepted(outcome.value.revision, doc);
    else refused(outcome.refusal);
  }

  /** Saves now if there is anything to save; while a save runs, waits for it and saves what came after. */
  async function save(): Promise<void> {
    clearTimeout(saveTimer);
    while (running) await running;
    if (!dirty() || state.phase === "conflict") return;
    await alone(attempt);
  }

  /** One question to the server at a time, so that what is known of it never goes back. */
  function alone(work: () => Promise<void>): Promise<void> {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  }

  /** Fetches what somebody else is said to have saved. Nobody answering is no matter: the next save meets it. */
  async function catchUp(): Promise<void> {
    while (running) await running;
    await alone(async () => {
      const head = await documents.load(stored.id).catch(() => undefined);
      const known = state.phase === "conflict" ? state.theirs.revision : base;
      if (!disposed && head?.ok && head.value.revision !== known) meet(head.value);
    });
  }

  let seen = stored.doc;
  const unsubscribe = session.subscribe(({ doc }) => {
    // A selection, or somebody coming in, is no reason to wait longer.
    if (doc === seen) return;
    seen = doc;
    changed();
  });
  const onLine = () => {
    if (state.phase === "offline") void save();
  };
  /** The page is being left or put away, perhaps for good. */
  const onHide = () => {
    if (!dirty()) return;
    try {
      drafts.putNow(draft());
    } catch (error) {
      onDraftFailure(error);
    }
    void save();
  };
  const onVisibility = () => {
    if (document.visibilityState === "hidden") void save();
  };
  const onBeforeUnload = (event: BeforeUnloadEvent) => {
    if (dirty()) event.preventDefault();
  };
  if (typeof window !== "undefined") {
    window.addEventListener("online", onLine);
    window.addEventListener("pagehide", onHide);
    window.addEventListener("beforeunload", onBeforeUnload);
    document.addEventListener("visibilitychange", onVisibility);
  }

  return {
    state: () => state,
    subscribe(listener: (state: SaveState) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** The revision that the server has and that the next save is based on. */
    revision: () => base,
    /** Resolves when the server has everything, or when it is known that it will not. */
    async flush(): Promise<boolean> {
      await save();
      return state.phase === "saved";
    },
    /** A save that was refused is asked again as it is (after signing in, say). */
    retry: () => void save(),
    /** Mine goes on top of theirs: both stay in the list of revisions. */
    async keepMine(): Promise<boolean> {
      if (state.phase !== "conflict") return true;
      base = state.theirs.revision;
      savedDoc = state.theirs.doc;
      become({ phase: "waiting" });
      await save();
      return !dirty();
    },
    /** Theirs comes onto the screen as one step: undo brings mine back. */
    takeTheirs() {
      if (state.phase !== "conflict") return;
      const { theirs } = state;
      base = theirs.revision;
      savedDoc = theirs.doc;
      session.replace(theirs.doc);
      settle();
    },
    /** The server has moved on by our own hand (a restore): what it holds now is the base of the next save. */
    rebase(next: { revision: string; doc: Doc }) {
      base = next.revision;
      savedDoc = next.doc;
      if (dirty()) changed();
      else settle();
    },
    /** Someone else's revision was met before anything was sent. */
    meet,
    /** Someone else is said to have saved this revision. */
    async hear(revision: string) {
      const known = state.phase === "conflict" ? state.theirs.revision : base;
      if (revision !== known) await catchUp();
    },
    /** The two versions as a person put them together: one step, which undo takes back to mine. */
    putTogether(doc: Doc) {
      if (state.phase !== "conflict") return;
      base = state.theirs.revision;
      savedDoc = state.theirs.doc;
      become({ phase: "waiting" });
      session.replace(doc);
      goOn();
    },
    dispose() {
      disposed = true;
      unsubscribe();
      clearTimeout(saveTimer);
      if (draftTimer) keepDraft();
      if (typeof window !== "undefined") {
        window.removeEventListener("online", onLine);
        window.removeEventListener("pagehide", onHide);
        window.removeEventListener("beforeunload", onBeforeUnload);
        document.removeEventListener("visibilitychange", onVisibility);
      }
    },
  };
}
