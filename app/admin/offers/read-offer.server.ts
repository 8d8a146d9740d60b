import type { CouponsInput, OfferInput, RuleUse } from "#app/commerce/offers/types.ts";
import { isRecord } from "../is-record.ts";

/** An offer as its screen sent it: shapes alone; what the values mean is the engine's to judge. */
export function readOffer(sent: unknown): OfferInput | undefined {
  if (!isRecord(sent) || !isRecord(sent.name) || !isRule(sent.reward) || !Array.isArray(sent.conditions))
    return undefined;
  const { name, status, priority, stacking, conditions, reward } = sent;
  if (!conditions.every(isRule) || !Object.values(name).every((text) => typeof text === "string")) return undefined;
  const named =
    typeof stacking === "string" || (Array.isArray(stacking) && stacking.every((id) => typeof id === "string"));
  if (!named || typeof status !== "string") return undefined;
  return {
    name: Object.fromEntries(["fr", "ar", "en"].flatMap((locale) => (name[locale] ? [[locale, name[locale]]] : []))),
    status: status as OfferInput["status"],
    priority: Number(priority),
    stacking: stacking as OfferInput["stacking"],
    conditions: conditions.map(ruleOf),
    reward: ruleOf(reward),
  };
}

function isRule(value: unknown): value is { code: string; args: Record<string, unknown> } {
  return isRecord(value) && typeof value.code === "string" && isRecord(value.args);
}

function ruleOf({ code, args }: RuleUse): RuleUse {
  return { code, args };
}

/** The codes that the dialog asks for. A number that is none stays none: the engine refuses it, pointing at its field. */
export function readCoupons(offerId: string, field: (name: string) => string): CouponsInput {
  const limit = (name: string) => (field(name).trim() === "" ? null : Number(field(name)));
  const kind = field("kind");
  const expiresAt = Date.parse(field("expiresAt"));
  return {
    offerId,
    ...(kind === "own" && { code: field("code") }),
    ...(kind === "count" && { count: Number(field("count")) }),
    ...(kind === "recipients" && {
      recipients: field("recipients")
        .split(/[\n,;]+/)
        .map((each) => each.trim())
        .filter(Boolean),
    }),
    ...(kind !== "own" && { prefix: field("prefix") }),
    ...{ maxUses: limit("maxUses"), maxUsesPerCustomer: limit("maxUsesPerCustomer") },
    expiresAt: Number.isNaN(expiresAt) ? null : expiresAt,
  };
}
