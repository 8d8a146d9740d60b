import { findCollections, findProducts } from "#app/commerce/catalog/index.server.ts";
import type { QueryContext } from "#app/commerce/context.ts";
import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { listProposals } from "#app/documents/index.server.ts";
import type { WaitingTemplateRow } from "./waiting-templates.tsx";

/** Templates that wait for somebody who may publish, each with what it is to show; what is gone meanwhile is left out. */
export async function waitingTemplates(
  { read, shop }: Pick<QueryContext, "read" | "shop">,
  locale: Locale,
): Promise<WaitingTemplateRow[]> {
  const { templates } = await listProposals(read);
  const idsOf = (kind: string) =>
    templates.filter(({ subject }) => subject.kind === kind).map(({ subject }) => subject.id);
  const [products, collections] = await Promise.all([
    findProducts(read, idsOf("product")),
    findCollections(read, idsOf("collection")),
  ]);
  const titles = new Map(
    [...products, ...collections].flatMap((each) => (each ? [[each.id, each.title] as const] : [])),
  );
  const main = shop.locales[0] ?? "fr";
  return templates.flatMap(({ id, subject, title, author, createdAt }) => {
    const named = titles.get(subject.id);
    if (!named) return [];
    const href = `/admin/${subject.kind === "product" ? "products" : "collections"}/${subject.id}`;
    return [
      { id, author, createdAt, href, subject: textIn(named, locale, main), template: textIn(title, locale, main) },
    ];
  });
}
