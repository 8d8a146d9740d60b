/** This tab's place among the tabs that show the same document. */
export type TabRole = "asking" | "editing" | "watching";

interface Word {
  say: "who-edits" | "i-edit" | "i-take-over" | "i-leave";
  tab: string;
}

/** The part of BroadcastChannel that is needed; tests hand in their own. */
export interface Channel {
  postMessage(word: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
  close(): void;
}

export interface TabGuardOptions {
  channel: Channel;
  tab: string;
  /** Another tab takes over: save what there is, then become a watcher. */
  onHandOver(): Promise<void>;
}

/** ms in which another tab must answer. */
const ANSWER_WITHIN = 200;

export type TabGuard = ReturnType<typeof guardTab>;

/**
 * One tab edits a document at a time: two would overwrite each other through the same draft and meet in conflicts of
 * one person with herself. The second tab says so and offers to take over; the first one then saves and watches.
 */
export function guardTab({ channel, tab, onHandOver }: TabGuardOptions) {
  let role: TabRole = "asking";
  const listeners = new Set<(role: TabRole) => void>();
  const become = (next: TabRole) => {
    if (role === next) return;
    role = next;
    for (const listener of [...listeners]) listener(role);
  };
  const say = (word: Word["say"]) => channel.postMessage({ say: word, tab } satisfies Word);
  let decided: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    decided = resolve;
  });
  const timer = setTimeout(() => {
    become("editing");
    say("i-edit");
    decided();
  }, ANSWER_WITHIN);

  channel.onmessage = ({ data }) => {
    const word = data as Word;
    if (word.tab === tab) return;
    if (word.say === "who-edits" && role === "editing") say("i-edit");
    if (word.say === "i-edit" && role === "asking") {
      clearTimeout(timer);
      become("watching");
      decided();
    }
    // Two tabs opened at the same moment: the smaller name edits, the other watches.
    if (word.say === "i-edit" && role === "editing" && word.tab < tab) become("watching");
    if (word.say === "i-take-over" && role === "editing") {
      become("watching");
      void onHandOver().finally(() => say("i-leave"));
    }
  };
  say("who-edits");

  return {
    role: () => role,
    /** Resolves when it is known whether another tab edits. */
    ready,
    subscribe(listener: (role: TabRole) => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Asks the other tab to hand over; resolves when it has saved (or did not answer in time). */
    takeOver(): Promise<void> {
      return new Promise((resolve) => {
        const before = channel.onmessage;
        const done = () => {
          clearTimeout(limit);
          channel.onmessage = before;
          become("editing");
          resolve();
        };
        const limit = setTimeout(done, 3_000);
        channel.onmessage = (event) => {
          if ((event.data as Word).say === "i-leave") done();
          else before?.(event);
        };
        say("i-take-over");
      });
    },
    dispose() {
      clearTimeout(timer);
      channel.close();
    },
  };
}
