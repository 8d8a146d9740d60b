import type { Context } from "#app/commerce/context.ts";
import { ok, type Result, refuse } from "#app/commerce/kernel/result.ts";
import { isDuplicate } from "#app/platform/db/index.server.ts";
import { readPublications } from "../model.server.ts";
import type { WantedSlug } from "../rules/wanted-slugs.ts";
import type { DocumentRefusal } from "../types.ts";

/**
 * Gives a document the addresses it wants and lets go of those it had. One that another published page holds is refused
 * when a person typed it, and numbered when it was made from a title.
 */
export async function claimSlugs(
  ctx: Context,
  document: string,
  wanted: readonly WantedSlug[],
): Promise<Result<true, DocumentRefusal>> {
  await releaseSlugs(ctx, document);
  for (const { locale, slug, typed } of wanted) {
    for (let attempt = 1; ; attempt++) {
      const candidate = attempt === 1 ? slug : `${slug}-${attempt}`;
      const owner = await claim(ctx, document, locale, candidate);
      if (owner === document) break;
      if (typed) return refuse("slug.taken", { slug, locale, document: owner }, `/meta/slug/${locale}`);
    }
  }
  return ok(true);
}

/** Lets go of a document's addresses; who comes by an old one is led to where the document stands then. */
export async function releaseSlugs(ctx: Context, document: string): Promise<void> {
  const old = await ctx.tx.all<{ locale: string; slug: string }>(
    "SELECT locale, slug FROM document_slugs WHERE document_id = ?",
    [document],
  );
  for (const { locale, slug } of old) {
    await forgetRedirect(ctx, locale, slug);
    await ctx.tx.run("INSERT INTO document_redirects (locale, slug, document_id, created_at) VALUES (?, ?, ?, ?)", [
      locale,
      slug,
      document,
      ctx.clock.now(),
    ]);
  }
  await ctx.tx.run("DELETE FROM document_slugs WHERE document_id = ?", [document]);
}

async function forgetRedirect(ctx: Context, locale: string, slug: string): Promise<void> {
  await ctx.tx.run("DELETE FROM document_redirects WHERE locale = ? AND slug = ?", [locale, slug]);
}

/** @returns the document that holds the address now. */
async function claim(ctx: Context, document: string, locale: string, slug: string): Promise<string> {
  const held = await ctx.tx.one<{ document_id: string }>(
    "SELECT document_id FROM document_slugs WHERE locale = ? AND slug = ?",
    [locale, slug],
  );
  if (held && (await isStillShown(ctx, held.document_id))) return held.document_id;
  if (held) await releaseSlugs(ctx, held.document_id);
  try {
    await ctx.tx.run("INSERT INTO document_slugs (locale, slug, document_id) VALUES (?, ?, ?)", [
      locale,
      slug,
      document,
    ]);
    await forgetRedirect(ctx, locale, slug);
    return document;
  } catch (error) {
    // Another transaction took it between the look and the leap.
    if (isDuplicate(error)) return "";
    throw error;
  }
}

/** A page whose last publication is over holds its address no longer. */
async function isStillShown(ctx: Context, document: string): Promise<boolean> {
  const now = ctx.clock.now();
  return (await readPublications(ctx.tx, [document])).some(({ until }) => until === null || until > now);
}
