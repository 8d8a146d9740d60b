import type { Locale } from "#app/commerce/kernel/locale.ts";
import type { Refusal, Result } from "#app/commerce/kernel/result.ts";
import type { Breakpoint, Doc } from "#blocks/contract/index.ts";
import type { Validators } from "#runtime/document/load-document.ts";
import type { Registry } from "#runtime/document/registry.ts";
import type { ViewAs } from "#runtime/document/view-as.ts";

export type CommandName =
  | "assets"
  | "insert"
  | "move"
  | "remove"
  | "duplicate"
  | "cut"
  | "paste"
  | "props"
  | "mark"
  | "exchange"
  | "group"
  | "ungroup"
  | "style"
  | "motion"
  | "when"
  | "meta"
  | "rename"
  | "replace"
  | "mend";

/** One step back or forward: the whole document as it was. Unchanged nodes are shared, so a step costs the changed path. */
export interface Step {
  doc: Doc;
  selection: readonly string[];
  command: CommandName;
  /** How many of the arrivals this document knows of. */
  arrived: number;
}

/** What somebody else saved came onto this page: between these two, nothing was done here. */
export interface Arrival {
  before: Doc;
  after: Doc;
}

export interface EditorState {
  readonly doc: Doc;
  /** Ids of the selected nodes, in document order; the last one picked is the `active` one. */
  readonly selection: readonly string[];
  readonly active: string | null;
  /** The language that is written and shown on the canvas. */
  readonly locale: Locale;
  readonly breakpoint: Breakpoint;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  readonly arrivals: readonly Arrival[];
  /** Another tab or another reason keeps this one from changing anything. */
  readonly readOnly: boolean;
  /** Names of those who write in a block elsewhere, by the block's id. */
  readonly busy: ReadonlyMap<string, string>;
  /** Conditions are applied on the canvas as if it were so; null: everything is shown. */
  readonly viewAs: ViewAs | null;
}

/** What a command makes of the document. */
export interface Change {
  doc: Doc;
  /** Kept as it is when absent. */
  selection?: readonly string[];
  command: CommandName;
  /** Changes with the same key within a second become one step: typing is undone by the word, not by the letter. */
  merge?: string;
}

export type EditRefusal = Refusal<string>;
export type Edited = Result<Change, EditRefusal>;

/** What commands need to know of the world. */
export interface CommandContext {
  registry: Registry;
  validators: Validators;
  newId(): string;
}
