import { ok, refuse } from "#app/commerce/kernel/result.ts";
import { applyPatch, type PatchOperation } from "#runtime/document/json-patch.ts";
import { loadDocument } from "#runtime/document/load-document.ts";
import type { CommandContext, Edited, EditorState } from "../state.ts";

/** Applies what a check proposes, whole or not at all: a document that has changed meanwhile is left as it is. */
export function mend(
  { doc }: EditorState,
  { registry, validators }: CommandContext,
  operations: readonly PatchOperation[],
): Edited {
  const patched = applyPatch(doc, operations);
  const loaded = patched.ok ? loadDocument(patched.value, { registry, validators }) : null;
  return loaded?.ok ? ok({ doc: loaded.value, command: "mend" }) : refuse("mend.stale");
}
