import { createHash } from "node:crypto";
import { isDuplicate, marks, rowMarks } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { searchable } from "../../kernel/searchable.ts";
import type { CustomerAddress } from "../types.ts";

type Given = Omit<CustomerAddress, "id" | "used" | "lastUsedAt">;

interface Went {
  customerId: string;
  address: Given;
  placedAt: number;
  /** 0: somebody lives there, and nothing went there yet. */
  times?: number;
}

interface Use {
  customerId: string;
  fingerprint: string;
  address: Given;
  /** Orders of these that went there. */
  times: number;
  at: number;
}

/** Notes where orders went. The same address in another spelling of case and accents is the same. */
export async function rememberAddresses(ctx: Context, orders: readonly Went[]): Promise<void> {
  const uses = usesOf(orders);
  if (uses.length === 0) return;
  const customers = [...new Set(uses.map(({ customerId }) => customerId))];
  const rows = await ctx.tx.all<{ customer_id: string; fingerprint: string }>(
    `SELECT customer_id, fingerprint FROM customer_addresses WHERE customer_id IN (${marks(customers)})`,
    customers,
  );
  const known = new Set(rows.map((row) => `${row.customer_id} ${row.fingerprint}`));
  const isKnown = ({ customerId, fingerprint }: Use) => known.has(`${customerId} ${fingerprint}`);
  for (const use of uses.filter(isKnown)) await update(ctx, use);
  const fresh = uses.filter((use) => !isKnown(use));
  if (fresh.length === 0) return;
  try {
    await insert(ctx, fresh);
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Another server noted one of them this very moment.
    for (const use of fresh) if (!(await update(ctx, use))) await insert(ctx, [use]);
  }
}

function usesOf(orders: readonly Went[]): Use[] {
  const uses = new Map<string, Use>();
  for (const { customerId, address, placedAt, times: went = 1 } of orders) {
    if (address.line1 === "") continue;
    const fingerprint = fingerprintOf(address);
    const use = uses.get(`${customerId} ${fingerprint}`);
    const [times, at] = [(use?.times ?? 0) + went, Math.max(use?.at ?? 0, placedAt)];
    uses.set(`${customerId} ${fingerprint}`, { customerId, fingerprint, address: use?.address ?? address, times, at });
  }
  return [...uses.values()];
}

async function update(ctx: Context, { customerId, fingerprint, times, at }: Use): Promise<boolean> {
  const { changes } = await ctx.tx.run(
    "UPDATE customer_addresses SET used = used + ?, last_used_at = ? WHERE customer_id = ? AND fingerprint = ?",
    [times, at, customerId, fingerprint],
  );
  return changes > 0;
}

async function insert(ctx: Context, uses: readonly Use[]): Promise<void> {
  await ctx.tx.run(
    `INSERT INTO customer_addresses (id, customer_id, fingerprint, line1, city, region, postcode, country, used, last_used_at) VALUES ${rowMarks(uses.length, 10)}`,
    uses.flatMap(({ customerId, fingerprint, address: { line1, city, region, postcode, country }, times, at }) => [
      ...[ctx.ids.next(), customerId, fingerprint, line1, city, region, postcode, country, times, at],
    ]),
  );
}

function fingerprintOf({ line1, city, postcode, country }: Given): string {
  const words = [line1, city, postcode ?? "", country].map(searchable).join("|");
  return createHash("sha256").update(words).digest("hex");
}
