import type { Context } from "#app/commerce/context.ts";
import type { Locale } from "#app/commerce/kernel/locale.ts";
import { ok, type Result } from "#app/commerce/kernel/result.ts";
import { slugify } from "#app/commerce/kernel/slug.ts";
import {
  absolute,
  createDocument,
  type ImportedPage,
  type ImportReport,
  importHtml,
  mayPublish,
  picturesOf,
  publishDocument,
  readPage,
} from "#app/documents/index.server.ts";
import { fetchPictures } from "#app/media/fetch-pictures.server.ts";
import type { AssetDesk } from "#app/media/index.server.ts";
import type { PageDoc } from "#blocks/contract/index.ts";
import { newNodeId } from "#runtime/document/node-id.ts";
import { walk } from "#runtime/document/tree.ts";
import type { Engine, Who } from "../engine.ts";

export interface ImportPageInput {
  html: string;
  /** Any words: made an address as a title would be. */
  slug: string;
  /** Language of the words; without it the file's own. */
  locale?: Locale;
  /** Where the page's relative pictures lie: in a folder of this machine, or beside an address on the web. */
  folder?: string;
  from?: string;
}

export interface ImportedDocument {
  id: string;
  revision: string;
  document: PageDoc;
  /** Ids of the forms that were made of the page's own. */
  forms: string[];
  report: ImportReport;
}

/**
 * A web page becomes a draft of native blocks, with its pictures, and a published form for each of its forms (a form shows
 * nowhere by itself). Pictures are fetched first, so that no transaction waits for the web.
 */
export async function importPage(
  app: Pick<Engine, "command"> & { assets: Pick<AssetDesk, "take"> },
  who: Who,
  input: ImportPageInput,
): Promise<Result<ImportedDocument>> {
  const { html, locale, folder, from } = input;
  const slug = slugify(input.slug);
  const page = readPage(html, from);
  const whole = (source: string) => (source.startsWith("data:") ? source : (absolute(source, page.base) ?? source));
  const sources = picturesOf(page);
  const stored = await fetchPictures([...new Set(sources.map(whole))], {
    keep: async (bytes, name) => {
      const taken = await app.assets.take(who, bytes, { name });
      if (!taken.ok) return taken;
      const { src, width, height } = taken.value.asset;
      return ok({ src, width, height });
    },
    ...(folder !== undefined && { folder }),
  });
  const pictures = new Map(
    sources.flatMap((source) => {
      const found = stored.get(whole(source));
      return found ? [[source, "code" in found ? found : { ...found, alt: {} }] as const] : [];
    }),
  );
  const imported = importHtml(page, { slug, pictures, newId: newNodeId, ...(locale && { locale }) });
  return app.command(who, (ctx) => store(ctx, imported));
}

async function store(ctx: Context, { doc, forms, report }: ImportedPage): Promise<Result<ImportedDocument>> {
  const ids: string[] = [];
  for (const form of forms) {
    const made = await createDocument(ctx, form);
    if (!made.ok) return made;
    // Who may only propose brings drafts.
    const shown = mayPublish(ctx) ? await publishDocument(ctx, { id: made.value.id }) : made;
    if (!shown.ok) return shown;
    ids.push(made.value.id);
  }
  for (const { node } of walk(doc.root)) {
    if (node.type !== "content.form") continue;
    node.props.form = ids[Number(String(node.props.form).slice("form:".length))] ?? null;
  }
  const made = await createDocument(ctx, doc);
  return made.ok ? ok({ ...made.value, document: doc, forms: ids, report }) : made;
}
