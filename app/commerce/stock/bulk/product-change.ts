import { inputOf, type Product, type ProductInput, type ProductStatus, tagKey } from "../../catalog/index.server.ts";
import { MAX_AMOUNT, roundHalfAway } from "../../kernel/money.ts";
import { ok, type Result, refuse } from "../../kernel/result.ts";

/** What shall become of many products at once. What is left out stays. */
export interface ProductChange {
  /** Of each variant: set, added to (or taken off) in minor units, or by so many percent, -99 to 1,000. */
  price?: { set: number } | { add: number } | { percent: number };
  /** Of each variant: set, taken away, or what the price was before this change, where the price falls. */
  compareAt?: { set: number } | "clear" | "before";
  /** Of each variant: what lies on the shelf is set, or changed by. Bundles have no shelf. */
  stock?: { set: number } | { add: number };
  status?: ProductStatus;
  addTags?: string[];
  removeTags?: string[];
}

/** Is there anything in it, and can it be meant? Pointers are into the change. */
export function checkChange(change: ProductChange): Result<null> {
  const { price, compareAt, stock, status, addTags = [], removeTags = [] } = change;
  if (!price && !compareAt && !stock && !status && addTags.length + removeTags.length === 0) {
    return refuse("input.required", {}, "/change");
  }
  if (price && "percent" in price && !isWhole(price.percent, -99, 1_000)) {
    return refuse("input.invalid", { problem: "-99–1000 %" }, "/change/price/percent");
  }
  if (price && "set" in price && !isWhole(price.set, 0, MAX_AMOUNT)) {
    return refuse("money.invalid", { max: MAX_AMOUNT }, "/change/price/set");
  }
  if (price && "add" in price && !isWhole(price.add, -MAX_AMOUNT, MAX_AMOUNT)) {
    return refuse("money.invalid", { max: MAX_AMOUNT }, "/change/price/add");
  }
  if (compareAt && typeof compareAt === "object" && !isWhole(compareAt.set, 0, MAX_AMOUNT)) {
    return refuse("money.invalid", { max: MAX_AMOUNT }, "/change/compare_at/set");
  }
  const units = stock && ("set" in stock ? stock.set : stock.add);
  if (units !== undefined && !isWhole(units, stock && "set" in stock ? 0 : -1_000_000_000, 1_000_000_000)) {
    return refuse("input.invalid", { problem: "stock" }, "/change/stock");
  }
  return ok(null);
}

/** The product as the change makes it; the catalogue judges the outcome. */
export function changedProduct(product: Product, change: ProductChange): ProductInput {
  const input = inputOf(product);
  const gone = new Set((change.removeTags ?? []).map(tagKey));
  const tags = (input.tags ?? []).filter((tag) => !gone.has(tagKey(tag)));
  const known = new Set(tags.map(tagKey));
  const fresh = (change.addTags ?? []).filter((tag) => !known.has(tagKey(tag)));
  return {
    ...input,
    ...(change.status && { status: change.status }),
    tags: [...tags, ...fresh],
    variants: input.variants.map((variant) => {
      const price = changedPrice(variant.price, change.price);
      return { ...variant, price, compareAtPrice: changedCompareAt(variant, price, change.compareAt) };
    }),
  };
}

function changedPrice(price: number, change: ProductChange["price"]): number {
  if (!change) return price;
  if ("set" in change) return change.set;
  if ("add" in change) return price + change.add;
  return roundHalfAway((price * (100 + change.percent)) / 100);
}

function changedCompareAt(
  { price, compareAtPrice = null }: ProductInput["variants"][number],
  now: number,
  change: ProductChange["compareAt"],
): number | null {
  if (!change) return compareAtPrice;
  if (change === "clear") return null;
  if (change === "before") return now < price ? price : compareAtPrice;
  return change.set > now ? change.set : null;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}
