import type { Context } from "#app/commerce/context.ts";
import { LOCALES, type LocalizedText } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { readDocument, readRevision } from "../model.server.ts";
import type { DocumentRefusal } from "../types.ts";
import { insertDocument } from "./create-document.ts";

const COPY = { fr: "copie", ar: "نسخة", en: "copy" } as const;

/** A new document with the head's content, named as a copy and without its address. */
export async function duplicateDocument(
  ctx: Context,
  id: string,
): Promise<Result<{ id: string; revision: string }, DocumentRefusal>> {
  const document = await readDocument(ctx.tx, id);
  const head = document && (await readRevision(ctx.tx, id, document.revision_id));
  if (!head) return refuse("document.not_found", { id });
  return ok(await insertDocument(ctx, copyOf(head.doc)));
}

function copyOf(doc: Doc): Doc {
  const title: LocalizedText = Object.fromEntries(
    LOCALES.filter((locale) => doc.meta.title[locale]).map((locale) => [
      locale,
      `${doc.meta.title[locale]?.slice(0, 180)} (${COPY[locale]})`,
    ]),
  );
  return doc.kind === "page"
    ? { ...doc, meta: { ...doc.meta, title, slug: {} } }
    : ({ ...doc, meta: { ...doc.meta, title } } as Doc);
}
