import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import type { Order, OrderOrigin } from "#app/commerce/orders/index.server.ts";
import { findDocument, findSummaries } from "#app/documents/index.server.ts";
import type { OrderOriginView } from "./types.ts";

interface Part {
  kind: OrderOriginView["parts"][number]["kind"];
  id: string;
  revision: string | undefined;
  variant: string;
}

/** Where each is looked at: pages and forms as they are drawn, a campaign as it stands. */
const SCREENS = {
  page: (id: string) => `/admin/pages/${id}/edit`,
  form: (id: string) => `/admin/pages/${id}/edit`,
  campaign: (id: string) => `/admin/campaigns/${id}`,
};

/** Which page, form and campaigns led to an order, each in which version; what was archived since is still named. */
export async function findOrigin(q: QueryContext, { origin }: Order, locale: Locale): Promise<OrderOriginView> {
  const { utm = {}, clicks = {}, houseForm = "" } = origin ?? {};
  const parts = partsOf(origin ?? {});
  const [summaries, seen] = await Promise.all([
    findSummaries(
      q.read,
      parts.map(({ id }) => id),
      q.clock.now(),
    ),
    Promise.all(parts.map(({ id, revision }) => revision && findDocument(q.read, id, revision))),
  ]);
  return {
    parts: parts.flatMap(({ kind, id, variant }, index) => {
      const summary = summaries[index];
      if (!summary) return [];
      const title = textIn(summary.title, locale, q.shop.locales[0]);
      const at = (seen[index] || undefined)?.createdAt ?? null;
      return [{ kind, title, href: SCREENS[kind](id), at, variant }];
    }),
    houseForm,
    marks: Object.entries({ ...utm, ...clicks }).map(([name, value]) => ({ name, value })),
  };
}

function partsOf({ page, revision, form, formRevision, campaigns = [] }: OrderOrigin): Part[] {
  return [
    ...(page ? [{ kind: "page" as const, id: page, revision, variant: "" }] : []),
    ...(form ? [{ kind: "form" as const, id: form, revision: formRevision, variant: "" }] : []),
    ...campaigns.map((each) => ({ ...each, kind: "campaign" as const, variant: each.variant ?? "" })),
  ];
}
