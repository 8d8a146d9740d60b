import { MessageSquare } from "lucide-react";
import { IconButton } from "#app/ui/icon-button.tsx";
import { commentWords } from "../../words/comments.ts";
import { useWords } from "../../words/use-words.ts";
import { useOpenThreads } from "./use-comments.ts";

/** The comments' sign with how many are open. */
export function CommentsMark() {
  const t = useWords(commentWords);
  const count = useOpenThreads().length;
  return (
    <span role="img" aria-label={t("count", { count })} title={t("title")} className="flex items-center gap-1">
      <MessageSquare aria-hidden className="size-4" />
      {count > 0 && <span className="text-sm tabular-nums">{count}</span>}
    </span>
  );
}

/** On a phone: what opens them. */
export function CommentsButton({ onPress }: { onPress(): void }) {
  const t = useWords(commentWords);
  const count = useOpenThreads().length;
  return (
    <IconButton label={t("count", { count })} onPress={onPress}>
      <MessageSquare aria-hidden className={count > 0 ? "fill-accent-3 text-accent" : undefined} />
    </IconButton>
  );
}
