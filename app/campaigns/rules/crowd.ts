import { Campaigns, isBar } from "#runtime/campaigns/choose.ts";
import type { CampaignPlan, Piece } from "#runtime/campaigns/plan.ts";
import { firstMeeting, runsAt } from "#runtime/campaigns/schedule.ts";
import type { PublishedCampaign } from "../types.ts";

export type Standing = Pick<PublishedCampaign, "id" | "title" | "plan" | "zone" | "startedAt">;

/** Campaigns that may change one page at one time, and those of them that change nothing on it. */
export interface Crowd {
  count: number;
  /** A page is kept in so many kinds at most; those of the highest priority come first. */
  silent: readonly Standing[];
}

/** On whichever page somebody is. */
const ANY = "";

/**
 * The page, of all that a campaign may change, on which most fall silent once it is published: itself, or those that come after
 * it. Of other pieces than pages nobody knows before on which page they stand: it may be any. null: it leaves everybody room.
 */
export function crowdOf(own: Standing, others: readonly PublishedCampaign[], now: number): Crowd | null {
  const places = placesOf(own.plan);
  if (places.size === 0) return null;
  const near = others.filter(({ state, plan }) => state === "live" && placesOf(plan).size > 0);
  const timed = ({ plan, zone }: Standing) => ({ schedule: plan.schedule, zone });
  const instants = new Set(near.flatMap((each) => firstMeeting(timed(own), timed(each), now) ?? []));
  const crowds = [...instants].flatMap((at) => {
    const running = near.filter(({ plan, zone }) => runsAt(plan.schedule, zone, at));
    const pages = places.has(ANY) ? [ANY, ...running.flatMap(({ plan }) => [...placesOf(plan)])] : places;
    return [...new Set(pages)].map((page) =>
      silenced(
        own,
        running.filter(({ plan }) => standsOn(plan, page)),
      ),
    );
  });
  const most = [silenced(own, []), ...crowds].sort((one, other) => other.silent.length - one.silent.length)[0];
  return most && most.silent.length > 0 ? most : null;
}

function silenced(own: Standing, others: readonly Standing[]): Crowd {
  const all = [...others, own].sort((one, other) => one.startedAt - other.startedAt);
  const [before, after] = [spokenOf(others), spokenOf(all)];
  const silent = all.filter((each) => !after.has(each.id) && (each === own || before.has(each.id)));
  return { count: all.length, silent };
}

/** Those that are heard where all of them are on one page. */
function spokenOf(campaigns: readonly Standing[]): Set<string> {
  const running = campaigns.map(({ id, plan }) => ({ id, plan, revision: id, pins: {}, endsAt: null }));
  return new Set(new Campaigns(running).within(new Set(running.map(({ id }) => id))));
}

function placesOf({ pieces }: CampaignPlan): Set<string> {
  return new Set(pieces.flatMap(placesOfPiece));
}

/** What comes after a page, or goes out by message, makes no page another one. */
function placesOfPiece(piece: Piece): string[] {
  if (piece.kind === "page") return [piece.document, piece.instead ?? piece.document];
  return piece.kind === "template" || (piece.kind === "message" && !isBar(piece)) ? [] : [ANY];
}

function standsOn(plan: CampaignPlan, page: string): boolean {
  const places = placesOf(plan);
  return places.has(ANY) || places.has(page);
}
