import type { EventType, KeptEvent } from "../types.ts";

/** A revision that there is. */
export interface KnownRevision {
  /** Its document's id. */
  document: string;
  /** What of it can be seen or reached: ids of blocks, names of fields, numbers of steps. */
  parts: ReadonlySet<string>;
  /** Of a campaign; "": it has none. */
  variants: ReadonlySet<string>;
}

/** One that is not in it was made up. */
export type KnownRevisions = ReadonlyMap<string, KnownRevision>;

/** More than a page can name: its own, some forms, twenty campaigns. What is named beyond was made up. */
const MOST_NAMED = 60;

/** Every revision that events name. */
export function revisionsOf(events: readonly KeptEvent[]): Set<string> {
  const named = new Set<string>();
  for (const { revision, formRevision, campaigns } of events) {
    for (const id of [revision, formRevision, ...campaigns.map((campaign) => campaign.revision)]) {
      if (id !== null && named.size < MOST_NAMED) named.add(id);
    }
  }
  return named;
}

/**
 * Events without what was made up: anybody may send anything, and counts are kept for ever. A page, a campaign or a variant
 * that there is not is none; an event about a form, a field, a section or a message that there is not is no event.
 */
export function sift(events: readonly KeptEvent[], known: KnownRevisions): KeptEvent[] {
  const find = (document: string | null, revision: string | null) => {
    const found = known.get(revision ?? "");
    return found?.document === document ? found : undefined;
  };
  return events.flatMap((event) => {
    const page = find(event.page, event.revision);
    const form = find(event.form, event.formRevision);
    const campaigns = event.campaigns.filter(({ id, revision, variant }) =>
      find(id, revision)?.variants.has(variant ?? ""),
    );
    if (event.form !== null && !form) return [];
    if (ABOUT_CAMPAIGNS.has(event.type) && campaigns.length === 0) return [];
    const within = PARTS_OF[event.type]?.({
      page,
      form,
      campaigns: campaigns.map(({ id, revision }) => find(id, revision)),
    });
    const part = within
      ? within.map((each) => partIn(event.part, each)).find((each) => each !== undefined)
      : event.part;
    if (part === undefined) return [];
    return [{ ...event, part, campaigns, page: page ? event.page : null, revision: page ? event.revision : null }];
  });
}

/**
 * Events as they count for campaigns: under the revision that a browser came in by, since it was dealt its variant by the
 * shares of that one and keeps it. What it remembers and there is not is of no account.
 * @param entered the campaigns it was shown, as it remembers them
 */
export function asEntered(
  events: readonly KeptEvent[],
  entered: readonly KeptEvent["campaigns"][number][],
  known: KnownRevisions,
): KeptEvent[] {
  const revisions = new Map(
    entered
      .filter(({ id, revision, variant }) => {
        const found = known.get(revision);
        return found?.document === id && found.variants.has(variant ?? "");
      })
      .map(({ id, variant, revision }) => [`${id}.${variant ?? ""}`, revision]),
  );
  return events.map((event) => ({
    ...event,
    campaigns: event.campaigns.map((each) => ({
      ...each,
      revision: revisions.get(`${each.id}.${each.variant ?? ""}`) ?? each.revision,
    })),
  }));
}

const ABOUT_CAMPAIGNS: ReadonlySet<string> = new Set(["campaign_reached", "message_seen", "message_closed"]);

interface About {
  page: KnownRevision | undefined;
  form: KnownRevision | undefined;
  campaigns: readonly (KnownRevision | undefined)[];
}

/** Of what the part that an event names must be one. */
const PARTS_OF: Readonly<Partial<Record<EventType, (about: About) => readonly (KnownRevision | undefined)[]>>> = {
  block_seen: ({ page }) => [page],
  field_reached: ({ form }) => [form],
  step_reached: ({ form }) => [form],
  message_seen: ({ campaigns }) => campaigns,
  message_closed: ({ campaigns }) => campaigns,
};

/** A part as its revision knows it: what a page shares with others stands under the page's own block, `host_block`. */
function partIn(part: string, revision: KnownRevision | undefined): string | undefined {
  for (let own = part; own !== ""; own = own.slice(0, Math.max(0, own.lastIndexOf("_")))) {
    if (revision?.parts.has(own)) return own;
  }
  return undefined;
}
