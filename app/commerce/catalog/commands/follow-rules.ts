import type { Context } from "../../context.ts";
import { followRule, readCollections } from "../collections.server.ts";
import { collectionChanged } from "../events.ts";
import { dependsOnTime } from "../rules/product-rule.ts";

const PRODUCTS_AT_ONCE = 200;

/**
 * Keeps collections by rule what their rules say: of these products, that changed. A product that comes into a collection or
 * leaves it makes its pages anew.
 */
export async function followRules(ctx: Context, productIds: readonly string[]): Promise<void> {
  const ids = [...new Set(productIds)];
  if (ids.length === 0) return;
  for (const collection of await withRules(ctx)) {
    const { id, handle, rule } = collection;
    let moved = false;
    for (let from = 0; from < ids.length; from += PRODUCTS_AT_ONCE) {
      const among = ids.slice(from, from + PRODUCTS_AT_ONCE);
      const some = await followRule(ctx.tx, { id, rule, now: ctx.clock.now(), among });
      moved ||= some;
    }
    if (moved) ctx.emit(collectionChanged(id, handle));
  }
}

/** The same for rules that the clock alone makes untrue: "of the last 30 days". @returns how many collections moved */
export async function followTime(ctx: Context): Promise<number> {
  let moved = 0;
  for (const { id, handle, rule } of await withRules(ctx)) {
    if (!dependsOnTime(rule) || !(await followRule(ctx.tx, { id, rule, now: ctx.clock.now() }))) continue;
    moved++;
    ctx.emit(collectionChanged(id, handle));
  }
  return moved;
}

async function withRules(ctx: Context) {
  const all = await readCollections(ctx.tx, "WHERE rule IS NOT NULL", []);
  return all.flatMap(({ id, handle, rule }) => (rule ? [{ id, handle, rule }] : []));
}
