import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { ValueFormat } from "#blocks/contract/index.ts";

/** What a value is: it decides where it may be bound and how it can be worded. */
export type ValueType = "text" | "number" | "truth" | "money" | "date" | "image" | "link";

/** Whose values there are. Campaigns and segments join when their domain does. */
export type ValueSubject = "product" | "collection" | "item" | "shop" | "offer" | "customer" | "url";

export interface ValueField {
  type: ValueType;
  label: LocalizedText;
}

/** A value that texts, pictures and links may take; people pick it by its label and never type its path. */
export interface Value extends ValueField {
  path: string;
  subject: ValueSubject;
  /** Of a chosen product or collection: which. */
  id?: string;
}

const field = (type: ValueType, fr: string, ar: string, en: string): ValueField => ({ type, label: { fr, ar, en } });

/** THE values there are, by subject. The tests read each from sample data. */
const FIELDS: Record<Exclude<ValueSubject, "url">, Readonly<Record<string, ValueField>>> = {
  product: {
    title: field("text", "Nom du produit", "اسم المنتج", "Product name"),
    price: field("money", "Prix", "السعر", "Price"),
    compareAtPrice: field("money", "Prix barré", "السعر قبل التخفيض", "Price before"),
    saving: field("money", "Économie", "مبلغ التوفير", "Amount saved"),
    vendor: field("text", "Marque", "العلامة", "Brand"),
    available: field("number", "Pièces disponibles", "القطع المتوفرة", "Units available"),
    inStock: field("truth", "En stock", "متوفر", "In stock"),
    onSale: field("truth", "En promotion", "عليه تخفيض", "On sale"),
    image: field("image", "Photo du produit", "صورة المنتج", "Product picture"),
    url: field("link", "Page du produit", "صفحة المنتج", "Product page"),
  },
  collection: {
    title: field("text", "Nom de la collection", "اسم المجموعة", "Collection name"),
    description: field("text", "Texte de la collection", "وصف المجموعة", "Collection text"),
    image: field("image", "Image de la collection", "صورة المجموعة", "Collection picture"),
    url: field("link", "Page de la collection", "صفحة المجموعة", "Collection page"),
  },
  item: {
    title: field("text", "Nom de l’élément", "اسم العنصر", "Item name"),
    price: field("money", "Prix de l’élément", "سعر العنصر", "Item price"),
    available: field("number", "Pièces de l’élément", "قطع العنصر", "Units of the item"),
    position: field("number", "Rang (1, 2, 3…)", "الترتيب (1، 2، 3…)", "Position (1, 2, 3…)"),
    inStock: field("truth", "Élément en stock", "العنصر متوفر", "Item in stock"),
    onSale: field("truth", "Élément en promotion", "على العنصر تخفيض", "Item on sale"),
    image: field("image", "Image de l’élément", "صورة العنصر", "Item picture"),
    url: field("link", "Page de l’élément", "صفحة العنصر", "Item page"),
  },
  shop: {
    name: field("text", "Nom de la boutique", "اسم المتجر", "Shop name"),
    phone: field("text", "Téléphone de la boutique", "هاتف المتجر", "Shop phone"),
    whatsapp: field("text", "WhatsApp de la boutique", "واتساب المتجر", "Shop WhatsApp"),
  },
  offer: {
    ends: field("date", "Fin de l’offre en cours", "نهاية العرض الحالي", "End of the running offer"),
  },
  customer: {
    name: field("text", "Nom du client", "اسم الزبون", "Customer name"),
    city: field("text", "Ville du client", "مدينة الزبون", "Customer town"),
    returning: field("truth", "A déjà commandé", "سبق أن طلب", "Has ordered before"),
    orders: field("number", "Commandes passées", "عدد الطلبات", "Orders placed"),
    spent: field("money", "Total dépensé", "مجموع المشتريات", "Total spent"),
    lastOrder: field("date", "Dernière commande", "آخر طلب", "Last order"),
  },
};

/** Parameters that addresses of the market carry; others are named by people. */
export const URL_PARAMETERS = ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term", "ref"] as const;
export const URL_PARAMETER_PATTERN = "^[a-zA-Z][a-zA-Z0-9_-]{0,39}$";

/** Values that belong to one visitor: pages are kept for everybody, so these are filled in afterwards. */
const OF_VISITOR: readonly string[] = ["customer", "url"] satisfies ValueSubject[];

export function belongsToVisitor(path: string): boolean {
  return OF_VISITOR.includes(path.split(".", 1)[0] ?? "");
}

/** Everything that a subject can say; of a chosen product or collection with its `id`. */
export function valuesOf(subject: Exclude<ValueSubject, "url">, id?: string): Value[] {
  const root = id === undefined ? subject : `${subject}s.${id}`;
  return Object.entries(FIELDS[subject]).map(([name, each]) => ({
    ...each,
    ...{ path: `${root}.${name}`, subject },
    ...(id !== undefined && { id }),
  }));
}

export function urlValue(parameter: string): Value {
  const label = { fr: `Adresse\u00a0: ${parameter}`, ar: `العنوان: ${parameter}`, en: `Address: ${parameter}` };
  return { path: `url.${parameter}`, subject: "url", type: "text", label };
}

/** What a path names; undefined where nothing is there. */
export function knownValue(path: string): Value | undefined {
  // How the units of the product were called before they were the product's.
  if (path === "stock.available") return knownValue("product.available");
  const [root = "", second = "", third] = path.split(".");
  if (root === "url") return new RegExp(URL_PARAMETER_PATTERN).test(second) ? urlValue(second) : undefined;
  const chosen = third !== undefined && (root === "products" || root === "collections");
  const subject = chosen ? root.slice(0, -1) : root;
  if (!Object.hasOwn(FIELDS, subject) || subject === "url") return undefined;
  const values = valuesOf(subject as keyof typeof FIELDS, chosen ? second : undefined);
  return values.find((each) => each.path === path);
}

/** How a value of this kind can be worded, beside its usual way. */
export const FORMATS_OF: Record<ValueType, readonly ValueFormat[]> = {
  text: ["first", "upper"],
  number: [],
  truth: [],
  money: ["round", "figure"],
  date: ["day", "short", "weekday"],
  image: [],
  link: [],
};
