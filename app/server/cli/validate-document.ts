import { readFileSync, statSync } from "node:fs";
import { documentIn, type InvalidData, isBundle } from "#app/documents/index.server.ts";
import type { Doc } from "#blocks/contract/index.ts";
import type { DocumentError } from "#runtime/document/load-document.ts";

/** `assets`: of a file that brings its pictures along; media key → base64. */
export type Validated = { doc: Doc; assets: Readonly<Record<string, string>> } | { errors: DocumentError[] };

/** A file with pictures may be this large. */
const MOST_BYTES = 200_000_000;

/** A file's document, or everything that is wrong with it. Whatever the file holds, however large: it is bounded first. */
export function validateFile(file: string): Validated {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) return { errors: [{ pointer: "", message: `there is no file "${file}"` }] };
  if (found.size > MOST_BYTES) return { errors: [{ pointer: "", message: `larger than ${MOST_BYTES} bytes` }] };
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
  const packed = isBundle(value) ? value : undefined;
  const assets = packed ? packed.assets : {};
  if (!isAssets(assets)) return { errors: [{ pointer: "/assets", message: "is no table of files in base64" }] };
  const loaded = documentIn(packed ? packed.doc : value);
  if (loaded.ok) return { doc: loaded.value, assets };
  const { errors } = loaded.refusal.data as unknown as InvalidData;
  return { errors: packed ? errors.map((each) => ({ ...each, pointer: `/doc${each.pointer}` })) : errors };
}

function isAssets(value: unknown): value is Readonly<Record<string, string>> {
  const isTable = typeof value === "object" && value !== null && !Array.isArray(value);
  return isTable && Object.values(value).every((each) => typeof each === "string" && BASE64.test(each.slice(0, 100)));
}

const BASE64 = /^[A-Za-z0-9+/]*=*$/;
