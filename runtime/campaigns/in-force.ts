import type { ShownCampaign } from "../events/events.ts";
import { type Campaigns, isBar, isShown, NO_PARTS, type Parts, type Running } from "./choose.ts";
import type { Piece, PieceOf } from "./plan.ts";

/** What stands in a place because of a campaign. */
export interface Found<P extends Piece = Piece> {
  campaign: Running;
  piece: P;
}

/**
 * What campaigns change for somebody on one page. It remembers which campaigns could have changed it: those are what
 * distinguishes one kind of this page from another.
 */
export class InForce {
  readonly asked = new Set<string>();
  /** Campaigns that somebody was told they take part in, without a page that depends on it. */
  readonly told = new Set<string>();
  readonly campaigns: Campaigns;
  readonly #parts: Parts;

  constructor(campaigns: Campaigns, parts: Parts = NO_PARTS) {
    this.campaigns = campaigns;
    this.#parts = parts;
  }

  /** The campaigns that somebody takes part in, of those that could have changed the page. */
  shown(): ShownCampaign[] {
    return this.#named(this.asked);
  }

  #named(ids: ReadonlySet<string>): ShownCampaign[] {
    return [...this.#parts.values()]
      .filter(({ id }) => ids.has(id))
      .map(({ id, revision, variant }) => ({ id, revision, variant: variant || null }));
  }

  /** Does somebody take part in a campaign, and in which of its variants? null: not. */
  variant(id: string): string | null {
    if (this.campaigns.running.some((each) => each.id === id)) this.asked.add(id);
    return this.#parts.get(id)?.variant ?? null;
  }

  /** The section that stands in a section's place. */
  swap(section: string): Found<PieceOf<"swap">> | null {
    return this.#first("swap", (piece) => piece.section === section);
  }

  /** The form that is asked in a form's place. `form` null: the shop's own. */
  form(form: string | null): Found<PieceOf<"form">> | null {
    return this.#first("form", (piece) => piece.form === form);
  }

  /**
   * The page that stands in a page's place; null: itself. Pages of one campaign stand in for each other: whoever comes to
   * the address of one and is in another's variant is shown that one there.
   */
  page(document: string): Found<PieceOf<"page">> | null {
    const instead = this.#first("page", (piece) => piece.instead === document);
    if (instead) return instead;
    for (const { campaign, piece } of this.#all("page", (each) => each.document === document)) {
      const part = this.#parts.get(campaign.id);
      if (!part || isShown(piece, part)) continue;
      const other = campaign.plan.pieces.find(
        (each) => each.kind === "page" && each.instead === null && isShown(each, part),
      );
      if (other?.kind === "page") return { campaign, piece: other };
    }
    return null;
  }

  /** The bar that comes with the page. */
  bar(): Found<PieceOf<"message">> | null {
    return this.#first("message", isBar);
  }

  /** Messages that come after the page, the first in priority first. Nothing of the page depends on them. */
  messages(): Found<PieceOf<"message">>[] {
    return [...piecesOf(this.campaigns, "message", (piece) => !isBar(piece))].filter((found) => this.#stands(found));
  }

  /**
   * The campaigns that compare variants by a message which could come here after the page. Who is in a variant without one
   * is compared with who is in one that has it, and who never waited for it with who did: all of them were there.
   */
  compared(): ShownCampaign[] {
    for (const { campaign, piece } of piecesOf(this.campaigns, "message", (piece) => !isBar(piece))) {
      const part = this.#parts.get(campaign.id);
      if (campaign.plan.variants.length > 1 && part && !part.without.includes(piece.id)) this.told.add(campaign.id);
    }
    return this.#named(this.told);
  }

  /** Everything that campaigns say to somebody, wherever it stands. Nothing of a page depends on it. */
  everyMessage(): Found<PieceOf<"message">>[] {
    return [...piecesOf(this.campaigns, "message", () => true)].filter((found) => this.#stands(found));
  }

  /** The campaigns that somebody takes part in. Nothing of a page depends on it. */
  taken(): Running[] {
    return this.campaigns.running.filter(({ id }) => this.#parts.has(id));
  }

  /** Could any message come here after the page? */
  hasMessages(): boolean {
    return this.campaigns.running.some(({ plan }) =>
      plan.pieces.some((piece) => piece.kind === "message" && !isBar(piece)),
    );
  }

  /** What campaigns make of a product's prices. */
  prices(product: string): Found<PieceOf<"price">>[] {
    return this.#all("price", (piece) => piece.product === product).filter((found) => this.#stands(found));
  }

  /** The page says something of what an order costs, or of what is given with it: of all that campaigns give. */
  asksOffers(): void {
    this.#all("offer", () => true);
    this.#all("price", () => true);
  }

  #first<K extends Piece["kind"]>(kind: K, fits: (piece: PieceOf<K>) => boolean): Found<PieceOf<K>> | null {
    return this.#all(kind, fits).find((found) => this.#stands(found)) ?? null;
  }

  #stands({ piece, campaign }: Found): boolean {
    const part = this.#parts.get(campaign.id);
    return part !== undefined && isShown(piece, part);
  }

  /** All that could stand in a place: each is one that the page depends on. */
  #all<K extends Piece["kind"]>(kind: K, fits: (piece: PieceOf<K>) => boolean): Found<PieceOf<K>>[] {
    const found = [...piecesOf(this.campaigns, kind, fits)];
    for (const { campaign } of found) this.asked.add(campaign.id);
    return found;
  }
}

function* piecesOf<K extends Piece["kind"]>(
  { running }: Campaigns,
  kind: K,
  fits: (piece: PieceOf<K>) => boolean,
): Generator<Found<PieceOf<K>>> {
  for (const campaign of running) {
    for (const piece of campaign.plan.pieces) {
      if (piece.kind === kind && fits(piece as PieceOf<K>)) yield { campaign, piece: piece as PieceOf<K> };
    }
  }
}
