import { type Locale, textIn } from "#app/commerce/kernel/locale.ts";
import { money } from "#app/commerce/kernel/money.ts";
import type {
  BundleView,
  CollectionView,
  ImageView,
  OrderView,
  PackView,
  ProductView,
  ShopView,
  StoreData,
  Subject,
} from "#blocks/contract/index.ts";
import { SAMPLE_COLLECTIONS, SAMPLE_PRODUCTS, type SampleProduct } from "./sample-catalogue.ts";
import { sampleFacets } from "./sample-facets.ts";
import { sampleForm } from "./sample-form.ts";
import { samplePromises } from "./sample-promises.ts";
import { SAMPLE_SECTION } from "./sample-section.ts";

const CURRENCY = "MAD";
const AT_THE_DOOR = { fr: "À régler à la livraison", ar: "الدفع عند الاستلام", en: "To be paid at the door" };

/**
 * A small shop without a database: what the canvas shows before a real product is chosen, what `vitrine document
 * render FILE` and the tests read. The same seven products always, in the asked language.
 */
export function sampleStore(locale: Locale, subject: Subject = { product: "vase", collection: "table" }): StoreData {
  const products = SAMPLE_PRODUCTS.map((each) => productView(each, locale));
  const collections = SAMPLE_COLLECTIONS.map(
    (each): CollectionView => ({
      id: each.id,
      handle: each.id,
      title: textIn(each.title, locale),
      description: textIn(each.description, locale),
      url: `/collections/${each.id}`,
      image: picture(each.picture, textIn(each.title, locale)),
    }),
  );
  const product = (id: string | undefined) => products.find((each) => each.id === id) ?? products[0] ?? null;
  const collection = (id: string | undefined) => collections.find((each) => each.id === id) ?? collections[0] ?? null;
  return {
    locale,
    subject,
    products: async (refs) => refs.map((ref) => product("id" in ref ? ref.id : subject.product)),
    productLists: async (queries) =>
      queries.map(({ ids, limit }) => (ids ? ids.flatMap((id) => product(id) ?? []) : products).slice(0, limit)),
    collections: async (refs) => refs.map((ref) => collection("id" in ref ? ref.id : subject.collection)),
    facets: async () => sampleFacets(locale, products),
    links: async (targets) => targets.map(({ kind, id }) => `/${kind === "page" ? "p" : `${kind}s`}/${id}`),
    names: async (targets) => targets.map(({ kind, id }) => (kind === "product" ? (product(id)?.title ?? null) : id)),
    forms: async (ids) => ids.map(() => ({ form: sampleForm(), keeps: "", lively: null })),
    sections: async (ids) => ids.map(() => SAMPLE_SECTION),
    shop: async () => sampleShop(locale),
    order: async () => sampleOrder(products[0], "MZ-1042", locale),
    place: async (country) => ({ country, regions: [], towns: [], asksRegion: false, asksPostcode: false }),
    packs: async (refs) =>
      refs.map((ref) =>
        samplePacks(product("id" in ref ? ref.id : subject.product)?.variants[0]?.price.amount ?? 0, locale),
      ),
    quotes: async (wanted) => wanted.map(() => sampleOrder(products[0], null, locale)),
    related: async (refs, limit) =>
      refs.map((ref) => {
        const about = "id" in ref ? ref.id : subject.product;
        return products.filter(({ id }) => id !== about).slice(0, limit);
      }),
    ...samplePromises(locale, subject, products),
  };
}

function sampleShop(locale: Locale): ShopView {
  return {
    name: textIn({ fr: "Maison Zellige", ar: "دار الزليج", en: "Maison Zellige" }, locale),
    phone: "+212522000111",
    whatsapp: "+212661000222",
    country: "MA",
    countries: ["MA"],
    payments: [],
    keepsLeads: true,
    consent: { version: 1, policy: "/p/confidentialite" },
  };
}

