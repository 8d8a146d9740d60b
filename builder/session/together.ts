import type { LiveDocument, Person, PresencePort } from "../ports.ts";
import type { Autosave } from "./autosave.ts";
import type { EditorSession } from "./session.ts";
import type { EditorState } from "./state.ts";

/** ms */
const SAY_AFTER = 150;
const SAY_EVERY = 5_000;
/** Who has not changed anything for so long no longer writes; whose caret stands in the block may think for longer. */
const WRITING_FOR = 15_000;
const CARET_FOR = 120_000;

export interface TogetherState {
  /** The others, in the order in which they came. */
  people: readonly Person[];
  /** Who writes in which block, by the block's id; never oneself. */
  writers: ReadonlyMap<string, Person>;
}

export interface TogetherOptions {
  session: EditorSession;
  autosave: Pick<Autosave, "hear">;
  presence: PresencePort;
  document: string;
  tab: string;
  /** The block that the caret stands in. */
  caretAt(): string | null;
  /** Somebody took over the block that was written in here. */
  onTaken(by: Person, node: string): void;
  /** How what is said about the document stands: it changes whenever something was said. */
  onComments(stamp: string): void;
  now?: () => number;
}

export type Together = ReturnType<typeof joinOthers>;

/**
 * This tab among those that have the same document open: says which block one is in and writes in, keeps others' blocks
 * from being written in unknowingly, and has what they saved come onto the page.
 */
export function joinOthers(options: TogetherOptions) {
  const { session, autosave, tab, now = Date.now } = options;
  let state: TogetherState = { people: [], writers: new Map() };
  /** The block one writes in, and since when nothing was changed in it. */
  let writing: { node: string; at: number } | undefined;
  /** Where the caret stood when it was last looked for. */
  let caret: string | null = null;
  let before: EditorState = session.state();
  /** The takeover under way: until it is answered, what is heard is older than it. */
  let taking: string | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<(state: TogetherState) => void>();

  /** Writing begins where the caret comes and ends where it leaves, or with a change beside any caret. */
  const writes = () => {
    const left = caret;
    caret = options.caretAt();
    if (caret !== left && writing?.node === left) writing = undefined;
    if (caret !== null && caret !== left && !state.writers.has(caret)) writing = { node: caret, at: now() };
    if (!writing || (writing.node !== caret && writing.node !== session.state().active)) return null;
    return now() - writing.at < (writing.node === caret ? CARET_FOR : WRITING_FOR) ? writing.node : null;
  };

  const onLive = (live: LiveDocument) => {
    const people = live.people.filter((person) => person.tab !== tab);
    const byTab = new Map(people.map((person) => [person.tab, person]));
    const writers = new Map<string, Person>();
    for (const lock of live.locks) {
      const person = byTab.get(lock.tab);
      if (person) writers.set(lock.node, person);
    }
    state = { people, writers };
    const taker = writing && writing.node !== taking ? writers.get(writing.node) : undefined;
    session.setBusy(new Map([...writers].map(([node, { name }]) => [node, name])));
    for (const listener of [...listeners]) listener(state);
    if (writing && taker) {
      const { node } = writing;
      writing = undefined;
      options.onTaken(taker, node);
    }
    options.onComments(live.comments);
    void autosave.hear(live.revision);
  };
  const line = options.presence.join(options.document, tab, onLive);

  const say = (takesFrom?: string) => {
    clearTimeout(soon);
    soon = undefined;
    const word = { node: session.state().active, writes: writes(), ...(takesFrom !== undefined && { takesFrom }) };
    // Nobody answered: the next word says the same, and until then the others hold this tab for gone.
    return line.say(word).catch(() => undefined);
  };
  const saySoon = () => {
    soon ??= setTimeout(() => void say(), SAY_AFTER);
  };
  const beat = setInterval(() => void say(), SAY_EVERY);
  const unsubscribe = session.subscribe((after) => {
    const byMe = after.doc !== before.doc && after.arrivals === before.arrivals && !after.readOnly;
    const moved = after.active !== before.active;
    before = after;
    const node = options.caretAt() ?? after.active;
    if (byMe && node !== null) {
      const begins = writing?.node !== node || now() - writing.at >= WRITING_FOR;
      writing = { node, at: now() };
      if (begins) saySoon();
    }
    if (moved) saySoon();
  });
  void say();

  return {
    state: () => state,
    subscribe(listener: (state: TogetherState) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** The caret came or went. */
    caretMoved: saySoon,
    /** Writes on in a block that somebody else writes in: they are told, and their words stay. */
    async takeOver(node: string): Promise<void> {
      const from = state.writers.get(node);
      if (!from) return;
      session.select(node);
      writing = { node, at: now() };
      taking = node;
      await say(from.tab);
      taking = undefined;
    },
    dispose() {
      state = { people: [], writers: new Map() };
      session.setBusy(new Map());
      for (const listener of [...listeners]) listener(state);
      clearInterval(beat);
      clearTimeout(soon);
      unsubscribe();
      line.close();
    },
  };
}
