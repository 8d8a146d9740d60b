import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { Order } from "#app/commerce/orders/index.server.ts";
import { findDocument, findSummaries } from "#app/documents/index.server.ts";
import type { OrderOriginView } from "./types.ts";

/** Which page, in which version, and which campaign led to an order; what was archived since is still named. */
export async function findOrigin(q: QueryContext, { origin }: Order, locale: Locale): Promise<OrderOriginView> {
  const { page, revision, utm = {} } = origin ?? {};
  const marks = Object.entries(utm).map(([name, value]) => ({ name, value }));
  if (!page) return { page: null, marks };
  const [[summary], seen] = await Promise.all([
    findSummaries(q.read, [page], q.clock.now()),
    revision ? findDocument(q.read, page, revision) : undefined,
  ]);
  if (!summary) return { page: null, marks };
  const title = textIn(summary.title, locale, q.shop.locales[0]);
  return { page: { title, href: `/admin/pages/${page}/edit`, at: seen?.createdAt ?? null }, marks };
}
