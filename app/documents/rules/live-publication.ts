import { nextTurn, runsAt, type Schedule } from "#runtime/campaigns/schedule.ts";

/** When one revision of a document is shown. */
export interface Publication {
  id: string;
  document: string;
  revision: string;
  /** Epoch ms. */
  from: number;
  /** Epoch ms, excluded; null: until something else is published. */
  until: number | null;
  /** The campaign that it came with, and goes with. */
  campaign: string | null;
  /** It is shown at these hours alone; null: at all. */
  hours: Hours | null;
  /** Its campaign is paused. */
  paused: boolean;
}

/** Hours of the clocks of an IANA zone. */
export interface Hours {
  schedule: Schedule;
  zone: string;
}

/**
 * The publication that is shown at an instant: the one that began last among those that are running, so that a revision
 * published for a week, or with a campaign, gives way to the one beneath it when that is over.
 */
export function liveAt(publications: readonly Publication[], at: number): Publication | undefined {
  return publications.filter((each) => isOn(each, at)).sort((a, b) => b.from - a.from || (a.id < b.id ? 1 : -1))[0];
}

function isOn({ from, until, hours, paused }: Publication, at: number): boolean {
  if (paused || from > at || (until !== null && until <= at)) return false;
  return hours === null || runsAt(hours.schedule, hours.zone, at);
}

/** The next instant after `at` at which a publication begins or ends. */
export function nextBoundary(publications: readonly Publication[], at: number): number | null {
  const boundaries = publications.flatMap((each) => boundariesOf(each, at)).filter((instant) => instant > at);
  return boundaries.length > 0 ? Math.min(...boundaries) : null;
}

function boundariesOf({ from, until, hours, paused }: Publication, at: number): number[] {
  if (paused) return [];
  const turn = hours && nextTurn(hours.schedule, hours.zone, at);
  return [from, until ?? 0, turn ?? 0];
}

/** When a publication that is not shown now will be; null where it never will. */
export function nextBegin({ from, until, hours, paused }: Publication, at: number): number | null {
  if (paused || (until !== null && until <= at)) return null;
  if (from > at) return from;
  return hours && !runsAt(hours.schedule, hours.zone, at) ? nextTurn(hours.schedule, hours.zone, at) : null;
}
