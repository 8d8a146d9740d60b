import type { LocalizedText } from "#app/commerce/kernel/locale.ts";
import type { RuleUse } from "#app/commerce/offers/index.server.ts";
import type { Doc, DocumentKind, When } from "#blocks/contract/index.ts";
import { type CampaignPlan, emptyPieces, type Piece, type PieceOf, readPlan } from "#runtime/campaigns/plan.ts";
import { everRuns, firstMeeting } from "#runtime/campaigns/schedule.ts";
import { claimOfText, textFaults } from "#runtime/campaigns/texts.ts";
import { leavesOf, UNCHOSEN } from "#runtime/document/conditions.ts";
import type { GivenPrice, PublishedCampaign } from "../types.ts";
import { crowdOf } from "./crowd.ts";
import { neverGiven, neverSeen, type Reach } from "./never.ts";

/** What keeps a campaign from being published (`error`), or is to be known before (`warning`), and where it is mended. */
export interface Problem {
  code: ProblemCode;
  severity: "error" | "warning";
  /** The block to go to: a piece, or the campaign itself. */
  node: string;
  /** The prop in it; "" where it is the whole of it. */
  field: string;
  /** For the words: titles, numbers, instants (`at`, epoch ms), amounts (`lowest`, minor units). */
  data: Readonly<Record<string, string | number | LocalizedText>>;
}

export type ProblemCode =
  | "nothing"
  | "piece-open"
  | "document-gone"
  | "document-archived"
  | "document-other-kind"
  | "page-no-address"
  | "page-some"
  | "page-beneath"
  | "piece-twice"
  | "swaps-itself"
  | "section-unused"
  | "form-unasked"
  | "form-unfit"
  | "never-runs"
  | "no-traffic"
  | "weights"
  | "letter-twice"
  | "letter-unknown"
  | "one-variant"
  | "shares-changed"
  | "variant-gone"
  | "crowd-alone"
  | "crowd-ours"
  | "crowd-theirs"
  | "overlap"
  | "price-overlap"
  | "offer-gone"
  | "offer-active"
  | "offer-shared"
  | "offer-never"
  | "never-seen"
  | "when-campaign"
  | "when-product"
  | "product-gone"
  | "sku-unknown"
  | "price-not-lower"
  | "price-prior"
  | "message-empty"
  | "message-anchor"
  | "text-broken"
  | "text-unknown"
  | "text-when"
  | "text-unjoined";

export interface DocumentFact {
  kind: DocumentKind;
  title: LocalizedText;
  archived: boolean;
  /** Shown in the shop now. */
  live: boolean;
  /** A page that wants an address and has none. */
  addressless: boolean;
  /** Of a form: the names of its answers. */
  answers?: readonly string[];
  /** Of a form: an order can be placed with it. */
  orders?: boolean;
}

export interface ProductFact {
  title: LocalizedText;
  /** `lowest`: of the 30 days before the campaign begins. Minor units. */
  variants: readonly { sku: string | null; price: number; lowest: number }[];
}

export interface OfferFact {
  name: LocalizedText;
  /** It is given by itself: to everybody, were it not for campaigns. */
  active: boolean;
  conditions: readonly RuleUse[];
  /** There is a code of it that may still be used. */
  coded: boolean;
}

/** What the shop has of all that a campaign names. What is not there is gone. */
export interface CampaignFacts {
  /** Of its document. */
  id: string;
  now: number;
  zone: string;
  /** Languages the shop speaks, countries it delivers to, ways to pay that it has. */
  locales: readonly string[];
  countries: readonly string[];
  methods: readonly string[];
  /** The law of the shop's country watches what a reduction is held against. */
  watchesPriors: boolean;
  documents: ReadonlyMap<string, DocumentFact>;
  /** Sections that some page shares. */
  sectionsUsed: ReadonlySet<string>;
  /** By id. */
  offers: ReadonlyMap<string, OfferFact>;
  products: ReadonlyMap<string, ProductFact>;
  /** What campaigns sold products for in the 30 days before it begins; its own among them. */
  pricesGiven: readonly GivenPrice[];
  /** Services that are joined to the shop, by name. */
  joined: ReadonlySet<string>;
  /** The variants it has in the shop already, which visitors were shown; none where it is not there. */
  variantsBefore: CampaignPlan["variants"];
  /** Since when it is there (epoch ms); where it is not, now: of equals who came first goes first. */
  startedAt: number;
  /** Other campaigns in the shop. */
  others: readonly PublishedCampaign[];
}

