import { useSyncExternalStore } from "react";
import type { CommentState, Thread } from "../../session/comment-store.ts";
import { useEditor } from "../editor-context.tsx";

export function useComments(): CommentState {
  const { comments } = useEditor();
  return useSyncExternalStore(comments.subscribe, comments.state, comments.state);
}

/** What is still to be settled, newest first. */
export function useOpenThreads(): readonly Thread[] {
  return useComments().threads?.filter(({ first }) => first.settled === null) ?? [];
}
