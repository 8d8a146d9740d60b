import { createDocument, publishDocument } from "#app/documents/index.server.ts";
import type { Engine } from "#app/server/engine.ts";
import type { Doc } from "#blocks/contract/index.ts";
import { must, staff } from "./shop.ts";

/** Keeps a document and publishes it, as staff. @returns its id */
export async function publishedDocument(engine: Engine, doc: Doc): Promise<string> {
  const { id } = must(await engine.command(staff, (ctx) => createDocument(ctx, doc)));
  must(await engine.command(staff, (ctx) => publishDocument(ctx, { id })));
  return id;
}
