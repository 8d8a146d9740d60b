/** How often one message comes back to the same browser. */
export interface Frequency {
  again: "always" | "session" | "days" | "once";
  /** With `days`: how many pass before it comes again. */
  days: number;
  /** Times in all; 0: no limit. */
  most: number;
  /** After this it never comes again; after anything else it only pauses, as `again` says. */
  stopOn: MessageEvent;
}

/** What people do with a message: they see it, they close it, or they do what it wants. */
export type MessageEvent = "view" | "close" | "convert";

/** What a browser remembers of a message. Instants are epoch ms. */
export interface Past {
  times: number;
  /** When something last happened to it, and in which visit: a pause begins there. */
  last: number;
  visit: string;
  stopped: boolean;
  /** What it will stop on, for what happens where the message itself is not at hand. */
  stopOn: MessageEvent;
}

/** What a browser remembers of a visit, in all of its tabs, and of all messages that came in it, of whichever campaigns. */
export interface Overall {
  visit: string;
  /** When its last page was opened. */
  seen: number;
  /** Messages shown in it. */
  times: number;
  /** When the last one was closed. */
  last: number;
}

/** The moment at which something may be shown. */
export interface Moment {
  now: number;
  /** Names the visit. */
  visit: string;
}

/** A message whose time has come. */
export interface Ready {
  /** `messageKey`: what it is remembered by. */
  key: string;
  priority: number;
  frequency: Frequency;
}

/** Whoever shops is not to be talked at: so many a visit over the page, and so many seconds between two. The shop says them. */
export interface Cap {
  perVisit: number;
  gap: number;
}

const DAY = 86_400_000;
/** For ever, as browsers count. */
const YEAR_DAYS = 365;
/** A visit is over when no page was opened for so long, as `visit-count.ts` says: telephones never close their browser. */
const PAUSE = 1_800_000;

/** The visit that a page opened now belongs to: the last one, if it is not over, else a new one. */
export function visitAt(known: Overall, now: number): Overall {
  // What an older script kept does not say when it was seen: then it is over.
  return now - known.seen < PAUSE ? { ...known, seen: now } : { visit: String(now), seen: now, times: 0, last: 0 };
}

export function mayCome({ again, days, most }: Frequency, past: Past | undefined, { now, visit }: Moment): boolean {
  if (!past) return true;
  if (past.stopped || (most > 0 && past.times >= most)) return false;
  if (again === "once") return false;
  if (again === "session") return past.visit !== visit;
  return again === "always" || now >= past.last + days * DAY;
}

/** The past after something more happened. */
export function remember(
  { stopOn }: Pick<Frequency, "stopOn">,
  past: Past | undefined,
  event: MessageEvent,
  { now, visit }: Moment,
): Past {
  const { times = 0, stopped = false } = past ?? {};
  return {
    ...{ times: event === "view" ? times + 1 : times, last: now, visit },
    ...{ stopped: stopped || event === stopOn, stopOn },
  };
}

/**
 * For how many days a bar that stands in the page is left out of it from now on; "": as long as the visit; undefined: it
 * stays. Each page it is seen on is a time; as often as it may be seen, it is there until it is closed.
 */
export function awayFor({ again, days, most }: Frequency, past: Past, event: MessageEvent): number | "" | undefined {
  if (past.stopped || (most > 0 && past.times >= most)) return YEAR_DAYS;
  if (event === "view" || again === "always") return undefined;
  if (again === "session") return "";
  return again === "days" ? days : YEAR_DAYS;
}

/**
 * Which message is shown now, of those whose time has come: the one of the highest priority that may come again; none while
 * something stands open, an order above all, nor before the last one has been gone for a while.
 * @param isOpen a message, a sheet or a dialog stands over the page
 */
export function nextMessage<R extends Ready>(
  ready: readonly R[],
  pasts: Readonly<Record<string, Past>>,
  overall: Overall,
  now: number,
  { cap, isOpen }: { cap: Cap; isOpen: boolean },
): R | null {
  if (isOpen || waitFor(overall, now, cap) > 0) return null;
  let next: R | null = null;
  for (const each of ready) {
    if (!mayCome(each.frequency, pasts[each.key], { now, visit: overall.visit })) continue;
    if (next === null || each.priority > next.priority) next = each;
  }
  return next;
}

/** How long nothing more may be shown, in ms; for ever, of this visit, where it has been enough. */
export function waitFor({ times, last }: Overall, now: number, { perVisit, gap }: Cap): number {
  return times >= perVisit ? Number.POSITIVE_INFINITY : Math.max(0, last + gap * 1_000 - now);
}
