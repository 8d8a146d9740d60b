import { marks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { textIn } from "../../kernel/locale.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import {
  deleteCollectionRows,
  followRule,
  insertCollection,
  readCollections,
  replaceMembers,
  updateCollection,
} from "../collections.server.ts";
import { collectionChanged } from "../events.ts";
import { handleFrom, isHandle, numberedHandle } from "../rules/handle.ts";
import { isPicture } from "../rules/is-picture.ts";
import { checkRule } from "../rules/product-rule.ts";
import { sanitiseHtml } from "../rules/sanitise-html.ts";
import { eachText, trimmed } from "../rules/texts.ts";
import { COLLECTION_SORTS, type Collection, type CollectionInput } from "../types.ts";

const MAX_BY_HAND = 10_000;

/**
 * Makes a collection, or makes an existing one what the input says: picked by hand, in the order given, or by a rule, which
 * then decides alone. Unknown products are refused.
 */
export async function saveCollection(
  ctx: Context,
  input: CollectionInput,
  { id, basedOn }: { id?: string; basedOn?: number } = {},
): Promise<Result<Collection>> {
  const [before] = id === undefined ? [] : await readCollections(ctx.tx, "WHERE id = ?", [id]);
  if (id !== undefined && !before) return refuse("collection.not_found", { id });
  if (before && basedOn !== undefined && before.version !== basedOn) {
    return refuse("collection.changed_meanwhile", { version: before.version });
  }
  const name = textIn(input.title, ctx.shop.locales[0] ?? "fr").trim();
  if (!name) return refuse("input.required", {}, "/title");
  if (input.handle !== undefined && !isHandle(input.handle)) return refuse("product.handle_invalid", {}, "/handle");
  if (input.image && !isPicture(input.image.src.trim())) return refuse("product.image_address", {}, "/image/src");
  const members = await checkMembers(ctx, input);
  if (!members.ok) return members;
  const handle = await freeHandle(ctx, input.handle, name, before);
  if (!handle.ok) return handle;
  const { rule, productIds } = members.value;
  const collection: Collection = {
    id: before?.id ?? ctx.ids.next(),
    handle: handle.value,
    title: trimmed(input.title),
    description: eachText(input.description, sanitiseHtml),
    seo: { title: trimmed(input.seo?.title), description: trimmed(input.seo?.description) },
    image: input.image ?? null,
    rule,
    sort: sortOf(input),
    productCount: productIds.length,
    version: (before?.version ?? 0) + 1,
    updatedAt: ctx.clock.now(),
  };
  if (!before) {
    await insertCollection(ctx.tx, collection);
  } else if (!(await updateCollection(ctx.tx, collection, before.version))) {
    return refuse("collection.changed_meanwhile", { version: before.version });
  }
  if (rule) await followRule(ctx.tx, { id: collection.id, rule, now: ctx.clock.now() });
  else await replaceMembers(ctx.tx, collection.id, productIds);
  ctx.emit(collectionChanged(collection.id, collection.handle));
  const [saved] = rule ? await readCollections(ctx.tx, "WHERE id = ?", [collection.id]) : [];
  return ok(saved ?? collection);
}

/** Takes a collection away; its products stay. */
export async function deleteCollection(ctx: Context, id: string): Promise<Result<null>> {
  const [collection] = await readCollections(ctx.tx, "WHERE id = ?", [id]);
  if (!collection) return refuse("collection.not_found", { id });
  await deleteCollectionRows(ctx.tx, id);
  ctx.emit(collectionChanged(id, collection.handle));
  return ok(null);
}

async function checkMembers(
  ctx: Context,
  input: CollectionInput,
): Promise<Result<{ rule: Collection["rule"]; productIds: string[] }>> {
  if (input.rule) {
    const rule = checkRule(input.rule);
    return rule.ok ? ok({ rule: rule.value, productIds: [] }) : rule;
  }
  const productIds = [...new Set(input.productIds ?? [])];
  if (productIds.length > MAX_BY_HAND) return refuse("input.invalid", { problem: `≤ ${MAX_BY_HAND}` }, "/product_ids");
  const known = new Set<string>();
  for (let from = 0; from < productIds.length; from += 500) {
    const some = productIds.slice(from, from + 500);
    const rows = await ctx.tx.all<{ id: string }>(`SELECT id FROM products WHERE id IN (${marks(some)})`, some);
    for (const row of rows) known.add(row.id);
  }
  const unknown = productIds.findIndex((each) => !known.has(each));
  if (unknown >= 0) return refuse("product.not_found", { id: productIds[unknown] }, `/product_ids/${unknown}`);
  return ok({ rule: null, productIds });
}

/** A rule knows no order by hand: its products stand newest first unless the merchant says otherwise. */
function sortOf({ sort = "manual", rule }: CollectionInput): Collection["sort"] {
  const known = COLLECTION_SORTS.includes(sort) ? sort : "manual";
  return rule && known === "manual" ? "newest" : known;
}

async function freeHandle(
  ctx: Context,
  given: string | undefined,
  name: string,
  before: Collection | undefined,
): Promise<Result<string>> {
  const wanted = given ?? before?.handle ?? (handleFrom(name) || `c-${ctx.ids.next().slice(-8).toLowerCase()}`);
  for (let attempt = 1; ; attempt++) {
    const handle = numberedHandle(wanted, attempt);
    const owner = await ctx.tx.one<{ id: string }>("SELECT id FROM collections WHERE handle = ?", [handle]);
    if (!owner || owner.id === before?.id) return ok(handle);
    if (given !== undefined) return refuse("collection.handle_taken", { handle }, "/handle");
  }
}
