import type { KeptEvent } from "../types.ts";

/** Document of each revision that there is; one that is not in it was made up. */
export type KnownRevisions = ReadonlyMap<string, string>;

/** Every revision that events name. */
export function revisionsOf(events: readonly KeptEvent[]): Set<string> {
  const named = events.flatMap(({ revision, formRevision, campaigns }) => [
    ...[revision, formRevision].filter((id) => id !== null),
    ...campaigns.map((campaign) => campaign.revision),
  ]);
  return new Set(named);
}

/**
 * Events without what was made up: anybody may send anything, and counts are kept for ever. A page that there is not is no
 * page; an event about a form, or about campaigns alone, that there is not is none.
 */
export function sift(events: readonly KeptEvent[], known: KnownRevisions): KeptEvent[] {
  const is = (document: string | null, revision: string | null) =>
    document !== null && revision !== null && known.get(revision) === document;
  return events.flatMap((event) => {
    const campaigns = event.campaigns.filter(({ id, revision }) => is(id, revision));
    if (event.form !== null && !is(event.form, event.formRevision)) return [];
    if (ABOUT_CAMPAIGNS.has(event.type) && campaigns.length === 0) return [];
    const seen = is(event.page, event.revision);
    return [{ ...event, campaigns, page: seen ? event.page : null, revision: seen ? event.revision : null }];
  });
}

const ABOUT_CAMPAIGNS: ReadonlySet<string> = new Set(["campaign_reached", "message_seen", "message_closed"]);
