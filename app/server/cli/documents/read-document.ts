import { statSync } from "node:fs";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { findDocument } from "#app/documents/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import type { DocumentError } from "#runtime/document/load-document.ts";
import type { App } from "../../app.ts";
import { validateFile } from "../validate-document.ts";

export function isFile(what: string): boolean {
  return statSync(what, { throwIfNoEntry: false })?.isFile() === true;
}

/** `ID`, or `ID@REVISION`. */
const STORED = /^([0-9A-Z]{26})(?:@([0-9A-Z]{26}))?$/;

export function isStored(what: string): boolean {
  return STORED.test(what);
}

/** A document by the name a person gives it: a file, an id, or an id at one of its revisions. */
export async function readDocument(app: App | undefined, what: string): Promise<Result<Doc>> {
  if (isFile(what) || !app) {
    const read = validateFile(what);
    return "doc" in read ? ok(read.doc) : invalid(read.errors);
  }
  const [, id = "", revision] = STORED.exec(what) ?? [];
  const found = await app.query(({ read }) => findDocument(read, id, revision));
  return found ? ok(found.doc) : refuse("document.not_found", { id });
}

function invalid(errors: readonly DocumentError[]): Result<never> {
  return refuse("document.invalid", { reason: "invalid", errors }, errors[0]?.pointer ?? "");
}
