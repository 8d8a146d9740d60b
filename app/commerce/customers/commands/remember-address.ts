import { createHash } from "node:crypto";
import { isDuplicate } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { searchable } from "../../kernel/searchable.ts";
import type { CustomerAddress } from "../types.ts";

type Given = Omit<CustomerAddress, "id" | "used" | "lastUsedAt">;

/** Notes where an order of theirs went. The same address in another spelling of case and accents is the same. */
export async function rememberAddress(ctx: Context, customerId: string, address: Given, at: number): Promise<void> {
  if (address.line1 === "") return;
  const fingerprint = fingerprintOf(address);
  const update = () =>
    ctx.tx.run(
      "UPDATE customer_addresses SET used = used + 1, last_used_at = ? WHERE customer_id = ? AND fingerprint = ?",
      [at, customerId, fingerprint],
    );
  if ((await update()).changes > 0) return;
  const { line1, city, region, postcode, country } = address;
  try {
    await ctx.tx.run(
      "INSERT INTO customer_addresses (id, customer_id, fingerprint, line1, city, region, postcode, country, used, last_used_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1, ?)",
      [ctx.ids.next(), customerId, fingerprint, line1, city, region, postcode, country, at],
    );
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    await update();
  }
}

function fingerprintOf({ line1, city, postcode, country }: Given): string {
  const words = [line1, city, postcode ?? "", country].map(searchable).join("|");
  return createHash("sha256").update(words).digest("hex");
}
