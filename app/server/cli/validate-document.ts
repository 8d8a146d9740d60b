import { readFileSync, statSync } from "node:fs";
import type { InvalidData, ReadBundle } from "#app/documents/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import type { DocumentError } from "#runtime/document/load-document.ts";
import { readBundle } from "../travel/read-bundle.ts";

/** `doc`: the first of the file; `bundle`: all of it. */
export type Validated = { doc: Doc; bundle: ReadBundle } | { errors: DocumentError[] };

/** A file with pictures may be this large. */
const MOST_BYTES = 200_000_000;

/** A file's document, or everything that is wrong with it. Whatever the file holds, however large: it is bounded first. */
export function validateFile(file: string): Validated {
  const refused = (message: string) => ({ errors: [{ pointer: "", message }] });
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return refused(`there is no file "${file}"`);
  if (found.size > MOST_BYTES) return refused(`larger than ${MOST_BYTES} bytes`);
  try {
    return validateText(readFileSync(file));
  } catch (error) {
    // No right to read it, a disk that fails, text longer than a string can be.
    return refused(`cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

export function validateText(bytes: Uint8Array): Validated {
  const read = readBundle(bytes);
  const [doc] = read.ok ? read.value.docs : [];
  if (read.ok && doc) return { doc, bundle: read.value };
  return { errors: read.ok ? [] : (read.refusal.data as unknown as InvalidData).errors };
}
