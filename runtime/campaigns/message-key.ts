/**
 * Before the ids of all blocks of a message, which stands on a page beside others. Ids are unique within a document alone: two
 * campaigns made of one file, or of one starter, have the same ones, and styles of one are not those of the other.
 */
export function messagePrefix(campaign: string): string {
  return `m_${campaign}_`;
}

/** What a message is remembered by, and its id on a page: what was closed of one campaign is not closed of another. */
export function messageKey(campaign: string, piece: string): string {
  return messagePrefix(campaign) + piece;
}

/** A cookie for each bar that was closed, since they last differently long. Its name ends with the bar's key. */
export const SHUT = "vitrine_shut_";
