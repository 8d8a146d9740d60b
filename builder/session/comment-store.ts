import type { Comment, CommentsPort, NewComment } from "../ports.ts";

export interface Thread {
  first: Comment;
  replies: readonly Comment[];
}

export interface CommentState {
  /** Newest first; null until they are there. */
  threads: readonly Thread[] | null;
  /** They could not be had. */
  failed: boolean;
}

/** What became of a wish: done, or the code of what stood in its way. */
export type Said = "done" | string;

export type CommentStore = ReturnType<typeof createCommentStore>;

/** What is said about one document, the same for the panel, the layers and the phone; what others say arrives by itself. */
export function createCommentStore(port: CommentsPort, document: string) {
  let state: CommentState = { threads: null, failed: false };
  let stamp: string | undefined;
  const listeners = new Set<() => void>();
  const become = (next: CommentState) => {
    state = next;
    for (const listener of [...listeners]) listener();
  };
  const load = async () => {
    try {
      become({ threads: threadsOf(await port.list(document)), failed: false });
    } catch {
      // What is there already stays to be read.
      become({ ...state, failed: true });
    }
  };
  const sent = async (asked: ReturnType<CommentsPort["add"]>): Promise<Said> => {
    try {
      const answer = await asked;
      if (!answer.ok) return answer.refusal.code;
      become({ threads: threadsOf(answer.value), failed: false });
      return "done";
    } catch {
      return "failed";
    }
  };
  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load,
    /** The server says how it stands: where that changed, they are read again. */
    hear(now: string) {
      if (now === stamp) return;
      stamp = now;
      void load();
    },
    add: (comment: NewComment) => sent(port.add(document, comment)),
    settle: (thread: string, settled: boolean) => sent(port.settle(document, thread, settled)),
  };
}

function threadsOf(comments: readonly Comment[]): Thread[] {
  return comments
    .filter(({ id, thread }) => id === thread)
    .map((first) => ({ first, replies: comments.filter(({ id, thread }) => thread === first.id && id !== thread) }))
    .reverse();
}
