import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Breakpoint, Doc, Motion, Node, When } from "#blocks/contract/index.ts";
import { withAssets } from "#runtime/document/assets.ts";
import { propsAt } from "#runtime/document/at-width.ts";
import { beyondContent } from "#runtime/document/content-only.ts";
import type { PatchOperation } from "#runtime/document/json-patch.ts";
import type { Validators } from "#runtime/document/load-document.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { findNode, type Place, walk, withNewIds } from "#runtime/document/tree.ts";
import type { ViewAs } from "#runtime/document/view-as.ts";
import { readClip, writeClip } from "./clipboard.ts";
import { duplicate } from "./commands/duplicate.ts";
import { exchange } from "./commands/exchange.ts";
import { group, ungroup } from "./commands/group.ts";
import { insert } from "./commands/insert.ts";
import { mend } from "./commands/mend.ts";
import { move } from "./commands/move.ts";
import { remove } from "./commands/remove.ts";
import { type ChangeTarget, setChange } from "./commands/set-change.ts";
import { type Marks, setMarks } from "./commands/set-marks.ts";
import { rename, replaceDocument, setMeta } from "./commands/set-meta.ts";
import { setApart, setProps } from "./commands/set-props.ts";
import { type StylePatch, setMotion, setStyle, setWhen } from "./commands/set-style.ts";
import { applyChange, arrive, continues, type Momentum, redo, undo } from "./history.ts";
import { lockAround, writerIn } from "./locks.ts";
import { newNode } from "./new-node.ts";
import { type Direction, stepPlace } from "./placing.ts";
import type { CommandContext, CommandName, Edited, EditorState, EditRefusal } from "./state.ts";

/** What happened, for announcements and for messages beside a refused command. */
export type SessionEvent =
  | { kind: "done"; command: CommandName; selection: readonly string[] }
  | { kind: "undone" | "redone"; command: CommandName }
  /** Blocks came from another shop (null: nobody knows which) and show uploads, by their keys. */
  | { kind: "arrived"; from: string | null; assets: readonly string[] }
  | { kind: "refused"; refusal: EditRefusal };

export type Outcome = Result<readonly string[], EditRefusal>;

export interface SessionOptions {
  doc: Doc;
  registry: Registry;
  validators: Validators;
  locale: Locale;
  /** Commands that change more than words, pictures and links are refused. */
  contentOnly?: boolean;
  /** Where the shop stands on the web: what is copied says so. */
  origin?: string;
  newId?: () => string;
  now?: () => number;
}

export type EditorSession = ReturnType<typeof createSession>;

/**
 * THE edit session: one immutable document, changed by commands only, each one step of undo. Canvas and panels are views
 * of it: they read `state()`, listen, and send commands; none keeps a second copy.
 */
