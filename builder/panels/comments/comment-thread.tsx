import { Check, CornerUpLeft, Locate, RotateCcw } from "lucide-react";
import { useState } from "react";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { RelativeTime } from "#app/ui/relative-time.tsx";
import { findNode } from "#runtime/document/tree.ts";
import type { Comment } from "../../ports.ts";
import type { Thread } from "../../session/comment-store.ts";
import { commentWords } from "../../words/comments.ts";
import { useWords } from "../../words/use-words.ts";
import { useEditor, useEditorState, useNodeLabel } from "../editor-context.tsx";
import { personColor } from "../work/use-together.ts";
import { CommentField } from "./comment-field.tsx";

/** One matter: what was said first, what was answered, and whether it is done with. */
export function CommentThread({ thread: { first, replies } }: { thread: Thread }) {
  const t = useWords(commentWords);
  const { comments } = useEditor();
  const [answering, setAnswering] = useState(false);
  const [trouble, setTrouble] = useState(false);
  const settled = first.settled !== null;
  const settle = async () => setTrouble((await comments.settle(first.id, !settled)) !== "done");
  return (
    <li className="flex flex-col gap-2 rounded-md border border-line bg-surface p-3">
      <About node={first.node} />
      {[first, ...replies].map((comment) => (
        <Words key={comment.id} comment={comment} />
      ))}
      {first.settled && (
        <p className="text-sm text-soft">{t("settledBy", { name: first.settled.by || t("somebody") })}</p>
      )}
      {trouble && (
        <p role="alert" className="text-sm text-danger">
          {t("trouble.failed")}
        </p>
      )}
      {answering ? (
        <CommentField
          autoFocus
          label={t("write")}
          submit={t("sendReply")}
          onSend={(text) => comments.add({ node: first.node, thread: first.id, text })}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <div className="flex flex-wrap gap-1">
          <Button size="small" tone="quiet" onPress={() => setAnswering(true)}>
            <CornerUpLeft aria-hidden className="rtl:-scale-x-100" />
            {t("reply")}
          </Button>
          <Button size="small" tone="quiet" onPress={() => void settle()}>
            {settled ? <RotateCcw aria-hidden /> : <Check aria-hidden />}
            {t(settled ? "reopen" : "settle")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** What it is about; a press goes there. */
function About({ node: id }: { node: string | null }) {
  const t = useWords(commentWords);
  const { session, canvas } = useEditor();
  const labelOf = useNodeLabel();
  const node = useEditorState((state) => (id === null ? undefined : findNode(state.doc.root, id)));
  if (id === null) return <p className="text-sm text-soft">{t("onPage")}</p>;
  if (!node) return <p className="text-sm text-soft">{t("gone")}</p>;
  return (
    <button
      type="button"
      title={t("goTo")}
      onClick={() => {
        session.select(id);
        canvas.current?.reveal(id);
      }}
      className="flex items-center gap-1.5 self-start rounded-sm text-start text-sm text-accent hover:underline"
    >
      <Locate aria-hidden className="size-3.5 shrink-0" />
      {t("onBlock", { block: labelOf(node) })}
    </button>
  );
}

function Words({ comment: { author, createdAt, text } }: { comment: Comment }) {
  const t = useWords(commentWords);
  const name = author.name || t("somebody");
  return (
    <div className="flex gap-2">
      <Avatar name={name} color={personColor(author.id ?? name)} size="small" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span className="font-medium">{name}</span>
          <RelativeTime at={Date.parse(createdAt)} className="text-soft" />
        </p>
        <p dir="auto" className="break-words whitespace-pre-wrap">
          {text}
        </p>
      </div>
    </div>
  );
}
