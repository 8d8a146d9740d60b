import type { Context } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { documentPublished, documentUnpublished } from "../events.ts";
import { readDocument, readPublications, readRevision } from "../model.server.ts";
import { liveAt } from "../rules/live-publication.ts";
import { wantedSlugs } from "../rules/wanted-slugs.ts";

/** The addresses around a page as they were before a campaign took it: its own, and the ways that led elsewhere. */
export interface AddressesBefore {
  /** When the campaign took it (epoch ms). */
  since: number;
  slugs: Address[];
  redirects: (Address & { document: string })[];
}

interface Address {
  locale: Locale;
  slug: string;
}

/** Reads what publishing a page with a campaign is about to change of addresses. */
export async function addressesBefore(ctx: Context, document: string, revision?: string): Promise<AddressesBefore> {
  const row = await readDocument(ctx.tx, document);
  const stored = row && (await readRevision(ctx.tx, document, revision ?? row.revision_id));
  const wanted = stored?.doc.kind === "page" && stored.doc.meta.use === "promo" ? wantedSlugs(stored.doc.meta) : [];
  const slugs = await ctx.tx.all<{ locale: Locale; slug: string }>(
    "SELECT locale, slug FROM document_slugs WHERE document_id = ? ORDER BY locale, slug",
    [document],
  );
  const redirects = await ctx.tx.all<{ locale: Locale; slug: string; document_id: string }>(
    `SELECT locale, slug, document_id FROM document_redirects
     WHERE document_id = ?${wanted.map(() => " OR (locale = ? AND slug = ?)").join("")} ORDER BY locale, slug`,
    [document, ...wanted.flatMap(({ locale, slug }) => [locale, slug])],
  );
  return {
    since: ctx.clock.now(),
    slugs: slugs.map(({ locale, slug }) => ({ locale, slug })),
    redirects: redirects.map(({ locale, slug, document_id }) => ({ locale, slug, document: document_id })),
  };
}

/** Whatever a campaign published is there but not shown, or shown again. Its addresses stay its own meanwhile. */
export async function pausePages(ctx: Context, campaign: string, paused: boolean): Promise<void> {
  const pages = await pagesOf(ctx, campaign);
  await ctx.tx.run("UPDATE publications SET paused = ? WHERE campaign_id = ? AND until_at IS NULL", [
    paused ? 1 : 0,
    campaign,
  ]);
  for (const { id, kind } of pages) ctx.emit(paused ? documentUnpublished(id, kind) : documentPublished(id, kind));
}

/** Ends everything that a campaign published: what was shown beneath is shown again. Addresses stay as they are. */
export async function endPages(ctx: Context, campaign: string): Promise<void> {
  const pages = await pagesOf(ctx, campaign);
  await ctx.tx.run("UPDATE publications SET until_at = ? WHERE campaign_id = ? AND until_at IS NULL", [
    ctx.clock.now(),
    campaign,
  ]);
  for (const { id, kind } of pages) ctx.emit(documentUnpublished(id, kind));
}

/**
 * The campaign that published a page next after this one did, and has it in the shop still: the addresses that it found
 * there were this one's.
 */
export async function nextCampaignOn(ctx: Context, document: string, campaign: string): Promise<string | undefined> {
  const next = await ctx.tx.one<{ campaign_id: string }>(
    `SELECT campaign_id FROM publications WHERE document_id = ? AND campaign_id <> ? AND until_at IS NULL
     AND id > (SELECT MAX(id) FROM publications WHERE document_id = ? AND campaign_id = ?) ORDER BY id LIMIT 1`,
    [document, campaign, document, campaign],
  );
  return next?.campaign_id;
}

/** The revision of a page that somebody published by itself after an instant, and that is not over. */
export async function publishedSince(ctx: Context, document: string, since: number): Promise<string | undefined> {
  const own = (await readPublications(ctx.tx, [document])).filter(({ campaign }) => campaign === null);
  const meanwhile = own.filter(({ from }) => from > since);
  return liveAt(meanwhile, ctx.clock.now())?.revision;
}

/** Gives a page the addresses back that it had before a campaign took it. */
export async function restoreAddresses(ctx: Context, document: string, before: AddressesBefore): Promise<void> {
  const taken = await ctx.tx.all<{ locale: Locale; slug: string }>(
    "SELECT locale, slug FROM document_slugs WHERE document_id = ?",
    [document],
  );
  await ctx.tx.run("DELETE FROM document_slugs WHERE document_id = ?", [document]);
  await ctx.tx.run("DELETE FROM document_redirects WHERE document_id = ?", [document]);
  for (const { locale, slug } of taken) await forget(ctx, "document_redirects", { locale, slug });
  for (const { locale, slug } of before.slugs) {
    if (await stands(ctx, "document_slugs", { locale, slug })) continue;
    await forget(ctx, "document_redirects", { locale, slug });
    await ctx.tx.run("INSERT INTO document_slugs (locale, slug, document_id) VALUES (?, ?, ?)", [
      locale,
      slug,
      document,
    ]);
  }
  for (const { locale, slug, document: target } of before.redirects) {
    const held = await stands(ctx, "document_slugs", { locale, slug });
    if (held || (await stands(ctx, "document_redirects", { locale, slug }))) continue;
    await ctx.tx.run("INSERT INTO document_redirects (locale, slug, document_id, created_at) VALUES (?, ?, ?, ?)", [
      ...[locale, slug, target, ctx.clock.now()],
    ]);
  }
}

type AddressTable = "document_slugs" | "document_redirects";

async function stands(ctx: Context, table: AddressTable, { locale, slug }: Address): Promise<boolean> {
  return (await ctx.tx.one(`SELECT 1 FROM ${table} WHERE locale = ? AND slug = ?`, [locale, slug])) !== undefined;
}

async function forget(ctx: Context, table: AddressTable, { locale, slug }: Address): Promise<void> {
  await ctx.tx.run(`DELETE FROM ${table} WHERE locale = ? AND slug = ?`, [locale, slug]);
}

async function pagesOf(ctx: Context, campaign: string): Promise<{ id: string; kind: string }[]> {
  return ctx.tx.all<{ id: string; kind: string }>(
    `SELECT DISTINCT documents.id, documents.kind FROM publications JOIN documents ON documents.id = publications.document_id
     WHERE publications.campaign_id = ? AND publications.until_at IS NULL`,
    [campaign],
  );
}