export function createSession(options: SessionOptions) {
  const { registry, validators, contentOnly = false, origin, now = Date.now, newId = newNodeId } = options;
  const context: CommandContext = { registry, validators, newId };
  let state: EditorState = {
    doc: options.doc,
    selection: [],
    active: null,
    locale: options.locale,
    breakpoint: "base",
    past: [],
    future: [],
    arrivals: [],
    readOnly: false,
    busy: new Map(),
    viewAs: null,
  };
  let momentum: Momentum | undefined;
  const listeners = new Set<(state: EditorState) => void>();
  const watchers = new Set<(event: SessionEvent) => void>();

  const become = (next: EditorState) => {
    if (next === state) return;
    state = next;
    for (const listener of [...listeners]) listener(state);
  };
  const tell = (event: SessionEvent) => {
    for (const watcher of [...watchers]) watcher(event);
  };
  const refused = (refusal: EditRefusal): Outcome => {
    tell({ kind: "refused", refusal });
    return { ok: false, refusal };
  };
  const run = (command: () => Edited): Outcome => {
    if (state.readOnly) return refused({ code: "session.read-only" });
    const edited = command();
    if (!edited.ok) return refused(edited.refusal);
    const at = now();
    const change = edited.value;
    if (contentOnly && beyondContent(state.doc, change.doc, registry)) return refused({ code: "session.content-only" });
    const changed = change.doc !== state.doc;
    become(applyChange(state, change, continues(momentum, change, at)));
    if (changed) momentum = change.merge === undefined ? undefined : { merge: change.merge, at };
    tell({ kind: "done", command: change.command, selection: state.selection });
    return ok(state.selection);
  };
  /** A command on nodes that nobody locked and nobody else writes in; `branch`: nor in what stands in them. */
  const runOn = (ids: readonly string[], command: () => Edited, reach: "node" | "branch" = "node"): Outcome =>
    run(() => {
      const locked = lockAround(state.doc.root, ids);
      if (locked) return refuse("node.locked", { id: locked.id });
      const writer = writerIn(state, ids, reach);
      return writer ? refuse("node.busy", writer) : command();
    });
  const travel = (step: (state: EditorState) => EditorState | undefined, kind: "undone" | "redone"): Outcome => {
    if (state.readOnly) return refused({ code: "session.read-only" });
    const next = step(state);
    if (!next) return refuse(kind === "undone" ? "undo.nothing" : "redo.nothing");
    const command = (kind === "undone" ? state.past : state.future).at(-1)?.command ?? "props";
    momentum = undefined;
    become(next);
    tell({ kind, command });
    return ok(state.selection);
  };

  return {
    registry,
    validators,
    contentOnly,
    state: () => state,
    subscribe(listener: (state: EditorState) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    watch(watcher: (event: SessionEvent) => void) {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    /** Selects nodes; ids that are not in the tree are left out. `null` selects nothing. */
    select(ids: string | readonly string[] | null, how: "replace" | "toggle" = "replace") {
      const asked = ids === null ? [] : typeof ids === "string" ? [ids] : ids;
      const kept =
        how === "replace"
          ? asked
          : [
              ...state.selection.filter((id) => !asked.includes(id)),
              ...asked.filter((id) => !state.selection.includes(id)),
            ];
      const wanted = new Set(kept.filter((id) => findNode(state.doc.root, id)));
      const selection = [...walk(state.doc.root)].map(({ node }) => node.id).filter((id) => wanted.has(id));
      const active = asked.findLast((id) => wanted.has(id)) ?? selection.at(-1) ?? null;
      if (active === state.active && selection.join() === state.selection.join()) return;
      momentum = undefined;
      become({ ...state, selection, active });
    },
    setLocale: (locale: Locale) => become({ ...state, locale }),
    setBreakpoint: (breakpoint: Breakpoint) => become({ ...state, breakpoint }),
    setReadOnly: (readOnly: boolean) => become({ ...state, readOnly }),
    /** Blocks in which others write, with their names: no command changes those. */
    setBusy(busy: ReadonlyMap<string, string>) {
      const same = busy.size === state.busy.size && [...busy].every(([id, name]) => state.busy.get(id) === name);
      if (!same) become({ ...state, busy });
    },
    /** Before somebody begins to write in a block: may they? Where not, they are told why. */
    mayWrite(id: string): boolean {
      const writer = writerIn(state, [id], "node");
      if (writer) refused({ code: "node.busy", data: writer });
      return !writer && !state.readOnly;
    },
    /** The next change starts a step of its own, however fast it follows. */
    endStep: () => {
      momentum = undefined;
    },
    insert: (type: string, place?: Place): Outcome =>
      run(() => insert(state, context, [newNode(registry, type, newId)], place)),
    insertNodes: (nodes: readonly Node[], place?: Place): Outcome =>
      run(() =>
        insert(
          state,
          context,
          nodes.map((node) => withNewIds(node, newId)),
          place,
        ),
      ),
    move: (ids: readonly string[], place: Place): Outcome =>
      runOn(ids, () => move(state, context, ids, place), "branch"),
    step: (id: string, direction: Direction): Outcome =>
      runOn(
        [id],
        () => {
          const place = stepPlace(registry, state.doc.root, id, direction);
          return place.ok ? move(state, context, [id], place.value) : place;
        },
        "branch",
      ),
    remove: (ids: readonly string[] = state.selection): Outcome =>
      runOn(ids, () => remove(state, context, ids), "branch"),
    duplicate: (ids: readonly string[] = state.selection): Outcome => run(() => duplicate(state, context, ids)),
    /** The selected blocks in one container, which can be moved and styled as a whole. */
    group: (ids: readonly string[] = state.selection): Outcome =>
      runOn(ids, () => group(state, context, ids), "branch"),
    /** What stands in a container takes its place. */
    ungroup: (id: string | null = state.active): Outcome =>
      runOn(id === null ? [] : [id], () => ungroup(state, context, id ?? ""), "branch"),
    /** Other blocks in the place of these: a shared section for its blocks, or its blocks for it. */
    exchange: (ids: readonly string[], nodes: readonly Node[]): Outcome =>
      runOn(ids, () => exchange(state, context, ids, nodes), "branch"),
    /** What a block of a shared section says on this page; null gives a prop back to the section. */
    setChange: (id: string, of: ChangeTarget, patch: Readonly<Record<string, unknown>>): Outcome =>
      runOn([id], () => setChange(state, context, id, of, patch)),
    /** A node's props at the width that is shown. */
    propsOf(id: string): Node["props"] | undefined {
      const node = findNode(state.doc.root, id);
      return node && propsAt(node, state.breakpoint);
    },
    /** Each prop is written where its word counts: for all widths, or for the ones it was set apart for; or `exactly` there. */
    setProps(of: string | readonly string[], patch: Readonly<Record<string, unknown>>, exactly?: Breakpoint): Outcome {
      const ids = typeof of === "string" ? [of] : of;
      return runOn(ids, () => setProps(state, context, ids, patch, exactly));
    },
    /** Sets a prop apart for the width that is shown and narrower ones, or (`false`) lets it follow again. */
    setApart: (id: string, name: string, apart: boolean): Outcome =>
      runOn([id], () => setApart(state, context, id, name, apart)),
    /** Locks and hides; null takes the mark away. */
    mark: (marks: Marks, ids: readonly string[] = state.selection): Outcome =>
      marks.locked === null
        ? run(() => setMarks(state, context, ids, marks))
        : runOn(ids, () => setMarks(state, context, ids, marks)),
    setStyle: (patch: StylePatch, ids = state.selection, breakpoint = state.breakpoint): Outcome =>
      runOn(ids, () => setStyle(state, context, ids, breakpoint, patch)),
    setMotion: (motion: Motion | null, ids = state.selection): Outcome =>
      runOn(ids, () => setMotion(state, context, ids, motion)),
    setWhen: (when: When | null, ids: readonly string[] = state.selection): Outcome =>
      runOn(ids, () => setWhen(state, context, ids, when)),
    /** Shows the page as one shopper sees it; null: with everything on it. */
    viewAs: (viewAs: ViewAs | null) => become({ ...state, viewAs }),
    setMeta: (patch: Readonly<Record<string, unknown>>): Outcome => run(() => setMeta(state, context, patch)),
    rename: (id: string, name: string): Outcome => run(() => rename(state, context, id, name)),
    /** What a check proposes, as one step; a locked block is left alone. */
    mend: (operations: readonly PatchOperation[], node: string | null): Outcome =>
      runOn(node === null ? [] : [node], () => mend(state, context, operations)),
    replace: (doc: Doc): Outcome => run(() => replaceDocument(doc)),
    /** The page with what others saved on it: no step of undo, and also where this tab only watches. */
    arrive(doc: Doc) {
      momentum = undefined;
      become(arrive(state, doc));
    },
    /** The selected blocks as text for the clipboard; undefined when nothing can be copied. */
    copy: (): string | undefined => writeClip(state, registry, origin),
    cut(): string | undefined {
      const text = state.readOnly ? undefined : writeClip(state, registry, origin);
      if (text === undefined) return undefined;
      const outcome = runOn(state.selection, () => remove(state, context, state.selection, "cut"), "branch");
      return outcome.ok ? text : undefined;
    },
    paste(text: string, place?: Place): Outcome {
      const clip = readClip(text, registry, validators);
      const outcome = run(() => {
        if (!clip.ok) return clip;
        const nodes = clip.value.nodes.map((node) => withNewIds(node, newId));
        return insert(state, context, nodes, place, "paste");
      });
      if (outcome.ok && clip.ok && clip.value.assets.length > 0 && clip.value.from !== (origin ?? null)) {
        tell({ kind: "arrived", from: clip.value.from, assets: clip.value.assets });
      }
      return outcome;
    },
    /** Other keys for uploads that blocks show: those under which this shop keeps what lay in another one. */
    moveAssets: (keys: ReadonlyMap<string, string>): Outcome =>
      run(() => ok({ doc: withAssets(state.doc, registry, keys), command: "assets" })),
    undo: (): Outcome => travel(undo, "undone"),
    redo: (): Outcome => travel(redo, "redone"),
  };
}
