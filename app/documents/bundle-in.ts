import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { pointerToken } from "#runtime/document/measure.ts";
import { documentIn } from "./loader.server.ts";
import { BUNDLE_FORMAT, isBundle, MOST_DOCS } from "./rules/bundle.ts";
import type { DocumentRefusal, InvalidData } from "./types.ts";

/** A file of documents, each of them checked; the pictures are still text. */
export interface ReadBundle {
  docs: Doc[];
  /** By the id they had where they come from. */
  shared: Map<string, Doc>;
  assets: Readonly<Record<string, string>>;
}

const MOST_SHARED = 500;
const ID = /^[0-9A-HJKMNP-TV-Z]{26}$/;
const BASE64 = /^[A-Za-z0-9+/]*=*$/;

/**
 * What a file holds on its way in: a bundle, or one document alone. All of it is sound, or it is refused with the pointers
 * of what is wrong.
 */
export function bundleIn(value: unknown): Result<ReadBundle, DocumentRefusal> {
  if (!isBundle(value)) {
    const loaded = documentIn(value);
    return loaded.ok ? ok({ docs: [loaded.value], shared: new Map(), assets: {} }) : loaded;
  }
  const { format, docs, with: shared = {}, assets = {} } = value;
  if (typeof format === "number" && format > BUNDLE_FORMAT)
    return wrong("too-new", "/format", `format ${format} was written by a newer Vitrine`);
  if (format !== BUNDLE_FORMAT) return wrong("invalid", "/format", `is not ${BUNDLE_FORMAT}`);
  if (!Array.isArray(docs) || docs.length === 0) return wrong("invalid", "/docs", "is no list of documents");
  if (docs.length > MOST_DOCS) return wrong("too-large", "/docs", `more than ${MOST_DOCS} documents`);
  if (!isTable(shared)) return wrong("invalid", "/with", "is no table of documents");
  if (Object.keys(shared).length > MOST_SHARED)
    return wrong("too-large", "/with", `more than ${MOST_SHARED} documents`);
  if (!isTable(assets)) return wrong("invalid", "/assets", "is no table of files in base64");
  for (const [key, file] of Object.entries(assets)) {
    if (typeof file !== "string" || !BASE64.test(file.slice(0, 100)))
      return wrong("invalid", `/assets/${pointerToken(key)}`.slice(0, 300), "is no file in base64");
  }
  const read: ReadBundle = { docs: [], shared: new Map(), assets: assets as Record<string, string> };
  for (const [index, each] of docs.entries()) {
    const loaded = within(`/docs/${index}`, documentIn(each));
    if (!loaded.ok) return loaded;
    read.docs.push(loaded.value);
  }
  for (const [id, each] of Object.entries(shared)) {
    const at = `/with/${pointerToken(id)}`.slice(0, 300);
    if (!ID.test(id)) return wrong("invalid", at, "is no id of a document");
    const loaded = within(at, documentIn(each));
    if (!loaded.ok) return loaded;
    if (loaded.value.kind !== "section" && loaded.value.kind !== "form")
      return wrong("invalid", `${at}/kind`, "pages share sections and forms alone");
    read.shared.set(id, loaded.value);
  }
  return ok(read);
}

function wrong(reason: string, pointer: string, message: string) {
  return refuse("document.invalid" as const, { reason, errors: [{ pointer, message }] } satisfies InvalidData, pointer);
}

/** The errors' pointers lead into the file, not into one of its documents. */
function within(at: string, loaded: Result<Doc, DocumentRefusal>): Result<Doc, DocumentRefusal> {
  if (loaded.ok) return loaded;
  const { reason, errors } = loaded.refusal.data as unknown as InvalidData;
  const moved = errors.map((each) => ({ ...each, pointer: `${at}${each.pointer}` }));
  return refuse("document.invalid", { reason, errors: moved } satisfies InvalidData, moved[0]?.pointer ?? at);
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
