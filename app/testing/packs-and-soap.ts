import { saveOffer } from "#app/commerce/offers/index.server.ts";
import type { Engine } from "#app/server/engine.ts";
import { must, sell } from "./shop.ts";
import { staff } from "./shop-fixtures.ts";

/**
 * What forms let choose beside an article of 200 DH: packs of it, 2 for 320 DH and 12 for 990 DH, and a soap of 50 DH that
 * is taken along for 30 DH.
 * @returns id of the soap's offer
 */
export async function offerPacksAndSoap(engine: Engine, article: string): Promise<string> {
  const soap = await sell(engine, { sku: "SAVON", title: { fr: "Savon noir" }, price: 5_000, onHand: 50 });
  const common = { status: "active", priority: 0, stacking: "combine", conditions: [] } as const;
  const tiers = [
    { quantity: 1, price: 20_000 },
    { quantity: 2, price: 32_000, preselected: true },
    { quantity: 12, price: 99_000 },
  ];
  const packs = { code: "quantity-tiers", args: { items: { products: [article] }, tiers } } as const;
  const bump = { code: "order-bump", args: { variant: soap.variants[0]?.id ?? "", price: 3_000 } } as const;
  const offer = async (name: string, reward: typeof packs | typeof bump) =>
    must(await engine.command(staff, (ctx) => saveOffer(ctx, { ...common, name: { fr: name }, reward })));
  await offer("Packs", packs);
  return (await offer("Ajoutez un savon", bump)).id;
}
