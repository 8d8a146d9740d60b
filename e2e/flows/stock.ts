import type { RunningShop } from "../fixtures/shop.ts";

export interface Stock {
  on_hand: number;
  reserved: number;
  available: number;
}

interface Variant {
  sku: string;
  stock: Stock;
}

/** Adds a product of one variant with so many pieces on the shelf. @returns its SKU */
export async function addProduct(shop: RunningShop, token: string, pieces: number): Promise<string> {
  return (await addVariant(shop, token, pieces)).sku;
}

/** Adds a product of one variant with so many pieces on the shelf. */
export function addVariant(shop: RunningShop, token: string, pieces: number): Promise<AddedVariant> {
  return addVariantBy((path, body) => send(shop, token, path, body), pieces);
}

interface AddedVariant {
  id: string;
  sku: string;
  product: string;
}

/** @param post to the shop's API; @returns what it answered */
export async function addVariantBy(
  post: (path: string, body: object) => Promise<unknown>,
  pieces: number,
): Promise<AddedVariant> {
  const sku = `TEST-${crypto.randomUUID().slice(0, 8).toUpperCase()}`;
  const made = await post("products", {
    title: { fr: `Vase d'essai ${sku}` },
    handle: sku.toLowerCase(),
    status: "active",
    variants: [{ sku, price: { amount: 12_000, currency: "MAD" } }],
  });
  await post("stock-adjustments", { sku, set: pieces, reason: "journey" });
  const { id: product, variants } = made as { id: string; variants: { id: string }[] };
  return { id: variants[0]?.id ?? "", sku, product };
}

export async function stockOf(shop: RunningShop, token: string, sku: string): Promise<Stock> {
  const answer = await fetch(`${shop.origin}/api/v1/products?sku=${sku}`, { headers: bearer(token) });
  const { data } = (await answer.json()) as { data: { variants: Variant[] }[] };
  const variant = data.flatMap((product) => product.variants).find((one) => one.sku === sku);
  if (!variant) throw new Error(`No variant ${sku}`);
  return variant.stock;
}

export async function send(shop: RunningShop, token: string, path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(`${shop.origin}/api/v1/${path}`, {
    method: "POST",
    headers: { ...bearer(token), "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
