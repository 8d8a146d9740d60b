import type { Locale, LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { Money } from "#app/commerce/kernel/money.ts";
import type { QuestionsState } from "./form.ts";
import type { Doc, FormDoc } from "./node.ts";
import type {
  CodeView,
  DeliveryView,
  FreeDeliveryView,
  QuestionsView,
  ReachView,
  RecentOrderView,
  TrackingView,
} from "./promises.ts";
import type { CollectionRef, ImageView, LinkTarget, ListSort, ProductRef, ProductsQuery } from "./values.ts";

/** A product as the shop shows it, in one language. Prices are the engine's own; no block computes one. */
export interface ProductView {
  id: string;
  handle: string;
  title: string;
  /** Sanitised when it entered the catalogue. */
  descriptionHtml: string;
  vendor: string;
  url: string;
  images: ImageView[];
  /** The cheapest variant that can be bought, else the cheapest. */
  price: Money;
  compareAtPrice: Money | null;
  /** Variants differ in price: say "from". */
  priceVaries: boolean;
  /** Units that can be bought, all variants together. */
  available: number;
  options: { name: string; values: string[] }[];
  variants: VariantView[];
  /** What it is made of; null: an article by itself. */
  bundle: BundleView | null;
}

/** A product made of others: all of its parts, or as many of them as one chooses. */
export interface BundleView {
  kind: "fixed" | "mix";
  /** How many one chooses; 0 of a fixed one. */
  choose: number;
  /** The same part may be chosen several times. */
  repeats: boolean;
  parts: BundlePartView[];
}

export interface BundlePartView {
  /** Variant id: what a field `part` of the checkout's form names. */
  variant: string;
  title: string;
  variantTitle: string;
  image: ImageView | null;
  /** Units in one bundle. */
  quantity: number;
  available: number;
}

export interface VariantView {
  id: string;
  sku: string;
  /** Option values joined: "Bleu / Grand"; "" for a product without options. */
  title: string;
  options: string[];
  price: Money;
  compareAtPrice: Money | null;
  available: number;
  imageIndex: number | null;
}

export interface CollectionView {
  id: string;
  handle: string;
  title: string;
  description: string;
  url: string;
  image: ImageView | null;
}

/** What a page shows of the shop itself. */
export interface ShopView {
  name: string;
  /** E.164. */
  phone: string;
  whatsapp: string;
  country: string;
  /** ISO 3166-1 alpha-2: where the shop delivers; the form's phone is checked against these. */
  countries: string[];
  /** Orders that are begun and not sent are kept, and people are told so. */
  keepsLeads: boolean;
  /** What visitors are asked before their visits may be told apart, and the path of the page that explains it; null: nothing. */
  consent: { version: number; policy: string } | null;
  /** The ways to pay, in the order they are shown. */
  payments: PaymentView[];
}

/** A way to pay as the buyer chooses it. */
export interface PaymentView {
  id: string;
  label: string;
  /** What it means for the buyer; "" where the label says it all. */
  note: string;
  /** Countries it is offered in; empty: all. */
  countries: string[];
}

/** Where the money of a placed order stands, in words. */
export interface PaidView {
  title: string;
  /** What the buyer should know or do: a bank's details, how long the order waits. */
  lines: string[];
  tone: "plain" | "good" | "waiting";
  /** Where the buyer pays online; null where there is nothing to pay there. */
  pay: { href: string; label: string } | null;
}

/** What an order costs, or cost, as the engine says it. */
export interface OrderView {
  /** As people say it on the phone: "MZ-1042"; null while it is not placed. */
  number: string | null;
  lines: OrderLineView[];
  subtotal: Money;
  shipping: Money;
  /** What stands between goods and total beside delivery: discounts by name, the fee of cash on delivery, added taxes. */
  sums: SumView[];
  total: Money;
  /** The code that was typed and what became of it; null where none was. */
  coupon: CouponView | null;
  /** Store credit may pay a part: the form asks for its code. */
  takesVouchers: boolean;
  /** The voucher that was typed and what it pays; null where none was. */
  voucher: CouponView | null;
  /** Articles proposed beside the order, each added with one tick; none once it is placed. */
  bumps: BumpView[];
  /** Packs of the article, where it is sold in some; none once it is placed. */
  packs: PackView[];
  /** The ways of delivery there are; none once it is placed. */
  deliveries: DeliveryView[];
  /** Id of the one that is counted. */
  delivery: string;
  /** Why it cannot be delivered there, in words; "" when it can. */
  undelivered: string;
  /** The ways to pay it; none once it is placed. */
  payments: PaymentView[];
  /** How it is paid; null while it is not placed. */
  payment: PaidView | null;
  /** Ids of the offers in its price that no code brought: sent with the order, which is not placed once one has ended. */
  promised: string[];
  /** Who receives it and where; null while it is not placed. */
  recipient: { name: string; phone: string; address: string; city: string } | null;
}

export interface OrderLineView {
  variantId: string;
  title: string;
  /** "Bleu / Grand"; "" for a product without options. */
  variantTitle: string;
  image: ImageView | null;
  /** What a bundle is made of: "2 × Savon"; empty for anything else. */
  parts: string[];
  quantity: number;
  unitPrice: Money;
  /** What its pieces cost one by one, before any offer. */
  full: Money;
  total: Money;
  /** Units that can be bought now; null for an order that is placed. */
  available: number | null;
}

export interface SumView {
  label: string;
  /** Below zero where it takes off. */
  amount: Money;
}

export interface CouponView {
  code: string;
  /** It gives something. */
  ok: boolean;
  message: string;
}

/** An order bump. */
export interface BumpView {
  id: string;
  title: string;
  /** What the shop says of it: "Ajoutez un savon". */
  name: string;
  image: ImageView | null;
  price: Money;
  ticked: boolean;
}

/** So many pieces of a product, as the engine prices them: the same offer in block, form, cart and order. */
export interface PackView {
  quantity: number;
  /** For all its pieces. */
  price: Money;
  /** What the pieces cost one by one. */
  full: Money;
  badge: string;
  /** Chosen at first, or the quantity that is being ordered. */
  chosen: boolean;
  /** The merchant wants it chosen at first. */
  preselected: boolean;
}

/** The form an order is asked with. */
export interface CheckoutFormView {
  /** Under which a device keeps what is answered; "" where the form keeps nothing unfinished. */
  keeps: string;
  form: FormDoc;
  /** Where its answers are followed while they are given: its first step, and what the script goes by; `counts`: answers change what the order costs. null: it is sent as it stands. */
  lively: { state: QuestionsState; packed: string; takesFiles: boolean; counts: boolean } | null;
}

/** What somebody is about to order. */
export interface Wanted {
  variant: string;
  quantity: number;
  /** Variant ids of what was chosen of a bundle, one a piece. */
  parts?: readonly string[];
  /** As typed. */
  coupon?: string;
  voucher?: string;
  /** Id of the way to pay that was chosen. */
  payment?: string;
  /** Ids of the bumps that are ticked. */
  bumps?: string[];
  /** As typed so far; some offers are for those who never ordered. */
  phone?: string;
  /** Where it would go, as far as was said. */
  to?: WantedTo;
  /** A whole cart, in the place of the one article. */
  cart?: WantedLine[];
  /** What the answers to its form add to its price, reckoned by the server: nothing that was sent is read into it. */
  fees?: readonly WantedFee[];
}

/** What an answer adds to an order's price. */
export interface WantedFee {
  /** The answer's name. */
  code: string;
  name: LocalizedText;
  /** Minor units, above zero. */
  amount: number;
}

/** A line of a cart. */
export interface WantedLine {
  /** Names it in its cart. */
  key: string;
  variant: string;
  quantity: number;
  /** Variant ids of what was chosen of a bundle, one a piece. */
  parts?: readonly string[];
}

export interface WantedTo {
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 3166-2, or "". */
  region: string;
  city: string;
  postcode: string;
  /** Id of the way of delivery that was chosen, or "". */
  delivery: string;
}

/** What people may choose from for an address in one country. Lists are empty where everything is typed. */
export interface PlaceView {
  country: string;
  /** ISO 3166-2 codes with their names. */
  regions: { code: string; name: string }[];
  /** Towns of the region that is chosen, or of the country; `ofPostcode`: those of a postcode that was typed. */
  towns: string[];
  ofPostcode?: boolean;
  /** The region decides what delivery costs here, and is asked for. */
  asksRegion: boolean;
  asksPostcode: boolean;
}

/** What the page is about, when it is a template bound to "the current one". */
export interface Subject {
  product?: string;
  collection?: string;
  /** An order's public token, on the thank-you page. */
  order?: string;
  /** On the checkout's own page. */
  wanted?: Wanted;
  /** Said to the buyer about how the order is paid. */
  notice?: string;
  /** On the search page: what was typed. */
  search?: string;
  /** A town that somebody asked about, as typed. */
  town?: string;
  /** On the tracking page: what was typed, both needed. */
  tracked?: { number: string; phone: string };
}

/** How the collection a page is about can be narrowed down and ordered, and how it is now. Works by addresses alone. */
export interface FacetsView {
  /** The whole collection: where the form's choices go, as a GET. */
  url: string;
  /** Articles that are shown, all pages together. */
  found: number;
  /** What was chosen, in words, each with the address of the list without it. */
  chosen: { label: string; without: string }[];
  sort: ListSort;
  facets: FacetView[];
}

export interface FacetView {
  /** Of the form's fields; of a range, with `.min` and `.max` behind it. */
  name: string;
  label: string;
  /** After figures: "cm", "DH"; "" where there is none. */
  unit: string;
  values: { value: string; label: string; swatch: string | null; count: number; chosen: boolean }[];
  /** Figures as people write them; null for values. */
  range: { min: string; max: string; least: string; most: string } | null;
}

/** What blocks may ask of the shop. The storefront binds it to the engine; the canvas and the tests to samples. */
/** Something of the shop that has a name. */
export interface NamedThing {
  kind: "document" | "offer" | "product" | "variant";
  id: string;
}

export interface StoreData {
  /** In the order asked; null where there is none (deleted, archived, draft). */
  products(refs: readonly ProductRef[]): Promise<(ProductView | null)[]>;
  productLists(queries: readonly ProductsQuery[]): Promise<ProductView[][]>;
  collections(refs: readonly CollectionRef[]): Promise<(CollectionView | null)[]>;
  /** Of the collection that the page is about; null on every other page. */
  facets(): Promise<FacetsView | null>;
  /** Addresses of pages, products and collections in the page's language; null where there is nothing to lead to. */
  links(targets: readonly LinkTarget[]): Promise<(string | null)[]>;
  /** What things are called, published or not: for those who edit, and for whoever had it in their cart. null where it is gone. */
  names(targets: readonly NamedThing[]): Promise<(string | null)[]>;
  /** The forms orders are asked with, by id of a published one; null id means the shop's own. */
  forms(ids: readonly (string | null)[]): Promise<CheckoutFormView[]>;
  /** Published sections that pages share; null where there is none. */
  sections(ids: readonly string[]): Promise<(Doc | null)[]>;
  shop(): Promise<ShopView>;
  /** The placed order that the page is about; null on every other page. */
  order(): Promise<OrderView | null>;
  /** What an address in that country and region is chosen from. */
  place(country: string, region: string): Promise<PlaceView>;
  /** The packs of products, by the offers that are given now; none where there are none. */
  packs(refs: readonly ProductRef[]): Promise<PackView[][]>;
  /** What orders would cost now; null where something is not for sale. */
  quotes(wanted: readonly Wanted[]): Promise<(OrderView | null)[]>;
  /** Products of the same collections, best sellers first, without the product itself. */
  related(refs: readonly ProductRef[], limit: number): Promise<ProductView[][]>;
  /** How parcels get to the town that is asked about. */
  reach(): Promise<ReachView>;
  /** null where no delivery is ever free. */
  freeDelivery(): Promise<FreeDeliveryView | null>;
  /** Codes that are worth something now; null for any other. */
  codes(typed: readonly string[]): Promise<(CodeView | null)[]>;
  /** The end (epoch ms) of the first offer to end among those that run, for a product or for anything; null: none ends. */
  offerEnds(refs: readonly (ProductRef | null)[]): Promise<(number | null)[]>;
  /** Latest orders of the last days that still stand, each of another product and town. */
  recentOrders(days: number, limit: number): Promise<RecentOrderView[]>;
  /** The order that is asked about; null where number and phone do not belong together. */
  tracking(): Promise<TrackingView | null>;
  /** Published forms of questions, by id. */
  questions(ids: readonly string[]): Promise<(QuestionsView | null)[]>;
  locale: Locale;
  subject: Subject;
}

/** A block's server half: answers all of the page's requests of its kind in one batch. */
export interface BlockData<Request, Answer> {
  answer(requests: readonly Request[], store: StoreData): Promise<Answer[]>;
}
