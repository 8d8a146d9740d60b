import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { searchable } from "../../kernel/searchable.ts";
import { insertOrderEvent, lockOrder, readOrder } from "../model.server.ts";
import { countTags, deleteTag, insertTag, type Tag } from "../tags.server.ts";
import type { Order } from "../types.ts";

const LONGEST_TAG = 40;
const MOST_TAGS = 20;

/** Adds and takes away an order's tags; two people who do so at once both get what they asked for. */
export async function changeTags(
  ctx: Context,
  orderId: string,
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): Promise<Result<Order>> {
  const order = await lockOrder(ctx, orderId);
  if (!order) return refuse("order.not_found", { id: orderId });
  const changed = { added: [] as string[], removed: [] as string[] };
  for (const text of remove) {
    if (await deleteTag(ctx, orderId, tagOf(text).tag)) changed.removed.push(tagOf(text).label);
  }
  for (const [index, text] of add.entries()) {
    const tag = tagOf(text);
    if (tag.tag === "") return refuse("input.required", {}, `/add/${index}`);
    if (tag.label.length > LONGEST_TAG) return refuse("input.too_long", { max: LONGEST_TAG }, `/add/${index}`);
    if (await insertTag(ctx, orderId, tag)) changed.added.push(tag.label);
  }
  if ((await countTags(ctx.tx, orderId)) > MOST_TAGS) return refuse("order.too_many_tags", { max: MOST_TAGS }, "/add");
  if (changed.added.length + changed.removed.length === 0) return ok(order);
  await insertOrderEvent(ctx, orderId, { kind: "tagged", data: changed });
  return ok((await readOrder(ctx.tx, "id", orderId)) ?? order);
}

/** "  VIP " and "vip" are one tag. What is made of signs alone (an emoji) is compared as it stands. */
export function tagOf(text: string): Tag {
  const label = text
    .normalize("NFC")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
  return { label, tag: (searchable(label) || label).slice(0, 191) };
}
