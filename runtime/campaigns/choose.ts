import type { PageFacts, VisitorFacts } from "../document/condition-kinds.ts";
import { holds, leavesOf } from "../document/conditions.ts";
import { type Deal, dealer, WHOLE } from "./assign.ts";
import { messageKey } from "./message-key.ts";
import type { CampaignPlan, Piece } from "./plan.ts";

/** A campaign whose hours it is. */
export interface Running {
  id: string;
  revision: string;
  plan: CampaignPlan;
  /** The revision of each document that it shows, by the document's id. */
  pins: Readonly<Record<string, string>>;
  /** When its hours end (epoch ms, excluded); null: they do not. */
  endsAt: number | null;
}

/** Somebody, as far as campaigns ask before a page is fetched. */
export interface Visitor {
  /** Their lot; null: a search engine, which has none. */
  lot: number | null;
  /** Campaigns they were shown before, the last one first, each with its variant: they keep it, whatever the shares become. */
  seen?: ReadonlyMap<string, string>;
  /** What they ask was led to by what they were shown before: that was promised, wherever they are now. */
  isPromised?: boolean;
  /** Bars they closed, by their keys. */
  shut?: readonly string[];
  facts: PageFacts & VisitorFacts;
}

/** A campaign that somebody takes part in. */
export interface Part {
  id: string;
  revision: string;
  /** "": it has none. */
  variant: string;
  /** Pieces whose own conditions do not hold. */
  without: readonly string[];
}

export type Parts = ReadonlyMap<string, Part>;

export const NO_PARTS: Parts = new Map();

/** A page is kept in so many kinds at the most, however many campaigns would change it. */
export const MOST_KINDS = 256;

/**
 * The campaigns that run, made ready to be asked thousands of times a second. Those of the highest priority come first; who
 * comes first has its way where two want the same place.
 */
export class Campaigns {
  readonly running: readonly Running[];
  readonly #byId: ReadonlyMap<string, Running>;
  readonly #deals: ReadonlyMap<string, Deal>;
  /** What their conditions ask of visitors. */
  readonly asks: ReadonlySet<string>;

  constructor(running: readonly Running[]) {
    this.running = [...running].sort((one, other) => other.plan.priority - one.plan.priority);
    this.#byId = new Map(this.running.map((each) => [each.id, each]));
    const asks = new Set<string>();
    const groups = new Map<string, string[]>();
    for (const { id, plan } of this.running) {
      groups.set(plan.group, [...(groups.get(plan.group) ?? []), id]);
      for (const { when } of [plan, ...plan.pieces]) {
        if (when) for (const { kind } of leavesOf(when.conditions)) asks.add(kind);
      }
    }
    this.asks = asks;
    this.#deals = new Map(this.running.map(({ id, plan }) => [id, dealer({ id, ...plan }, groups.get(plan.group))]));
  }

  /** The campaigns of these ids that somebody takes part in; of all where none are named. */
  partsOf(visitor: Visitor, ids?: Iterable<string>): Map<string, Part> {
    const parts = new Map<string, Part>();
    const groups = this.#groupsOf(visitor);
    for (const each of ids === undefined ? this.running : this.#named(ids)) {
      const part = this.#part(each, visitor, groups);
      if (part) parts.set(each.id, part);
    }
    return parts;
  }

  #part(campaign: Running, visitor: Visitor, groups: ReadonlyMap<string, string>): Part | null {
    const { id, revision, plan } = campaign;
    const { facts, shut, seen, isPromised } = visitor;
    const variant = this.#variant(campaign, visitor, groups);
    if (variant === null) return null;
    if (plan.when && !(isPromised && seen?.has(id)) && !holds(plan.when, facts)) return null;
    const without = plan.pieces.flatMap((piece) => {
      const isAway =
        (piece.when && !holds(piece.when, facts)) || (isBar(piece) && shut?.includes(messageKey(id, piece.id)));
      return isAway ? piece.id : [];
    });
    return { id, revision, variant, without };
  }

  /** What they were shown before, as long as there is such a variant; else what their lot is dealt. */
  #variant({ id, plan }: Running, { lot, seen }: Visitor, groups: ReadonlyMap<string, string>): string | null {
    const own = groups.get(plan.group);
    if (own !== undefined && own !== id) return null;
    const known = lot === null ? undefined : seen?.get(id);
    const isThere = plan.variants.length === 0 ? known === WHOLE : plan.variants.some((each) => each.id === known);
    return known !== undefined && isThere ? known : (this.#deals.get(id)?.(lot) ?? null);
  }

  /** Of each group the campaign that they were shown last: it is theirs, whoever joins the group. */
  #groupsOf({ lot, seen }: Visitor): ReadonlyMap<string, string> {
    const groups = new Map<string, string>();
    if (lot === null || !seen) return groups;
    for (const id of seen.keys()) {
      const group = this.#byId.get(id)?.plan.group ?? "";
      if (group !== "" && !groups.has(group)) groups.set(group, id);
    }
    return groups;
  }

  /**
   * Of the campaigns that a page asked about, those that may change it: by priority, as long as the page is kept in no more
   * than `MOST_KINDS`. What is left out is left out for everybody, so that nobody can make a shop render without end.
   */
  within(asked: ReadonlySet<string>): string[] {
    let kinds = 1;
    const found: string[] = [];
    for (const campaign of this.running) {
      if (!asked.has(campaign.id)) continue;
      const more = kindsOf(campaign.plan);
      if (kinds * more > MOST_KINDS) continue;
      kinds *= more;
      found.push(campaign.id);
    }
    return found;
  }

  #named(ids: Iterable<string>): Running[] {
    return [...ids].flatMap((id) => this.#byId.get(id) ?? []);
  }
}

/** In how many ways a campaign can stand on a page. */
function kindsOf({ variants, traffic, group, when, pieces }: CampaignPlan): number {
  const all = traffic >= 100 && group === "" && when === null;
  const own = pieces.filter((piece) => piece.when !== null || isBar(piece)).length;
  return Math.max(1, variants.length) * 2 ** own + (all ? 0 : 1);
}

/** What of a page belongs to the campaigns that somebody takes part in: added to its address, it names the page they get. */
export function pageKey(parts: Parts): string {
  const named = [...parts.values()].map(({ revision, variant, without }) => [revision, variant, ...without].join("."));
  return named.sort().join("~");
}

/** Does a piece stand in what this part shows? */
export function isShown({ variants, id }: Piece, { variant, without }: Part): boolean {
  return (variants.length === 0 || variants.includes(variant)) && !without.includes(id);
}

/** A message that stands in the page itself, for whoever has no script as well. */
export function isBar(piece: Piece): boolean {
  return piece.kind === "message" && piece.surface === "bar" && piece.trigger === "load";
}