/** Two of the first product's first variant: placed under a number, or only asked about. */
function sampleOrder(product: ProductView | undefined, number: string | null, locale: Locale): OrderView | null {
  const variant = product?.variants[0];
  if (!product || !variant) return null;
  const total = money(variant.price.amount * 2, CURRENCY);
  return {
    number,
    lines: [
      {
        variantId: variant.id,
        title: product.title,
        variantTitle: variant.title,
        image: product.images[0] ?? null,
        parts: [],
        quantity: 2,
        unitPrice: variant.price,
        full: total,
        total,
        available: number === null ? variant.available : null,
      },
    ],
    subtotal: total,
    shipping: money(0, CURRENCY),
    ...{ sums: [], coupon: null, takesVouchers: false, voucher: null, bumps: [], packs: [] },
    total,
    deliveries: [],
    delivery: "",
    undelivered: "",
    promised: [],
    payments: [],
    payment: number === null ? null : { title: textIn(AT_THE_DOOR, locale), lines: [], tone: "plain", pay: null },
    recipient:
      number === null
        ? null
        : { name: "Salma Bennani", phone: "06 12 34 56 78", address: "12, rue des Orangers", city: "Casablanca" },
  };
}

/** One, two and three pieces, the more the cheaper. */
function samplePacks(price: number, locale: Locale): PackView[] {
  const badge = textIn({ fr: "Le plus choisi", ar: "الأكثر طلبا", en: "Most chosen" }, locale);
  return [100, 88, 80].map((percent, index) => ({
    quantity: index + 1,
    price: money((price * (index + 1) * percent) / 100, CURRENCY),
    full: money(price * (index + 1), CURRENCY),
    badge: index === 1 ? badge : "",
    ...{ chosen: index === 1, preselected: index === 1 },
  }));
}

function productView(sample: SampleProduct, locale: Locale): ProductView {
  const title = textIn(sample.title, locale);
  const variants = sample.variants.map((each, index) => ({
    id: `${sample.id}-${index + 1}`,
    sku: `${sample.id.toUpperCase()}-${index + 1}`,
    title: textIn(each.option, locale),
    options: each.option ? [textIn(each.option, locale)] : [],
    price: money(each.price, CURRENCY),
    compareAtPrice: each.compareAt ? money(each.compareAt, CURRENCY) : null,
    available: each.available,
    imageIndex: null,
  }));
  const cheapest = [...variants].sort((a, b) => a.price.amount - b.price.amount)[0];
  if (!cheapest) throw new Error(`The sample ${sample.id} has no variant`);
  return {
    id: sample.id,
    handle: sample.id,
    title,
    descriptionHtml: `<p>${textIn(sample.description, locale)}</p>`,
    vendor: "Atelier du Draâ",
    url: `/products/${sample.id}`,
    images: sample.pictures.map((name) => picture(name, title)),
    price: cheapest.price,
    compareAtPrice: cheapest.compareAtPrice,
    priceVaries: new Set(variants.map((each) => each.price.amount)).size > 1,
    available: variants.reduce((sum, each) => sum + each.available, 0),
    options: sample.optionName
      ? [{ name: textIn(sample.optionName, locale), values: variants.map((each) => each.title) }]
      : [],
    variants,
    bundle: sample.bundle ? bundleOf(sample.bundle, locale) : null,
  };
}

function bundleOf({ choose, parts }: NonNullable<SampleProduct["bundle"]>, locale: Locale): BundleView {
  return {
    ...{ kind: choose > 0 ? "mix" : "fixed", choose, repeats: false },
    parts: parts.flatMap((id) => {
      const part = SAMPLE_PRODUCTS.find((each) => each.id === id);
      if (!part) return [];
      const title = textIn(part.title, locale);
      const [name = ""] = part.pictures;
      const available = part.variants[0]?.available ?? 0;
      return { variant: `${id}-1`, title, variantTitle: "", image: picture(name, title), quantity: 1, available };
    }),
  };
}

/** Drawn pictures of `public/samples`, four to five. */
function picture(name: string, alt: string): ImageView {
  return { src: `/samples/${name}.svg`, alt, width: 800, height: 1000, sources: [] };
}
