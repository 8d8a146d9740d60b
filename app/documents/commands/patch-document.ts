import type { Context } from "#app/commerce/context.ts";
import { type Result, refuse } from "#app/commerce/kernel/result.ts";
import { applyPatch, type PatchOperation } from "#runtime/document/json-patch.ts";
import { readDocument, readRevision } from "../model.server.ts";
import type { DocumentRefusal } from "../types.ts";
import { type Saved, saveDocument } from "./save-document.ts";

export interface PatchInput {
  id: string;
  patch: readonly PatchOperation[];
  /** The revision that the patch was made for. */
  basedOn: string;
}

/** A JSON Patch on the revision it was made for, saved like any other edit: all of it, or nothing. */
export async function patchDocument(ctx: Context, input: PatchInput): Promise<Result<Saved, DocumentRefusal>> {
  if (!(await readDocument(ctx.tx, input.id))) return refuse("document.not_found", { id: input.id });
  const base = await readRevision(ctx.tx, input.id, input.basedOn);
  if (!base) return refuse("revision.not_found", {}, "/basedOn");
  const patched = applyPatch(base.doc, input.patch);
  if (!patched.ok) return refuse("patch.not_applicable", { message: patched.message }, `/patch/${patched.index}`);
  return saveDocument(ctx, { id: input.id, doc: patched.value, basedOn: input.basedOn });
}
