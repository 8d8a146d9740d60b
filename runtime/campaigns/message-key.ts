/**
 * What a message is remembered by. Ids of blocks are unique within a document alone: two campaigns made of one file, or of one
 * starter, have the same ones, and what was closed of one is not closed of the other.
 */
export function messageKey(campaign: string, piece: string): string {
  return `${campaign}_${piece}`;
}

/** Before the ids of all blocks of a message, which stands on a page beside others: styles of one are not those of another. */
export function messagePrefix(campaign: string): string {
  return `m_${messageKey(campaign, "")}`;
}

/** A cookie for each bar that was closed: they last differently long. Its name ends with the bar's key. */
export const SHUT = "vitrine_shut_";