type Say = (
  severity: Problem["severity"],
  code: ProblemCode,
  node: string,
  field?: string,
  data?: Problem["data"],
) => void;

/** Looks a campaign over before it is published. Errors first, in the order of its pieces. */
export function findProblems(doc: Doc, facts: CampaignFacts): Problem[] {
  const found: Problem[] = [];
  const say: Say = (severity, code, node, field = "", data = {}) => found.push({ code, severity, node, field, data });
  const plan = readPlan(doc);
  const root = doc.root.id;
  const open = emptyPieces(doc);
  if (plan.pieces.length === 0 && open.length === 0) say("error", "nothing", root);
  for (const { id, type } of open) say("error", "piece-open", id, "", { block: type });
  lookAtSplit(plan, facts, root, say);
  if (!everRuns(plan.schedule, facts.zone, facts.now)) say("error", "never-runs", root, "until");
  const reach = { ...facts, schedule: plan.schedule };
  lookAtConditions(root, plan.when, reach, say);
  lookAtCrowd(doc, plan, facts, say);
  if (plan.guard && !facts.products.has(plan.guard.product)) say("error", "product-gone", root, "guarded");
  for (const piece of plan.pieces) {
    for (const letter of piece.variants) {
      if (!plan.variants.some(({ id }) => id === letter))
        say("error", "letter-unknown", piece.id, "variants", { letter });
    }
    lookAtPiece(piece, facts, say);
    lookAtConditions(piece.id, piece.when, reach, say);
    lookAtGift(piece, reach, facts, say);
    lookAtPiecesBefore(piece, plan, say);
    lookAtOthers(piece, plan, facts, say);
  }
  return [
    ...found.filter(({ severity }) => severity === "error"),
    ...found.filter(({ severity }) => severity !== "error"),
  ];
}

function lookAtSplit(
  { variants, traffic }: CampaignPlan,
  { variantsBefore }: CampaignFacts,
  root: string,
  say: Say,
): void {
  const sum = variants.reduce((all, { weight }) => all + weight, 0);
  if (variants.length > 0 && sum !== 100) say("error", "weights", root, "variants", { sum });
  if (new Set(variants.map(({ id }) => id)).size < variants.length) say("error", "letter-twice", root, "variants");
  if (variants.length === 1) say("warning", "one-variant", root, "variants");
  if (traffic === 0) say("warning", "no-traffic", root, "traffic");
  const now = new Map(variants.map(({ id, weight }) => [id, weight]));
  const gone = variantsBefore.filter(({ id }) => !now.has(id));
  for (const { id, name } of gone) say("warning", "variant-gone", root, "variants", { variant: name || id });
  const isSame =
    variants.length === variantsBefore.length && variantsBefore.every(({ id, weight }) => now.get(id) === weight);
  if (variantsBefore.length > 0 && !isSame) say("warning", "shares-changed", root, "variants");
}

/** Campaigns of which a page shows nothing because it has to be kept in too many kinds. */
function lookAtCrowd({ meta, root }: Doc, plan: CampaignPlan, facts: CampaignFacts, say: Say): void {
  const { id, zone, startedAt, others, now } = facts;
  const crowd = crowdOf({ id, title: meta.title, plan, zone, startedAt }, others, now);
  if (!crowd) return;
  const { count, silent } = crowd;
  for (const each of silent) {
    if (each.id !== id) say("warning", "crowd-theirs", root.id, "priority", { count, title: each.title });
    else if (count === 1) say("warning", "crowd-alone", root.id, "variants");
    else say("warning", "crowd-ours", root.id, "priority", { count });
  }
}

