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
  last: number;
  /** The visit in which it was last shown. */
  visit: string;
  stopped: boolean;
}

/** What a browser remembers of all messages together, of whichever campaigns. */
export interface Overall {
  visit: string;
  /** Shown in this visit. */
  times: number;
  /** When the last one was closed. */
  last: number;
}

/** The moment at which something may be shown. */
export interface Moment {
  now: number;
  /** Names the visit; it ends with the browser's session. */
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

export function mayCome({ again, days, most }: Frequency, past: Past | undefined, { now, visit }: Moment): boolean {
  if (!past) return true;
  if (past.stopped || (most > 0 && past.times >= most)) return false;
  if (again === "once") return false;
  if (again === "session") return past.visit !== visit;
  return again === "always" || now >= past.last + days * DAY;
}

/** The past after something more happened. */
export function remember(
  { stopOn }: Frequency,
  past: Past | undefined,
  event: MessageEvent,
  { now, visit }: Moment,
): Past {
  const { times = 0, last = now, stopped = false } = past ?? {};
  const seen = event === "view";
  return {
    ...{ times: seen ? times + 1 : times, last: seen ? now : last, visit },
    stopped: stopped || event === stopOn || event === "convert",
  };
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
  moment: Moment,
  { cap, isOpen }: { cap: Cap; isOpen: boolean },
): R | null {
  if (isOpen || waitFor(overall, moment, cap) > 0) return null;
  let next: R | null = null;
  for (const each of ready) {
    if (!mayCome(each.frequency, pasts[each.key], moment)) continue;
    if (next === null || each.priority > next.priority) next = each;
  }
  return next;
}

/** How long nothing more may be shown, in ms; for ever, of this visit, where it has been enough. */
export function waitFor({ visit, times, last }: Overall, moment: Moment, { perVisit, gap }: Cap): number {
  if (visit !== moment.visit) return 0;
  return times >= perVisit ? Number.POSITIVE_INFINITY : Math.max(0, last + gap * 1_000 - moment.now);
}
