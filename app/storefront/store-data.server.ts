import {
  type ProductsQuery as CatalogQuery,
  type Collection,
  findCollections,
  findFacets,
  findProducts,
  findSellables,
  listProducts,
  type Product,
  type Sellable,
  withPricesAt,
} from "#app/commerce/catalog/index.server.ts";
import { findPacks, quoteOrder } from "#app/commerce/checkout/index.server.ts";
import { textIn } from "#app/commerce/kernel/locale.ts";
import { nationalPhone } from "#app/commerce/kernel/phone.ts";
import { nextOfferChange } from "#app/commerce/offers/index.server.ts";
import { findOrderByToken, findOrderMoney } from "#app/commerce/orders/index.server.ts";
import { findPayments, GIVES_VOUCHERS, offeredMethods } from "#app/commerce/payments/index.server.ts";
import { withLawfulCompareAt } from "#app/commerce/pricing/index.server.ts";
import type { OrderLimits } from "#app/commerce/shop.ts";
import { findStock } from "#app/commerce/stock/index.server.ts";
import { findSummaries } from "#app/documents/index.server.ts";
import type {
  CollectionView,
  Doc,
  FacetsView,
  LinkTarget,
  OrderView,
  PackView,
  ProductRef,
  ProductsQuery,
  ProductView,
  StoreData,
  Subject,
  Wanted,
  WantedLine,
} from "#blocks/contract/index.ts";
import { firstVariant } from "#blocks/parts/checkout.ts";
import { pricesGiven, withCampaignPrices } from "./campaigns/campaign-prices.ts";
import { offersShown, type ShopQuery } from "./campaigns/shop-query.ts";
import { checkoutFormView } from "./checkout/checkout-form.server.ts";
import { consentView } from "./consent/consent-question.ts";
import { facetsView } from "./facets-view.ts";
import { conditionsOf, type ListFilter, sortOf } from "./list-filter.ts";
import { type Starter, shownSection } from "./live-documents.server.ts";
import { packViews } from "./offer-views.ts";
import { orderView, quoteView } from "./order-view.ts";
import { paidView, paymentViews } from "./payment-view.ts";
import { placeView } from "./place-view.ts";
import { productImage, productView, type ViewContext } from "./product-view.ts";
import { promiseData } from "./promises/promise-data.server.ts";
import { storeHref } from "./store-path.ts";
import { collectionTag, LISTS, productTag, type StoreTags } from "./store-tags.ts";
import { thingNames } from "./thing-names.server.ts";
import { voucherView } from "./voucher-view.ts";

export interface StoreDataOptions {
  q: ShopQuery;
  limits: OrderLimits;
  view: ViewContext;
  subject: Subject;
  /** Page of the list that the page is about, from 1. */
  listPage: number;
  /** How that list is narrowed down and ordered. */
  filter?: ListFilter;
  owners: StoreTags;
  starter: Starter;
}

/** What a page asked for, beside its answers: the tags that end it, and whether its list goes on. */
export interface Asked {
  tags: Set<string>;
  /** When one of the shown prices changes by its schedule: epoch ms, or null. */
  changesAt: number | null;
  listGoesOn: boolean;
}

