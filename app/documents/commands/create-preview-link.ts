import { createHash, randomBytes } from "node:crypto";
import type { Context } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { readDocument, readRevision } from "../model.server.ts";
import type { DocumentRefusal } from "../types.ts";

export interface PreviewLinkInput {
  id: string;
  /** Absent: the head. */
  revision?: string;
  locale: Locale;
  /** How long it works, 1 to 720. */
  hours: number;
}

export interface PreviewLink {
  /** The secret of its address; only its hash is stored. */
  token: string;
  /** Epoch ms. */
  expiresAt: number;
}

const HOUR = 3_600_000;

/** A link that shows one revision to whoever holds it, on any telephone, for a while. */
export async function createPreviewLink(
  ctx: Context,
  input: PreviewLinkInput,
): Promise<Result<PreviewLink, DocumentRefusal>> {
  const document = await readDocument(ctx.tx, input.id);
  if (!document) return refuse("document.not_found", { id: input.id });
  const revision = await readRevision(ctx.tx, input.id, input.revision ?? document.revision_id);
  if (!revision) return refuse("revision.not_found", { revision: input.revision }, "/revision");
  const now = ctx.clock.now();
  const expiresAt = now + Math.min(720, Math.max(1, input.hours)) * HOUR;
  const token = randomBytes(24).toString("base64url");
  await ctx.tx.run("DELETE FROM preview_links WHERE expires_at < ?", [now]);
  await ctx.tx.run(
    `INSERT INTO preview_links (token_hash, document_id, revision_id, locale, expires_at, author_name, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [previewHash(token), input.id, revision.revision, input.locale, expiresAt, ctx.actor.name ?? null, now],
  );
  return ok({ token, expiresAt });
}

export function previewHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
