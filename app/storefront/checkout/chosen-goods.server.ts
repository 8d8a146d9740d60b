import type { WantedLine } from "#blocks/contract/index.ts";
import type { FormState as FormRun } from "#runtime/forms/evaluate-form.ts";
import { type Goods, type GoodsStore, wantedGoods } from "../forms/goods.server.ts";
import type { CheckoutForm } from "./checkout-form.server.ts";
import type { SentCheckout } from "./read-checkout.ts";

/**
 * What is ordered with the articles, packs and bumps that were chosen in the form: identifiers and quantities, which the
 * engine prices like any. A pack is of the variant that is bought, where it is one of the same product.
 */
export async function withChosen(
  { form, goods }: Pick<CheckoutForm, "form" | "goods">,
  sent: SentCheckout,
  { evaluation }: FormRun,
  store: () => GoodsStore,
): Promise<SentCheckout> {
  if (Object.keys(goods).length === 0) return sent;
  const { wanted } = sent;
  const { variant, quantity, parts } = wanted;
  const bought: WantedLine[] = wanted.cart ?? [{ key: variant, variant, quantity, ...(parts && { parts }) }];
  const chosen = wantedGoods(form, await ofWhatIsBought(goods, bought, store()), evaluation.values);
  const lines = new Map(bought.map((line) => [line.key, line]));
  for (const line of chosen.cart) {
    const same = bought.find((each) => each.variant === line.variant);
    lines.set(same?.key ?? line.key, { ...same, ...line, key: same?.key ?? line.key });
  }
  const [first, ...more] = lines.values();
  return {
    ...sent,
    wanted: {
      ...wanted,
      bumps: [...new Set([...wanted.bumps, ...chosen.bumps])],
      // What is one article stays one: its own packs and quantity are offered beside it.
      ...(!wanted.cart && more.length === 0
        ? { quantity: first?.quantity ?? quantity }
        : { cart: [...lines.values()] }),
    },
  };
}

async function ofWhatIsBought(goods: Goods, bought: readonly WantedLine[], store: GoodsStore): Promise<Goods> {
  const ids = [...new Set(Object.values(goods).flatMap((choices) => choices.map(({ product }) => product)))];
  const products = await store.products(ids.filter((id) => id !== "").map((id) => ({ id })));
  const own = new Map<string, string>();
  for (const product of products) {
    const line = bought.find(({ variant }) => product?.variants.some(({ id }) => id === variant));
    if (product && line) own.set(product.id, line.variant);
  }
  const isPack = (value: unknown) => typeof value === "number";
  return Object.fromEntries(
    Object.entries(goods).map(([name, choices]) => [
      name,
      choices.map((choice) => {
        const variant = isPack(choice.value) ? own.get(choice.product) : undefined;
        return variant === undefined ? choice : { ...choice, variant };
      }),
    ]),
  );
}