/** The contract's data, bound to the engine for one rendering. Every method answers its whole batch at once. */
export function storeData(options: StoreDataOptions): { store: StoreData; asked: Asked } {
  const reading = new StoreReading(options);
  const { subject, view } = options;
  const goods = {
    products: (refs: readonly ProductRef[]) => reading.products(refs),
    productLists: (queries: readonly ProductsQuery[]) => Promise.all(queries.map((query) => reading.list(query))),
    packs: (refs: readonly ProductRef[]) => reading.packs(refs),
    quotes: (wanted: readonly Wanted[]) => Promise.all(wanted.map((each) => reading.quote(each))),
  };
  const store: StoreData = {
    ...goods,
    locale: view.locale,
    subject,
    collections: (refs) => reading.collections(refs.map((ref) => ("id" in ref ? ref.id : (subject.collection ?? "")))),
    facets: () => reading.facets(),
    links: (targets) => reading.links(targets),
    names: (targets) => thingNames(options.q, targets),
    forms: (ids) => Promise.all(ids.map((id) => checkoutFormView(options.q, options.starter, goods, id))),
    sections: (ids) => Promise.all(ids.map((id) => reading.section(id))),
    shop: async () => {
      const { name, phone, whatsapp, country, countries, leads, consent } = options.q.shop;
      const payments = paymentViews(options.q.shop.payments.methods, view.locale);
      return {
        name,
        phone,
        whatsapp,
        country,
        countries,
        payments,
        keepsLeads: leads.keep,
        consent: consentView(consent),
      };
    },
    order: () => reading.order(),
    place: (country, region) => Promise.resolve(placeView(options.q, view.locale, country, region)),
    ...promiseData(options, {
      goods,
      products: (refs) => reading.products(refs),
      list: (query) => reading.list(query),
      quote: (wanted) => reading.quote(wanted),
      changes: (at) => reading.changes(at),
    }),
  };
  return { store, asked: reading.asked };
}

class StoreReading {
  readonly asked: Asked = { tags: new Set(), changesAt: null, listGoesOn: false };
  readonly #views = new Map<string, ProductView | null>();
  readonly #options: StoreDataOptions;

  constructor(options: StoreDataOptions) {
    this.#options = options;
  }

