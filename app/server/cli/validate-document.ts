import { readFileSync, statSync } from "node:fs";
import { documentIn, type InvalidData } from "#app/documents/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { LIMITS } from "#runtime/document/limits.ts";
import type { DocumentError } from "#runtime/document/load-document.ts";

export type Validated = { doc: Doc } | { errors: DocumentError[] };

/** A file's document, or everything that is wrong with it. Whatever the file holds, however large: it is bounded first. */
export function validateFile(file: string): Validated {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return { errors: [{ pointer: "", message: `there is no file "${file}"` }] };
  if (found.size > LIMITS.bytes * 4) return { errors: [{ pointer: "", message: `larger than ${LIMITS.bytes} bytes` }] };
  return validateText(readFileSync(file));
}

export function validateText(bytes: Uint8Array): Validated {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 200) : "the file is not UTF-8 text";
    return { errors: [{ pointer: "", message: `not JSON: ${why}` }] };
  }
  const loaded = documentIn(value);
  if (loaded.ok) return { doc: loaded.value };
  const { errors } = loaded.refusal.data as unknown as InvalidData;
  return { errors };
}
