import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type {
  CollectionView,
  PageContext,
  ProductView,
  PropKind,
  ShopView,
  StoreData,
} from "#blocks/contract/index.ts";

type Scope = Readonly<Record<string, unknown>>;

/** What texts may say of a product: words and figures, already in the page's language. */
export function productScope(product: ProductView | null, page: Pick<PageContext, "money">): Scope {
  if (!product) return {};
  return {
    product: {
      title: product.title,
      vendor: product.vendor,
      url: product.url,
      price: page.money(product.price),
      compareAtPrice: product.compareAtPrice ? page.money(product.compareAtPrice) : "",
      image: product.images[0] ?? null,
    },
    stock: { available: product.available },
  };
}

function collectionScope(collection: CollectionView | null): Scope {
  if (!collection) return {};
  const { title, description, url, image } = collection;
  return { collection: { title, description, url, image } };
}

function shopScope({ name, phone }: ShopView): Scope {
  return { shop: { name, phone } };
}

/** Everything a page's texts and bindings may read: the shop, and what the page is about. */
export async function pageScope(store: StoreData, page: Pick<PageContext, "money">): Promise<Scope> {
  const [shop, [product = null], [collection = null]] = await Promise.all([
    store.shop(),
    store.subject.product ? store.products([{ current: true }]) : [],
    store.subject.collection ? store.collections([{ current: true }]) : [],
  ]);
  return { ...shopScope(shop), ...productScope(product, page), ...collectionScope(collection) };
}

export interface Binding {
  path: string;
  kind: Extract<PropKind, "text" | "image">;
  label: LocalizedText;
}

/** What the editor offers to bind or to merge; nobody types a path. The test reads each from sample data. */
export const BINDINGS: readonly Binding[] = [
  { path: "product.title", kind: "text", label: { fr: "Nom du produit", ar: "اسم المنتج", en: "Product name" } },
  { path: "product.price", kind: "text", label: { fr: "Prix", ar: "السعر", en: "Price" } },
  {
    path: "product.compareAtPrice",
    kind: "text",
    label: { fr: "Prix barré", ar: "السعر قبل التخفيض", en: "Price before" },
  },
  { path: "product.vendor", kind: "text", label: { fr: "Marque", ar: "العلامة", en: "Brand" } },
  { path: "product.image", kind: "image", label: { fr: "Photo du produit", ar: "صورة المنتج", en: "Product picture" } },
  {
    path: "stock.available",
    kind: "text",
    label: { fr: "Pièces disponibles", ar: "القطع المتوفرة", en: "Units available" },
  },
  {
    path: "collection.title",
    kind: "text",
    label: { fr: "Nom de la collection", ar: "اسم المجموعة", en: "Collection name" },
  },
  {
    path: "collection.description",
    kind: "text",
    label: { fr: "Texte de la collection", ar: "وصف المجموعة", en: "Collection text" },
  },
  {
    path: "collection.image",
    kind: "image",
    label: { fr: "Image de la collection", ar: "صورة المجموعة", en: "Collection picture" },
  },
  { path: "shop.name", kind: "text", label: { fr: "Nom de la boutique", ar: "اسم المتجر", en: "Shop name" } },
  { path: "shop.phone", kind: "text", label: { fr: "Téléphone de la boutique", ar: "هاتف المتجر", en: "Shop phone" } },
];