/** They are asked at the shop's door: no page is about a product there, and nobody takes part in a campaign yet. */
function lookAtConditions(node: string, when: When | null, reach: Reach, say: Say): void {
  const asked = [...leavesOf(when?.conditions ?? [])];
  if (asked.some(({ kind }) => kind === "campaign" || kind === "variant")) say("error", "when-campaign", node);
  const products = asked.flatMap((leaf) => (leaf.kind === "stock" || leaf.kind === "cart-product" ? leaf.product : []));
  if (products.some((each) => "current" in each || each.id === UNCHOSEN)) say("error", "when-product", node);
  const why = neverSeen(when, reach);
  if (why) say("warning", "never-seen", node, "", { why });
}

/** An offer that nobody can get while the campaign runs. */
function lookAtGift(piece: Piece, reach: Reach, { offers }: CampaignFacts, say: Say): void {
  const offer = piece.kind === "offer" ? offers.get(piece.offer) : undefined;
  const why = offer && neverGiven(offer.conditions, offer.coded, reach);
  if (offer && why) say("warning", "offer-never", piece.id, "offer", { title: offer.name, why });
}

const LOOKS: { readonly [K in Piece["kind"]]: (piece: PieceOf<K>, facts: CampaignFacts, say: Say) => void } = {
  page(piece, facts, say) {
    const page = lookAtDocument(piece.id, "document", piece.document, "page", facts, say);
    if (piece.instead === null) {
      if (page?.addressless) say("error", "page-no-address", piece.id, "document", { title: page.title });
      // At an address of its own it is there for whoever comes by it.
      if (piece.when || piece.variants.length > 0) say("warning", "page-some", piece.id, "instead");
      return;
    }
    if (piece.instead === piece.document) return say("error", "swaps-itself", piece.id, "instead");
    const beneath = lookAtDocument(piece.id, "instead", piece.instead, "page", facts, say);
    if (beneath && !beneath.live) say("warning", "page-beneath", piece.id, "instead", { title: beneath.title });
  },
  swap(piece, facts, say) {
    if (piece.section === piece.by) return say("error", "swaps-itself", piece.id, "by");
    const section = lookAtDocument(piece.id, "section", piece.section, "section", facts, say);
    lookAtDocument(piece.id, "by", piece.by, "section", facts, say);
    if (section && !facts.sectionsUsed.has(piece.section)) {
      say("warning", "section-unused", piece.id, "section", { title: section.title });
    }
  },
  form(piece, facts, say) {
    if (piece.form === piece.by) return say("error", "swaps-itself", piece.id, "by");
    const by = lookAtDocument(piece.id, "by", piece.by, "form", facts, say);
    const form = piece.form === null ? null : lookAtDocument(piece.id, "form", piece.form, "form", facts, say);
    // The shop would go on asking with the form that it has.
    const isUnfit = by?.orders === false && (piece.form === null || form?.orders === true);
    if (isUnfit) say(piece.form === null ? "error" : "warning", "form-unfit", piece.id, "by", { title: by.title });
    if (form && !form.live) say("warning", "form-unasked", piece.id, "form", { title: form.title });
  },
  offer(piece, { offers }, say) {
    const offer = offers.get(piece.offer);
    if (!offer) return say("error", "offer-gone", piece.id, "offer");
    if (offer.active) say("warning", "offer-active", piece.id, "offer", { title: offer.name });
  },
  price(piece, { products, watchesPriors, pricesGiven, id }, say) {
    const product = products.get(piece.product);
    if (!product) return say("error", "product-gone", piece.id, "product");
    const { title } = product;
    const meant = product.variants.filter(({ sku }) => piece.sku === "" || sku === piece.sku);
    if (meant.length === 0) return say("error", "sku-unknown", piece.id, "sku", { title, sku: piece.sku });
    if (meant.some(({ price }) => piece.price >= price))
      return say("warning", "price-not-lower", piece.id, "price", { title });
    const given = pricesGiven.filter((each) => {
      if (each.product !== piece.product || (each.sku && piece.sku && each.sku !== piece.sku)) return false;
      // Its own reduction that goes on may fall, and must not rise again.
      return each.campaign !== id || !each.goesOn || each.price < piece.price;
    });
    const lowest = Math.min(...[...meant.map((each) => each.lowest), ...given.map(({ price }) => price)]);
    if (watchesPriors && piece.price >= lowest) say("error", "price-prior", piece.id, "price", { title, lowest });
  },
  message(piece, _facts, say) {
    if ((piece.node.slots?.body ?? []).every(({ hidden }) => hidden)) say("error", "message-empty", piece.id);
    if (piece.trigger === "click" && piece.anchor === "") say("error", "message-anchor", piece.id, "anchor");
  },
  template(piece, facts, say) {
    const { id, channel, form } = piece;
    const asked = form === null ? undefined : lookAtDocument(id, "form", form, "form", facts, say);
    for (const { field, locale, path } of textFaults(piece, asked?.answers)) {
      say("error", path === "" ? "text-broken" : "text-unknown", id, field, { language: locale, value: path });
    }
    // Whoever reads it is known by the order or the answer alone.
    if (piece.when) say("error", "text-when", id);
    if (!facts.joined.has(channel)) say("warning", "text-unjoined", id, "channel", { service: channel });
  },
};

