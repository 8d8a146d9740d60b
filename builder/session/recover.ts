import type { Doc } from "#blocks/contract/index.ts";
import { loadDocument, type Validators } from "#runtime/document/load-document.ts";
import type { Registry } from "#runtime/document/registry.ts";
import { sameJson } from "#runtime/document/same-json.ts";
import type { StoredDocument } from "../ports.ts";
import type { Draft } from "./drafts.ts";

export type Recovery =
  /** Nothing is waiting here, or the server has it already. */
  | { kind: "nothing" }
  /** Work that never reached the server, on top of what the server has. */
  | { kind: "restored"; doc: Doc }
  /** The same, but somebody else saved since the revision it was done on. */
  | { kind: "conflict"; doc: Doc; basedOn: string }
  /** It cannot be read by this version; it is offered as a file rather than thrown away. */
  | { kind: "unreadable"; draft: Draft };

/** What to do with work found in this browser when a document is opened. */
export function recover(
  stored: StoredDocument,
  draft: Draft | undefined,
  options: { registry: Registry; validators: Validators },
): Recovery {
  if (!draft) return { kind: "nothing" };
  const loaded = loadDocument(draft.doc, { ...options, unknownBlocks: "keep" });
  if (!loaded.ok) return { kind: "unreadable", draft };
  if (sameJson(loaded.value, stored.doc)) return { kind: "nothing" };
  const { basedOn } = draft;
  return basedOn === stored.revision
    ? { kind: "restored", doc: loaded.value }
    : { kind: "conflict", doc: loaded.value, basedOn };
}
