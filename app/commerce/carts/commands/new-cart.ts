import type { Context } from "../../context.ts";
import { openCart } from "../model.server.ts";

/** An empty cart. @returns its token */
export async function newCart(ctx: Context): Promise<string> {
  return (await openCart(ctx, undefined)).token;
}