function lookAtPiece<K extends Piece["kind"]>(piece: PieceOf<K>, facts: CampaignFacts, say: Say): void {
  (LOOKS[piece.kind as K] as (piece: PieceOf<K>, facts: CampaignFacts, say: Say) => void)(piece, facts, say);
}

function lookAtDocument(
  node: string,
  field: string,
  id: string,
  kind: DocumentKind,
  { documents }: CampaignFacts,
  say: Say,
): DocumentFact | undefined {
  const fact = documents.get(id);
  if (!fact) say("error", "document-gone", node, field);
  else if (fact.kind !== kind) say("error", "document-other-kind", node, field, { title: fact.title });
  else if (fact.archived) say("error", "document-archived", node, field, { title: fact.title });
  else return fact;
  return undefined;
}

/** What another piece of the same campaign changes already, for the same visitors: one of the two would never be seen. */
function lookAtPiecesBefore(piece: Piece, { pieces }: CampaignPlan, say: Say): void {
  const claim = claimOf(piece);
  if (claim === null || piece.when) return;
  const before = pieces.slice(0, pieces.indexOf(piece));
  const meets = (each: Piece) =>
    each.variants.length === 0 ||
    piece.variants.length === 0 ||
    each.variants.some((letter) => piece.variants.includes(letter));
  if (before.some((each) => !each.when && claimOf(each) === claim && meets(each)))
    say("error", "piece-twice", piece.id);
}

/** What two campaigns would both change at one time. */
function lookAtOthers(piece: Piece, plan: CampaignPlan, facts: CampaignFacts, say: Say): void {
  const claim = claimOf(piece);
  if (claim === null) return;
  for (const other of facts.others) {
    if (!other.plan.pieces.some((each) => claimOf(each) === claim)) continue;
    // Nobody is ever in both.
    if (plan.group !== "" && plan.group === other.plan.group && piece.kind !== "page") continue;
    const at = firstMeeting(
      { schedule: plan.schedule, zone: facts.zone },
      { schedule: other.plan.schedule, zone: other.zone },
      facts.now,
    );
    if (at === null) continue;
    const data = { title: other.title, at };
    if (piece.kind === "price") say("error", "price-overlap", piece.id, "product", data);
    else if (piece.kind === "offer") say("warning", "offer-shared", piece.id, "offer", data);
    else
      say("warning", "overlap", piece.id, "", {
        ...data,
        wins: other.plan.priority > plan.priority ? "theirs" : "ours",
      });
  }
}

/** What a piece changes in the shop, as one word: two with the same would change the same. */
export function claimOf(piece: Piece): string | null {
  switch (piece.kind) {
    case "page":
      return `page ${piece.instead ?? piece.document}`;
    case "swap":
      return `section ${piece.section}`;
    case "form":
      return `form ${piece.form ?? ""}`;
    case "offer":
      return `offer ${piece.offer}`;
    case "price":
      return `price ${piece.product} ${piece.sku}`;
    case "template":
      return claimOfText(piece);
    default:
      return null;
  }
}
