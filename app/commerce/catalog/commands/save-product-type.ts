import type { Context } from "../../context.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { productTypeChanged } from "../events.ts";
import {
  deleteTypeRows,
  forgetValues,
  insertType,
  readSharedDefinitions,
  readTypes,
  updateType,
} from "../product-types.server.ts";
import { numberedHandle } from "../rules/handle.ts";
import { productTypeDraft } from "../rules/product-type-draft.ts";
import type { ProductType, ProductTypeInput } from "../types.ts";

/**
 * Makes a product type, or makes an existing one what the input says. An attribute keeps its handle for ever; one that
 * another type has too must be of the same kind and unit, so that a filter means one thing.
 */
export async function saveProductType(
  ctx: Context,
  input: ProductTypeInput,
  { id, basedOn }: { id?: string; basedOn?: number } = {},
): Promise<Result<ProductType>> {
  const [before] = id === undefined ? [] : await readTypes(ctx.tx, [id]);
  if (id !== undefined && !before) return refuse("product_type.not_found", { id });
  if (before && basedOn !== undefined && before.version !== basedOn) {
    return refuse("product_type.changed_meanwhile", { version: before.version });
  }
  const draft = productTypeDraft({ ...(before && { handle: before.handle }), ...input }, ctx.shop);
  if (!draft.ok) return draft;
  const handle = await freeHandle(ctx, draft.value.handle, input.handle !== undefined, before);
  if (!handle.ok) return handle;
  const clash = await kindClash(ctx, draft.value.attributes, before?.id ?? "");
  if (clash) return clash;
  const type: ProductType = {
    ...draft.value,
    id: before?.id ?? ctx.ids.next(),
    handle: handle.value,
    version: (before?.version ?? 0) + 1,
    updatedAt: ctx.clock.now(),
  };
  if (!before) {
    await insertType(ctx.tx, type);
  } else {
    if (!(await updateType(ctx.tx, type, before.version))) {
      return refuse("product_type.changed_meanwhile", { version: before.version });
    }
    const kept = new Set(type.attributes.map((each) => each.handle));
    const gone = before.attributes.map((each) => each.handle).filter((each) => !kept.has(each));
    await forgetValues(ctx.tx, type.id, gone);
  }
  ctx.emit(productTypeChanged(type.id));
  return ok(type);
}

/** Takes a type away. Its products stay, with its name as plain text. */
export async function deleteProductType(ctx: Context, id: string): Promise<Result<null>> {
  const [type] = await readTypes(ctx.tx, [id]);
  if (!type) return refuse("product_type.not_found", { id });
  await deleteTypeRows(ctx.tx, id);
  ctx.emit(productTypeChanged(id));
  return ok(null);
}

async function kindClash(ctx: Context, attributes: ProductType["attributes"], typeId: string) {
  const shared = await readSharedDefinitions(
    ctx.tx,
    attributes.map((each) => each.handle),
    typeId,
  );
  const at = attributes.findIndex((mine) =>
    shared.some((other) => other.handle === mine.handle && (other.kind !== mine.kind || other.unit !== mine.unit)),
  );
  const mine = attributes[at];
  return mine && refuse("attribute.kind_differs", { name: mine.handle }, `/attributes/${at}/kind`);
}

async function freeHandle(
  ctx: Context,
  wanted: string,
  given: boolean,
  before: ProductType | undefined,
): Promise<Result<string>> {
  for (let attempt = 1; ; attempt++) {
    const handle = numberedHandle(wanted, attempt);
    const owner = await ctx.tx.one<{ id: string }>("SELECT id FROM product_types WHERE handle = ?", [handle]);
    if (!owner || owner.id === before?.id) return ok(handle);
    if (given) return refuse("product_type.handle_taken", { handle }, "/handle");
  }
}
