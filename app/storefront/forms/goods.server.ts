import type {
  Answer,
  AnswerChoice,
  FormGoods,
  GoodsChoice,
  OrderView,
  ProductView,
  StoreData,
  WantedFee,
  WantedLine,
} from "#blocks/contract/index.ts";
import { firstVariant } from "#blocks/parts/checkout.ts";
import type { CompiledForm, Unit } from "#runtime/forms/compile-form.ts";

/** What of the shop a form's goods are read from. */
export type GoodsStore = Pick<StoreData, "packs" | "productLists" | "products" | "quotes">;

/** What there is to choose, by the field's name. */
export type Goods = Readonly<Record<string, readonly GoodsChoice[]>>;

/** The form with the goods that the shop has now: what is sold out is closed, and what a pack starts with is chosen. */
export async function withGoods(form: CompiledForm, store: GoodsStore): Promise<{ form: CompiledForm; goods: Goods }> {
  const goods = new Map<string, readonly GoodsChoice[]>();
  const units: Unit[] = [];
  for (const unit of form.units) {
    const { field } = unit;
    if (!field?.goods) {
      units.push(unit);
      continue;
    }
    const { choices, start } = await READERS[field.goods.role](field.goods as never, store);
    const values = (closed: boolean) => choices.filter((each) => each.closed === closed).map(({ value }) => value);
    goods.set(field.name, choices);
    units.push({
      ...unit,
      field: { ...field, options: values(false), closed: values(true), ...(start !== undefined && { start }) },
    });
  }
  return { form: { ...form, units }, goods: Object.fromEntries(goods) };
}

type Read<R extends FormGoods["role"]> = (
  goods: Extract<FormGoods, { role: R }>,
  store: GoodsStore,
) => Promise<{ choices: GoodsChoice[]; start?: AnswerChoice }>;

const READERS: { readonly [R in FormGoods["role"]]: Read<R> } = {
  async articles({ query, variants }, store) {
    const [products = []] = query ? await store.productLists([query]) : [];
    return { choices: products.flatMap((product) => articlesOf(product, variants)) };
  },
  async packs({ product: id }, store) {
    const product = await productOf(id, store);
    const first = product && firstVariant(product);
    if (!product || !first) return { choices: [] };
    const [packs = []] = await store.packs([{ id }]);
    const choices = packs.map(
      ({ quantity, price, full, badge }): GoodsChoice => ({
        ...{ value: quantity, title: `${quantity} ×`, note: badge, price, image: null, product: id, variant: first.id },
        full: full.amount > price.amount ? full : null,
        closed: product.available < quantity,
      }),
    );
    const start = packs.find(({ preselected }) => preselected)?.quantity;
    return { choices, ...(start !== undefined && { start }) };
  },
  async bumps({ product: id }, store) {
    const product = await productOf(id, store);
    const first = product && firstVariant(product);
    const [quote] = first ? await store.quotes([{ variant: first.id, quantity: 1 }]) : [];
    const choices = (quote?.bumps ?? []).map(
      ({ id: offer, name, title, image, price }): GoodsChoice => ({
        ...{ value: offer, title: name, note: title, price, full: null, image, closed: false },
        ...{ product: "", variant: "" },
      }),
    );
    return { choices };
  },
};

async function productOf(id: string, store: GoodsStore): Promise<ProductView | null> {
  const [product = null] = id === "" ? [] : await store.products([{ id }]);
  return product;
}

function articlesOf(product: ProductView, variants: "each" | "first"): GoodsChoice[] {
  const first = firstVariant(product);
  const shown = variants === "first" ? (first ? [first] : []) : product.variants;
  return shown.map(({ id, title, price, available, imageIndex }) => ({
    ...{ value: id, title: product.title, note: title, price, full: null, closed: available <= 0 },
    image: product.images[imageIndex ?? 0] ?? product.images[0] ?? null,
    ...{ product: product.id, variant: id },
  }));
}

/** What answers order: identifiers and quantities, and what they add to the price as the server reckons it. */
export interface WantedGoods {
  cart: WantedLine[];
  bumps: string[];
  fees?: readonly WantedFee[];
}

const MOST_PIECES = 1_000;

/**
 * What a form's answers ask for: each article that was chosen, as often as its packs, or the answer beside it, say; a pack
 * without its article is of the product's first variant.
 */
export function wantedGoods(
  { units }: Pick<CompiledForm, "units">,
  goods: Goods,
  values: Readonly<Record<string, Answer>>,
): WantedGoods {
  const chosen = (role: FormGoods["role"]) =>
    units.flatMap(({ field }) => {
      if (field?.goods?.role !== role || !Object.hasOwn(values, field.name)) return [];
      const value = values[field.name];
      const kept = Array.isArray(value) ? value : [value];
      const choices = (goods[field.name] ?? []).filter((each) => kept.includes(each.value));
      return choices.map((choice) => ({ choice, goods: field.goods }));
    });
  const packs = new Map(chosen("packs").map(({ choice }) => [choice.product, choice] as const));
  const cart = new Map<string, WantedLine>();
  const add = (variant: string, quantity: number) => cart.set(variant, { key: variant, variant, quantity });
  for (const { choice, goods } of chosen("articles")) {
    const asked = goods?.role === "articles" && goods.quantity !== "" ? Number(values[goods.quantity] ?? 1) : 1;
    const pieces = Number(packs.get(choice.product)?.value ?? asked);
    packs.delete(choice.product);
    add(choice.variant, Number.isInteger(pieces) ? Math.min(MOST_PIECES, Math.max(1, pieces)) : 1);
  }
  for (const { variant, value } of packs.values()) if (!cart.has(variant)) add(variant, Number(value));
  return { cart: [...cart.values()], bumps: chosen("bumps").map(({ choice }) => String(choice.value)) };
}

/** What that comes to now; null where nothing is ordered, or something of it is not for sale. */
export async function goodsQuote({ cart, bumps, fees }: WantedGoods, store: GoodsStore): Promise<OrderView | null> {
  if (cart.length === 0) return null;
  const [quote = null] = await store.quotes([{ variant: "", quantity: 1, cart, bumps, ...(fees && { fees }) }]);
  return quote;
}
