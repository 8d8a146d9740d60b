/** A tab in which somebody has a document open. */
export interface Presence {
  /** The tab's own name: one person may be here twice. */
  tab: string;
  user: string;
  name: string;
  /** The block they are in. */
  node: string | null;
}

/** In this block somebody writes: others see it, and take it over only knowingly. */
export interface BlockLock {
  node: string;
  tab: string;
}

/** What whoever has a document open must know of the others. */
export interface LiveDocument {
  /** Head revision. */
  revision: string;
  people: Presence[];
  locks: BlockLock[];
  /** Changes whenever something was said or settled about it. */
  comments: string;
}
