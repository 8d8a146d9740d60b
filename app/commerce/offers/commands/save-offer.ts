import type { Context } from "../../context.ts";
import { textIn } from "../../kernel/locale.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";
import { offerChanged } from "../events.ts";
import { insertOffer, readOffers, updateOffer } from "../model.server.ts";
import { checkRules } from "../rules/check-offer.ts";
import { OFFER_STATUSES, type OfferInput, type StoredOffer } from "../types.ts";

const MOST_PRIORITY = 1_000;
const MOST_CONDITIONS = 20;
const LONGEST_NAME = 120;
/** Offers by id that it goes with. */
const MOST_NAMED = 200;
const STACKING_WORDS: readonly string[] = ["exclusive", "combine"];

/** Makes an offer, or writes one over the version that was seen. Its rules are held against the registry first. */
export async function saveOffer(
  ctx: Context,
  input: OfferInput,
  { id, basedOn }: { id?: string; basedOn?: number } = {},
): Promise<Result<StoredOffer>> {
  const before = id === undefined ? undefined : (await readOffers(ctx.tx, "WHERE id = ?", [id]))[0];
  if (id !== undefined && !before) return refuse("offer.not_found", { id });
  const checked = checkInput(ctx, input);
  if (checked) return checked;
  const now = ctx.clock.now();
  const offer: StoredOffer = {
    id: before?.id ?? ctx.ids.next(),
    ...input,
    version: (before?.version ?? 0) + 1,
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
  };
  if (!before) await insertOffer(ctx, offer);
  else if (!(await updateOffer(ctx, offer, basedOn ?? before.version))) return refuse("offer.changed_meanwhile");
  ctx.emit(offerChanged(offer.id));
  return ok(offer);
}

function checkInput(ctx: Context, { name, status, priority, stacking, conditions, reward }: OfferInput) {
  if (!textIn(name, ctx.shop.locales[0] ?? "fr").trim()) return refuse("input.required", {}, "/name");
  if (Object.values(name).some((text) => text.length > LONGEST_NAME)) {
    return refuse("input.too_long", { max: LONGEST_NAME }, "/name");
  }
  if (!OFFER_STATUSES.includes(status)) return refuse("input.choice", { choices: OFFER_STATUSES }, "/status");
  if (!Number.isInteger(priority) || priority < 0 || priority > MOST_PRIORITY) {
    return refuse("input.whole", { min: 0, max: MOST_PRIORITY }, "/priority");
  }
  if (conditions.length > MOST_CONDITIONS) {
    return refuse("input.too_many", { max: MOST_CONDITIONS }, "/conditions");
  }
  if (typeof stacking === "string" && !STACKING_WORDS.includes(stacking)) {
    return refuse("input.choice", { choices: STACKING_WORDS }, "/stacking");
  }
  if (stacking.length > MOST_NAMED) return refuse("input.too_many", { max: MOST_NAMED }, "/stacking");
  const refusal = checkRules({ conditions, reward });
  return refusal ? { ok: false as const, refusal } : undefined;
}