  async products(refs: readonly ProductRef[]): Promise<(ProductView | null)[]> {
    const ids = refs.map((ref) => ("id" in ref ? ref.id : (this.#options.subject.product ?? "")));
    const missing = [...new Set(ids)].filter((id) => id !== "" && !this.#views.has(id));
    const found = await findProducts(this.#options.q.read, missing);
    await this.#show(found.filter((each) => each !== undefined));
    for (const id of missing) {
      this.asked.tags.add(productTag(id));
      if (!this.#views.has(id)) this.#views.set(id, null);
    }
    return ids.map((id) => this.#views.get(id) ?? null);
  }

  async section(id: string): Promise<Doc | null> {
    const { doc, changesAt } = await shownSection(this.#options.q, id);
    this.changes(changesAt);
    return doc;
  }

  async list(query: ProductsQuery): Promise<ProductView[]> {
    const { subject } = this.#options;
    if (query.ids) {
      const chosen = await this.products(query.ids.slice(0, query.limit).map((id) => ({ id })));
      return chosen.filter((each) => each !== null);
    }
    this.asked.tags.add(LISTS);
    const ref = query.collection;
    const collectionId = ref && ("id" in ref ? ref.id : subject.collection);
    if (ref && collectionId === undefined) return [];
    const about = ref !== undefined && "current" in ref;
    const narrowed = about ? this.#narrowed() : {};
    const products = await this.#page(
      { ...shelf(collectionId), ...wordsOf(query), sort: query.sort, limit: query.limit, ...narrowed },
      about ? this.#options.listPage : 1,
      about,
    );
    await this.#show(products);
    return products.flatMap(({ id }) => this.#views.get(id) ?? []);
  }

  async facets(): Promise<FacetsView | null> {
    const { q, subject, view, filter = [] } = this.#options;
    const [collection] = subject.collection === undefined ? [] : await findCollections(q.read, [subject.collection]);
    if (!collection) return null;
    this.asked.tags.add(LISTS);
    const found = await findFacets(q.read, shelf(collection.id), conditionsOf(filter, view.currency));
    return facetsView(found, collection.handle, filter, view);
  }

  async collections(ids: readonly string[]): Promise<(CollectionView | null)[]> {
    const found = await findCollections(this.#options.q.read, ids);
    return found.map((collection, index) => {
      if (ids[index]) this.asked.tags.add(collectionTag(ids[index]));
      return collection ? this.#collectionView(collection) : null;
    });
  }

  async links(targets: readonly LinkTarget[]): Promise<(string | null)[]> {
    const { q, view } = this.#options;
    const ids = (kind: LinkTarget["kind"]) => targets.filter((each) => each.kind === kind).map(({ id }) => id);
    const [pages, products, collections] = await Promise.all([
      findSummaries(q.read, ids("page"), q.clock.now()),
      findProducts(q.read, ids("product")),
      findCollections(q.read, ids("collection")),
    ]);
    const addresses = new Map<string, string>();
    for (const page of pages) {
      const slug = page?.publication?.state === "live" ? textIn(page.slugs, view.locale, view.main) : "";
      if (page?.use === "home") addresses.set(page.id, storeHref({ kind: "home" }, view.locale, view.main));
      else if (page && slug) addresses.set(page.id, storeHref({ kind: "promo", slug }, view.locale, view.main));
    }
    for (const product of products) {
      if (product?.status === "active") {
        addresses.set(product.id, storeHref({ kind: "product", handle: product.handle }, view.locale, view.main));
      }
    }
    for (const collection of collections) {
      if (collection) addresses.set(collection.id, this.#collectionView(collection).url);
    }
    for (const { kind, id } of targets)
      if (kind !== "page") this.asked.tags.add(kind === "product" ? productTag(id) : collectionTag(id));
    return targets.map(({ id }) => addresses.get(id) ?? null);
  }

  async order(): Promise<OrderView | null> {
    const { q, subject, view } = this.#options;
    const order = subject.order === undefined ? undefined : await findOrderByToken(q.read, subject.order);
    const money = order && (await findOrderMoney(q.read, order.id));
    if (!order || !money) return null;
    const open = (await findPayments(q.read, order.id)).payments.find((each) => each.state === "pending");
    const payment = paidView(order, money, open, {
      locale: view.locale,
      main: view.main,
      shop: q.shop,
      token: subject.order ?? "",
    });
    if (subject.notice !== undefined) payment.lines.unshift(subject.notice);
    return { ...orderView(order, view, nationalPhone(order.phone)), payment };
  }

  async packs(refs: readonly ProductRef[]): Promise<PackView[][]> {
    const { q, view } = this.#options;
    const products = await this.products(refs);
    this.changes(nextOfferChange(offersShown(q), q.clock.now()));
    const firsts = products.map((product) => product && firstVariant(product));
    const packs = await findPacks(
      q,
      firsts.flatMap((first) => first?.id ?? []),
    );
    return firsts.map((first) => packViews(packs.get(first?.id ?? "") ?? [], q.shop.currency, view));
  }

  async quote(wanted: Wanted): Promise<OrderView | null> {
    const { q, view, limits } = this.#options;
    q.inForce?.asksOffers();
    const { to, coupon, bumps = [], phone = "", voucher = "", fees } = wanted;
    const priced = (paymentMethod: string) =>
      quoteOrder({ ...q, limits }, (wanted.cart ?? [wanted]).map(wantedArticle), to, {
        ...{ coupons: coupon ? [coupon] : [], bumps, phone, paymentMethod, fees },
      });
    const offered = ({ total }: { total: number }) =>
      offeredMethods(q.shop.payments, { country: to?.country || q.shop.country, total });
    const payment = wanted.payment || (q.shop.payments.methods[0]?.method ?? "cod");
    let quote = await priced(payment);
    const [first] = quote ? offered(quote) : [];
    // The way that was chosen is not offered for it: the form falls back on the first, which may cost otherwise.
    if (quote && first && !offered(quote).some(({ method }) => method === payment)) quote = await priced(first.method);
    if (!quote) return null;
    const takesVouchers = q.kept(GIVES_VOUCHERS);
    return {
      ...quoteView(quote, view),
      // A code says itself why it is worth nothing any more.
      promised: quote.applied.flatMap(({ offerId, coupon }) =>
        coupon === null || q.given?.find(offerId) ? offerId : [],
      ),
      // A cart's quantities are changed in the cart.
      ...(wanted.cart && { packs: [] }),
      payments: paymentViews(offered(quote), view.locale),
      takesVouchers,
      voucher: takesVouchers && voucher !== "" ? await voucherView(q, quote, voucher) : null,
    };
  }

  /** What the page's address asks of its list. */
  #narrowed(): Pick<CatalogQuery, "rule" | "sort"> {
    const { filter = [], view } = this.#options;
    const of = conditionsOf(filter, view.currency);
    const sort = sortOf(filter);
    return { ...(of.length > 0 && { rule: { match: "all", of } }), ...(sort && { sort }) };
  }

  async #page(query: CatalogQuery, page: number, about: boolean): Promise<Product[]> {
    let cursor: string | undefined;
    for (let n = 1; ; n++) {
      const { data, nextCursor } = await listProducts(this.#options.q.read, { ...query, ...(cursor && { cursor }) });
      if (n === page) {
        if (about) this.asked.listGoesOn ||= nextCursor !== null;
        return data;
      }
      if (nextCursor === null) return [];
      cursor = nextCursor;
    }
  }

  async #show(products: readonly Product[]): Promise<void> {
    const { q, view, owners } = this.#options;
    const wanted = products.filter(({ status, id }) => status === "active" && !this.#views.has(id));
    const now = q.clock.now();
    const { products: priced, changesAt } = await withPricesAt(q.read, wanted, now);
    this.changes(changesAt);
    const cheaper = priced.map((product) => withCampaignPrices(product, q.inForce?.prices(product.id) ?? []));
    const active = await withLawfulCompareAt(q.read, cheaper, {
      ...{ now, country: q.shop.country },
      given: (product, variant) => pricesGiven(q, product, variant),
    });
    const parts = await this.#parts(active);
    const stock = await findStock(q.read, [
      ...active.flatMap(({ variants }) => variants.map(({ id }) => id)),
      ...parts.keys(),
    ]);
    for (const product of active) {
      const shown = productView(product, stock, view, parts);
      owners.remember(shown);
      this.asked.tags.add(productTag(product.id));
      this.#views.set(product.id, shown);
    }
  }

  /** What bundles among these are made of; their pages end with their parts. */
  async #parts(products: readonly Product[]): Promise<Map<string, Sellable>> {
    const { q, owners } = this.#options;
    const ids = products.flatMap(({ bundle }) => (bundle?.items ?? []).map(({ variantId }) => variantId));
    const parts = ids.length > 0 ? await findSellables(q.read, ids, q.clock.now()) : [];
    for (const { productId, variantId } of parts) {
      this.asked.tags.add(productTag(productId));
      owners.remember({ id: productId, variants: [{ id: variantId }] });
    }
    return new Map(parts.map((part) => [part.variantId, part]));
  }

  /** The page is true until then. */
  changes(at: number | null): void {
    if (at !== null) this.asked.changesAt = Math.min(at, this.asked.changesAt ?? at);
  }

  #collectionView({ id, handle, title, description, image }: Collection): CollectionView {
    const { view } = this.#options;
    const words = textIn(title, view.locale, view.main);
    const picture = image && {
      src: image.src,
      alt: image.alt ?? {},
      width: image.width ?? 0,
      height: image.height ?? 0,
    };
    return {
      id,
      handle,
      title: words,
      description: textIn(description, view.locale, view.main),
      url: storeHref({ kind: "collection", handle, page: 1 }, view.locale, view.main),
      image: picture && productImage(picture, words, view),
    };
  }
}

/** What shoppers see of a collection, or of the whole shop. */
function shelf(collectionId: string | undefined): Pick<CatalogQuery, "status" | "collectionId"> {
  return { status: "active", ...(collectionId !== undefined && { collectionId }) };
}

function wantedArticle({ variant, quantity, parts = [] }: Omit<WantedLine, "key">) {
  return { variantId: variant, quantity, parts: parts.map((variantId) => ({ variantId })) };
}

function wordsOf({ words }: ProductsQuery): Pick<CatalogQuery, "q"> {
  return words === undefined ? {} : { q: words };
}
