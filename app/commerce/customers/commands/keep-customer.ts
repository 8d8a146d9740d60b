import { isDuplicate } from "#app/platform/db/index.server.ts";
import type { Context } from "../../context.ts";
import { ok, type Result } from "../../kernel/result.ts";
import { insertCustomer, readCustomer } from "../model.server.ts";
import type { Buyer, Customer } from "../types.ts";
import { updateCustomer } from "./update-customer.ts";

/** A customer who has not ordered yet; who is known stays as they are. The tag, where there is one, is added to theirs. */
export async function keepCustomer(ctx: Context, buyer: Buyer, tag: string): Promise<Result<Customer>> {
  const customer = (await readCustomer(ctx.tx, "phone", buyer.phone)) ?? (await insert(ctx, buyer));
  if (tag === "" || customer.tags.includes(tag)) return ok(customer);
  return updateCustomer(ctx, customer.id, { tags: [...customer.tags, tag] }, customer.version);
}

async function insert(ctx: Context, buyer: Buyer): Promise<Customer> {
  try {
    await insertCustomer(ctx, buyer, 0);
  } catch (error) {
    // They ordered this very moment.
    if (!isDuplicate(error)) throw error;
  }
  const kept = await readCustomer(ctx.tx, "phone", buyer.phone);
  if (!kept) throw new Error("A customer that was just kept is not there");
  return kept;
}
