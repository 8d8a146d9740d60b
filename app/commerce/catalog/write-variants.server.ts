import { isDeepStrictEqual } from "node:util";
import { type Bind, marks, rowMarks, type Tx } from "#app/platform/db/index.server.ts";
import type { Context } from "../context.ts";
import { insertHistory } from "./prices.server.ts";
import type { Product, Variant } from "./types.ts";

/** The part of the model that writes variants: up to 2,000 of a product, so in statements of many rows. */

interface Placed {
  variant: Variant;
  position: number;
}

/** Rows of one statement: keeps its binds far below what any database takes. */
const ROWS = 100;

export async function writeVariants(ctx: Context, product: Product, before: Product | undefined): Promise<void> {
  const known = new Map((before?.variants ?? []).map((variant, position) => [variant.id, { variant, position }]));
  const placed = product.variants.map((variant, position) => ({ variant, position }));
  const kept = new Set(product.variants.map((variant) => variant.id));
  const now = product.updatedAt;
  await archive(
    ctx.tx,
    [...known.keys()].filter((id) => !kept.has(id)),
    now,
  );
  const moved = placed.filter((each) => {
    const there = known.get(each.variant.id);
    return there && !isDeepStrictEqual(there, each);
  });
  await releaseSkus(ctx.tx, moved, known);
  for (const some of slices(moved)) await update(ctx.tx, some, now);
  const added = placed.filter(({ variant }) => !known.has(variant.id));
  for (const some of slices(added)) await insert(ctx, product.id, some, now);
  const repriced = placed.filter(({ variant }) => {
    const there = known.get(variant.id)?.variant;
    return there?.price !== variant.price || there.compareAtPrice !== variant.compareAtPrice;
  });
  await insertHistory(
    ctx,
    repriced.map(({ variant }) => variant),
    now,
  );
}

async function archive(tx: Tx, ids: readonly string[], now: number): Promise<void> {
  for (const some of slices(ids)) {
    await tx.run(`UPDATE variants SET archived_at = ?, updated_at = ? WHERE id IN (${marks(some)})`, [
      now,
      now,
      ...some,
    ]);
  }
}

/** Two variants that swap their SKUs would collide halfway: those that change let go of theirs first. */
async function releaseSkus(tx: Tx, moved: readonly Placed[], known: ReadonlyMap<string, Placed>): Promise<void> {
  const changing = moved
    .filter(({ variant }) => known.get(variant.id)?.variant.sku !== variant.sku)
    .map(({ variant }) => variant.id);
  if (changing.length < 2) return;
  for (const some of slices(changing)) {
    await tx.run(`UPDATE variants SET sku = NULL WHERE id IN (${marks(some)})`, some);
  }
}

/** Many rows of one statement, each column by the row's id. */
async function update(tx: Tx, some: readonly Placed[], now: number): Promise<void> {
  const rows = some.map(({ variant, position }) => ({ id: variant.id, columns: columnsOf(variant, position) }));
  const names = Object.keys(rows[0]?.columns ?? {});
  const cases = names.map((name) => `${name} = CASE id ${rows.map(() => "WHEN ? THEN ?").join(" ")} END`);
  const binds = names.flatMap((name) => rows.flatMap(({ id, columns }) => [id, columns[name] ?? null]));
  const ids = rows.map(({ id }) => id);
  await tx.run(`UPDATE variants SET ${cases.join(", ")}, updated_at = ? WHERE id IN (${marks(ids)})`, [
    ...binds,
    now,
    ...ids,
  ]);
}

async function insert(ctx: Context, productId: string, some: readonly Placed[], now: number): Promise<void> {
  const rows = some.map(({ variant, position }) => ({
    ...columnsOf(variant, position),
    ...{ id: variant.id, product_id: productId, currency: ctx.shop.currency, updated_at: now },
  }));
  const names = Object.keys(rows[0] ?? {});
  await ctx.tx.run(
    `INSERT INTO variants (${names.join(", ")}) VALUES ${rowMarks(rows.length, names.length)}`,
    rows.flatMap((row) => Object.values(row)),
  );
}

function columnsOf(variant: Variant, position: number): Record<string, Bind> {
  return {
    sku: variant.sku,
    position,
    options: JSON.stringify(variant.options),
    price: variant.price,
    compare_at_price: variant.compareAtPrice,
    cost: variant.cost,
    weight: variant.weight,
    barcode: variant.barcode,
    image_id: variant.imageId,
  };
}

function* slices<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += ROWS) yield all.slice(from, from + ROWS);
}
